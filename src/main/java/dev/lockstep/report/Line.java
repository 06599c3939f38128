package dev.lockstep.report;

/**
 * One line of a report on a console.
 *
 * @param role what it says, by which a console may colour it
 * @param text without line end and without control characters
 */
public record Line(Role role, String text) {

  /** What lines say. */
  public enum Role {
    HEADING,
    ADDED,
    REMOVED,
    ALTERED,
    PLAIN
  }

  public Line {
    StringBuilder shown = new StringBuilder(text.length());
    // A name in a database must not be able to steer the terminal of who reads about it.
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) && c != '\t') {
                shown.append(String.format("\\x%02x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    text = shown.toString();
  }
}
