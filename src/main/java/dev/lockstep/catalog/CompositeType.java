package dev.lockstep.catalog;

/** A stand-alone composite type; its attributes are facts of their own. */
public record CompositeType(FactId id) implements Fact {}
