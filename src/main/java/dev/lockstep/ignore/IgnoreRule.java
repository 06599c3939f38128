package dev.lockstep.ignore;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of an ignore file: {@code [!][KIND:]NAME[.NAME …]}.
 *
 * <p>Names are raw. {@code *} stands for any characters of one name, {@code ?} for one of them,
 * {@code **} for any number of names, and a backslash takes the next character as it is. One name
 * alone is looked for in every schema.
 *
 * @param keeps whether it takes back what an earlier rule says
 * @param kind the slug of the kind; null for every kind that is a whole object
 * @param names what each name must be; null stands for any number of names
 * @param text as written
 */
record IgnoreRule(boolean keeps, String kind, List<Pattern> names, String text) {

  private static final String SYNTAX =
      "A rule is [!][KIND:]NAME or [!][KIND:]SCHEMA.NAME with * and ? as in file names, such as"
          + " table:public.tmp_* or schema:audit.";

  /**
   * Reads a rule.
   *
   * @param place where it stands, or null
   */
  static IgnoreRule parse(String text, Place place) {
    boolean keeps = text.startsWith("!");
    String rest = keeps ? text.substring(1) : text;
    int colon = colon(rest);
    String kind = colon < 0 ? null : rest.substring(0, colon).toLowerCase(Locale.ROOT);
    if (kind != null && !ObjectKinds.isKnown(kind)) {
      throw new Failure(
          Code.IGNORE_RULE,
          place,
          "\"" + text + "\" names no kind of object: " + kind + ".",
          "The kinds are " + String.join(", ", ObjectKinds.all()) + ".");
    }
    List<Pattern> names = names(rest.substring(colon + 1));
    if (names.isEmpty()) {
      throw new Failure(Code.IGNORE_RULE, place, "\"" + text + "\" is no rule.", SYNTAX);
    }
    return new IgnoreRule(keeps, kind, names, text);
  }

  private static int colon(String text) {
    for (int i = 0; i < text.length() && text.charAt(i) != '.'; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  /** None when a name is empty. */
  private static List<Pattern> names(String text) {
    List<Pattern> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    String end = text + ".";
    int begin = 0;
    for (int i = 0; i < end.length(); i++) {
      char c = end.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        name.append(Pattern.quote(String.valueOf(end.charAt(++i))));
      } else if (c == '.') {
        String written = end.substring(begin, i);
        if (written.isEmpty()) {
          return List.of();
        }
        names.add(written.equals("**") ? null : Pattern.compile(name.toString(), Pattern.DOTALL));
        name.setLength(0);
        begin = i + 1;
      } else {
        name.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return names;
  }

  /** Whether an object is meant. */
  boolean matches(ObjectPath object) {
    if (kind == null ? names.size() == 1 && !object.whole() : !kind.equals(object.kind())) {
      return false;
    }
    boolean anywhere = names.size() == 1 && names.get(0) != null && object.names().size() > 0;
    List<String> path =
        anywhere
            ? object.names().subList(object.names().size() - 1, object.names().size())
            : object.names();
    return matches(0, path, 0);
  }

  private boolean matches(int at, List<String> path, int from) {
    if (at == names.size()) {
      return from == path.size();
    }
    if (names.get(at) == null) {
      for (int next = from; next <= path.size(); next++) {
        if (matches(at + 1, path, next)) {
          return true;
        }
      }
      return false;
    }
    return from < path.size()
        && names.get(at).matcher(path.get(from)).matches()
        && matches(at + 1, path, from + 1);
  }
}
