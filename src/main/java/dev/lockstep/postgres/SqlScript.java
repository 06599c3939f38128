package dev.lockstep.postgres;

import dev.lockstep.failure.Place;
import java.util.List;

/**
 * A script as psql sees it: statements, backslash commands and line comments, each with its offset.
 *
 * @param text the whole script
 * @param parts statements and backslash commands in order
 * @param comments the line comments, in order; those inside of quotes are none
 */
public record SqlScript(String text, List<ScriptPart> parts, List<LineComment> comments) {

  /** Splits a script; anything can be split, and PostgreSQL finds what is wrong with it. */
  public static SqlScript split(String text) {
    return new ScriptSplitter(text).split();
  }

  /** The statements alone, in order. */
  public List<ScriptStatement> statements() {
    return parts.stream()
        .filter(ScriptStatement.class::isInstance)
        .map(ScriptStatement.class::cast)
        .toList();
  }

  /**
   * Line and column of an offset.
   *
   * @param file the name of the script in the result
   * @param offset in chars from the start
   */
  public Place place(String file, int offset) {
    int line = 1;
    int start = 0;
    int end = Math.min(offset, text.length());
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Place(file, line, text.codePointCount(start, end) + 1);
  }
}
