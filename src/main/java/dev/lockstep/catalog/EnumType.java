package dev.lockstep.catalog;

import java.util.List;

/**
 * An enum type.
 *
 * @param labels raw labels in sort order
 */
public record EnumType(FactId id, List<String> labels) implements Fact {}
