package dev.lockstep.config;

import java.util.regex.Pattern;

/** Finds passwords that stand in the file itself, where everybody can read them. */
final class Passwords {

  private static final Pattern IN_AUTHORITY = Pattern.compile("://[^\\s:/@?#]*:[^\\s@]+@");
  private static final Pattern IN_PARAMETER =
      Pattern.compile("(?:ssl)?pass(?:word|phrase)?\\s*=\\s*[^\\s&]", Pattern.CASE_INSENSITIVE);

  private Passwords() {}

  /** Whether there is one in a value as it is written; what a variable holds is in none. */
  static boolean isIn(String text) {
    String literal = Expansion.literal(text);
    return IN_AUTHORITY.matcher(literal).find() || IN_PARAMETER.matcher(literal).find();
  }
}
