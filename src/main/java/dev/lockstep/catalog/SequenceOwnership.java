package dev.lockstep.catalog;

/**
 * That a sequence belongs to a column and goes with it, as {@code serial} makes it. Its parent is
 * the sequence.
 */
public record SequenceOwnership(FactId id, FactId column) implements Fact {}
