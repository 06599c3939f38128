package dev.lockstep.introspect;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Printed expressions as PostgreSQL prints them again once it has read them back.
 *
 * <p>There is one form that it does not read back as it printed it, and a common one: {@code IN}
 * over a {@code varchar} is printed as a cast array, {@code (ARRAY['a'::character
 * varying])::text[]}, and that, read back, as an array of casts, {@code ARRAY[('a'::character
 * varying)::text]} (14 to 18). The second stays as it is.
 */
final class ReadBack {

  // Within a literal quotes are doubled, so that this never matches there.
  private static final String ELEMENT = "(?:'(?:[^']|'')*'|NULL)::character varying";
  private static final Pattern ARRAY =
      Pattern.compile("\\(ARRAY\\[(" + ELEMENT + "(?:, " + ELEMENT + ")*+)\\]\\)::text\\[\\]");
  private static final Pattern EACH = Pattern.compile(ELEMENT);

  private ReadBack() {}

  /** The text that reading back the given one and printing it gives. */
  static String of(String printed) {
    return printed == null || !printed.contains("])::text[]")
        ? printed
        : ARRAY.matcher(printed).replaceAll(ReadBack::arrayOfCasts);
  }

  private static String arrayOfCasts(MatchResult array) {
    String elements = EACH.matcher(array.group(1)).replaceAll("($0)::text");
    return Matcher.quoteReplacement("ARRAY[" + elements + "]");
  }
}
