package dev.lockstep.catalog;

/**
 * An access method of tables or indexes.
 *
 * @param type {@code TABLE} or {@code INDEX}
 * @param handler its function, ready for SQL
 */
public record AccessMethod(FactId id, String type, String handler) implements Fact {}
