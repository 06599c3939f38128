package dev.lockstep.catalog;

/**
 * A text search configuration; what it does with each type of token is a fact of its own.
 *
 * @param parser the qualified name of its parser
 */
public record TextSearchConfiguration(FactId id, String parser) implements Fact {}
