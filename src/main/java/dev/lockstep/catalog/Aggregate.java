package dev.lockstep.catalog;

import java.util.List;

/**
 * An aggregate function.
 *
 * @param arguments its declared arguments, {@code *} for none, with ORDER BY for an ordered set
 * @param parameters what CREATE AGGREGATE takes, in its order, each ready for SQL: {@code SFUNC =
 *     public.f}, {@code STYPE = integer}, {@code HYPOTHETICAL}
 */
public record Aggregate(FactId id, String arguments, List<String> parameters) implements Fact {}
