package dev.lockstep.seed;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a type as {@code format_type} prints it.
 *
 * @param base without modifier, as in {@code timestamp without time zone}
 * @param modifiers the numbers in parentheses, empty for none
 * @param array whether it is an array of the rest
 */
record TypeName(String base, List<Integer> modifiers, boolean array) {

  private static final String BRACKETS = "[]";
  private static final Pattern MODIFIER = Pattern.compile("^(.*?)\\(([0-9, -]+)\\)([^\"]*)$");

  static TypeName of(String type) {
    boolean array = type.endsWith(BRACKETS);
    String element = elementOf(type);
    Matcher matcher = MODIFIER.matcher(element);
    if (!matcher.matches()) {
      return new TypeName(element, List.of(), array);
    }
    List<Integer> modifiers =
        Arrays.stream(matcher.group(2).split(","))
            .map(String::strip)
            .map(Integer::valueOf)
            .toList();
    return new TypeName(matcher.group(1) + matcher.group(3), modifiers, array);
  }

  /** The type of one element; the type itself when it is no array. */
  static String elementOf(String type) {
    return type.endsWith(BRACKETS) ? type.substring(0, type.length() - BRACKETS.length()) : type;
  }
}
