package dev.lockstep.catalog;

/** A sequence that is not behind an identity column. */
public record Sequence(
    FactId id,
    String type,
    long start,
    long increment,
    long minimum,
    long maximum,
    long cache,
    boolean cycle,
    boolean unlogged)
    implements Fact {}
