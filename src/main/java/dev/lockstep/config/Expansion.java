package dev.lockstep.config;

import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts variables in the place of their names: {@code ${NAME}}, or {@code ${NAME:-otherwise}} where
 * it may be missing. A variable that is empty counts as missing, as CI systems make one of a secret
 * that is not there. {@code $${} writes {@code ${}.
 */
final class Expansion {

  private static final Pattern PART =
      Pattern.compile("\\$(\\$)\\{|\\$\\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\})?");
  private static final Pattern NAMED = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}");

  private Expansion() {}

  static String of(String text, Place place, Map<String, String> variables) {
    Matcher part = PART.matcher(text);
    StringBuilder expanded = new StringBuilder();
    while (part.find()) {
      part.appendReplacement(expanded, "");
      if (part.group(1) != null) {
        expanded.append("${");
      } else {
        expanded.append(value(part, place, variables));
      }
    }
    return part.appendTail(expanded).toString();
  }

  /** What is left of a text without what comes from variables alone. */
  static String literal(String text) {
    return NAMED.matcher(text).replaceAll("");
  }

  private static String value(Matcher part, Place place, Map<String, String> variables)
      throws Failure {
    String name = part.group(2);
    if (name == null) {
      throw Mistake.at(
          place,
          "A variable is written ${NAME} or ${NAME:-otherwise}, and this is neither.",
          "Correct it, or write $${ for ${ itself.");
    }
    String value = variables.getOrDefault(name, "");
    if (!value.isEmpty()) {
      return value;
    }
    if (part.group(3) == null) {
      throw Mistake.at(
          place,
          "The variable "
              + name
              + " is not set"
              + (variables.containsKey(name) ? ": it is empty." : "."),
          "Set " + name + ", or say what holds without it: ${" + name + ":-…}.");
    }
    return part.group(3);
  }
}
