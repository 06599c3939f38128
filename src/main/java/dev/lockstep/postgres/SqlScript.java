package dev.lockstep.postgres;

import dev.lockstep.failure.Place;
import java.util.Arrays;
import java.util.List;

/** A script as psql sees it: statements, backslash commands and line comments, with offsets. */
public final class SqlScript {

  private final String text;
  private final List<ScriptPart> parts;
  private final List<LineComment> comments;
  private final int[] lineStarts;

  /** Whether some characters take two chars; if not, columns of long lines need no counting. */
  private final boolean pairs;

  SqlScript(String text, List<ScriptPart> parts, List<LineComment> comments) {
    this.text = text;
    this.parts = List.copyOf(parts);
    this.comments = List.copyOf(comments);
    this.lineStarts = lineStarts(text);
    this.pairs = text.codePointCount(0, text.length()) < text.length();
  }

  /** Splits a script; anything can be split, and PostgreSQL finds what is wrong with it. */
  public static SqlScript split(String text) {
    return new ScriptSplitter(text).split();
  }

  /** The whole script. */
  public String text() {
    return text;
  }

  /** Statements and backslash commands, in order. */
  public List<ScriptPart> parts() {
    return parts;
  }

  /** The line comments, in order; those inside of quotes are none. */
  public List<LineComment> comments() {
    return comments;
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
    int end = Math.min(offset, text.length());
    int found = Arrays.binarySearch(lineStarts, end);
    int line = found >= 0 ? found : -found - 2;
    int column = pairs ? text.codePointCount(lineStarts[line], end) : end - lineStarts[line];
    return new Place(file, line + 1, column + 1);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
