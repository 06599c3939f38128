package dev.lockstep.catalog;

/** The multirange type that comes with a range type; its identity has its schema as arguments. */
public record Multirange(FactId id) implements Fact {}
