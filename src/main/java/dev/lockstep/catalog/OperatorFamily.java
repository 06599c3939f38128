package dev.lockstep.catalog;

/** An operator family of an index method, which its identity has as arguments. */
public record OperatorFamily(FactId id) implements Fact {}
