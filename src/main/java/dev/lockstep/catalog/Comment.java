package dev.lockstep.catalog;

/**
 * The comment on its parent.
 *
 * @param text raw
 */
public record Comment(FactId id, String text) implements Fact {}
