package dev.lockstep.catalog;

import java.util.List;

/**
 * A text search dictionary.
 *
 * @param template the qualified name of its template
 * @param options {@code name = value}, sorted
 */
public record TextSearchDictionary(FactId id, String template, List<String> options)
    implements Fact {}
