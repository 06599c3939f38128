package dev.lockstep.catalog;

/** A schema. */
public record Schema(FactId id) implements Fact {}
