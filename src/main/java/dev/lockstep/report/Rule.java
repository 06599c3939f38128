package dev.lockstep.report;

import java.util.Locale;

/**
 * What a finding is an instance of.
 *
 * @param code stable across releases: {@code DATA-LOSS}
 * @param title what it is about, in a few words
 * @param help what to do about it in general, one or more sentences of text
 */
public record Rule(String code, String title, String help) {

  /** A code that {@code lockstep explain} knows. */
  public static Rule explained(String code) {
    String words = code.substring(0, 1) + code.substring(1).toLowerCase(Locale.ROOT);
    return new Rule(code, words.replace('-', ' '), "See 'lockstep explain " + code + "'.");
  }
}
