package dev.lockstep.catalog;

import java.util.List;

/**
 * What a text search configuration does with one type of token, after which it is called.
 *
 * @param dictionaries those that are asked, in order, qualified
 */
public record TextSearchMapping(FactId id, List<String> dictionaries) implements Fact {}
