package dev.lockstep.source;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that may be names, to guess which statement another one waits for. A guess decides only
 * what is tried first and how a refusal is told.
 */
final class Names {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_$]+");

  private Names() {}

  /** All words of a message. */
  static Set<String> saidIn(String message) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : BETWEEN.split(message)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words of the objects' own names, without those of their schemas. */
  static Set<String> made(Collection<Recorder.Made> objects) {
    Set<String> words = new LinkedHashSet<>();
    objects.forEach(object -> words.addAll(saidIn(own(object.identity()))));
    return words;
  }

  /** An object's own name, without quotes. */
  static String raw(String identity) {
    String own = own(identity);
    return own.startsWith("\"") && own.length() > 1
        ? own.substring(1, own.length() - 1).replace("\"\"", "\"")
        : own;
  }

  /** What follows the last dot outside of quotes and parentheses, such as f in app.f(app.t). */
  private static String own(String identity) {
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < identity.length(); i++) {
      char c = identity.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        from = i + 1;
      } else if (c == '(' && !quoted) {
        return identity.substring(from, i);
      }
    }
    return identity.substring(from);
  }
}
