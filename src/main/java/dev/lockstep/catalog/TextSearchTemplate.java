package dev.lockstep.catalog;

/**
 * A template of text search dictionaries.
 *
 * @param init null for none
 */
public record TextSearchTemplate(FactId id, String init, String lexize) implements Fact {}
