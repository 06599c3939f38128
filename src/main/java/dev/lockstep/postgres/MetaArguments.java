package dev.lockstep.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a backslash command as psql reads them.
 *
 * <p>Source: PostgreSQL 18 manual, psql, "Meta-Commands".
 */
final class MetaArguments {

  private final String raw;
  private final Map<String, String> values;
  private int at;

  private MetaArguments(String raw, Map<String, String> values) {
    this.raw = raw;
    this.values = values;
  }

  /**
   * @param values the variables' values
   * @return null when a part of them is the output of a shell command
   */
  static List<String> of(String raw, Map<String, String> values) {
    return new MetaArguments(raw, values).all();
  }

  private List<String> all() {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = null;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (Character.isWhitespace(c)) {
        if (argument != null) {
          arguments.add(argument.toString());
        }
        argument = null;
        at++;
        continue;
      }
      argument = argument == null ? new StringBuilder() : argument;
      Variable variable = c == ':' ? Variable.at(raw, at, 0) : null;
      if (c == '`') {
        return null;
      } else if (variable != null) {
        argument.append(variable.text(values));
        at = variable.end();
      } else if (c == '\'') {
        single(argument);
      } else if (c == '"') {
        twice(argument);
      } else {
        argument.append(c);
        at++;
      }
    }
    if (argument != null) {
      arguments.add(argument.toString());
    }
    return arguments;
  }

  /** With C's escapes, and a doubled quote for one. */
  private void single(StringBuilder argument) {
    for (at++; at < raw.length(); at++) {
      char c = raw.charAt(at);
      char next = at + 1 < raw.length() ? raw.charAt(at + 1) : '\0';
      if (c == '\\' && next != '\0') {
        int known = "ntbrf".indexOf(next);
        argument.append(known < 0 ? next : "\n\t\b\r\f".charAt(known));
        at++;
      } else if (c == '\'' && next == '\'') {
        argument.append(c);
        at++;
      } else if (c == '\'') {
        break;
      } else {
        argument.append(c);
      }
    }
    at++;
  }

  /** Double quotes only keep spaces together, and stay. */
  private void twice(StringBuilder argument) {
    int close = raw.indexOf('"', at + 1);
    int end = close < 0 ? raw.length() : close + 1;
    argument.append(raw, at, end);
    at = end;
  }
}
