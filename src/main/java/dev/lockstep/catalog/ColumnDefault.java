package dev.lockstep.catalog;

/**
 * The default of a column, which is its parent.
 *
 * @param expression as {@code pg_get_expr} prints it
 */
public record ColumnDefault(FactId id, @Printed String expression) implements Fact {}
