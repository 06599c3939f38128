package dev.lockstep.catalog;

/**
 * How values of a type (the name of the identity, ready for SQL) get into functions of a language
 * (its argument, raw) and out of them.
 *
 * @param fromSql the function with its argument types, ready for SQL, or null
 * @param toSql likewise, or null
 */
public record Transform(FactId id, String fromSql, String toSql) implements Fact {}
