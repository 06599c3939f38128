package dev.lockstep.catalog;

/**
 * A text search parser.
 *
 * @param headline null for none
 */
public record TextSearchParser(
    FactId id, String start, String token, String end, String types, String headline)
    implements Fact {}
