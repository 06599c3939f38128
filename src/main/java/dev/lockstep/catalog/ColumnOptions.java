package dev.lockstep.catalog;

import java.util.List;

/** The options of a foreign table's column, its parent, where it has any. */
public record ColumnOptions(FactId id, List<String> options) implements Fact, ForeignObject {}
