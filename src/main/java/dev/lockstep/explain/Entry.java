package dev.lockstep.explain;

/**
 * A code that has a page.
 *
 * @param word what users see: {@code DATA-LOSS}
 * @param weight how grave it is, in a word or two
 */
public record Entry(String word, Group group, String weight) {}
