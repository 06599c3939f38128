package dev.lockstep.source;

import dev.lockstep.postgres.LineComment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What takes a migration back, which is no part of the schema that migrations lead to: files of
 * their own next to those that they take back, and what follows a comment that a migration runner
 * reads.
 *
 * <p>Sources: the documentation of golang-migrate and sqlx ({@code .up.sql}, {@code .down.sql}),
 * Flyway ({@code V1__}, {@code U1__}), dbmate ({@code -- migrate:down}), goose ({@code -- +goose
 * Down}), sql-migrate ({@code -- +migrate Down}), rambler ({@code -- rambler down}) and
 * node-pg-migrate ({@code -- Down Migration}).
 */
final class TakenBack {

  private static final Pattern SECTION =
      Pattern.compile(
          "\\s*(?:\\+goose\\s+|\\+migrate\\s+|migrate:|rambler\\s+)(?<section>up|down)\\b.*"
              + "|[\\s-]*(?<migration>up|down)\\s+migration\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern DOWN_FILE = Pattern.compile("(?i)(.*\\.)down(\\.sql)");
  private static final Pattern UNDO_FILE = Pattern.compile("U(\\d.*)");

  /** Where such a part begins, with true, and where it ends, with false. */
  private final NavigableMap<Integer, Boolean> sections = new TreeMap<>();

  private TakenBack() {}

  static TakenBack in(SourceFile file) {
    TakenBack found = new TakenBack();
    for (LineComment comment : file.script().comments()) {
      Matcher section = SECTION.matcher(comment.text());
      if (section.matches()) {
        String direction =
            section.group("section") == null
                ? section.group("migration")
                : section.group("section");
        found.sections.put(comment.offset(), direction.equalsIgnoreCase("down"));
      }
    }
    return found;
  }

  /** Whether what stands there, in chars from the start of the file, takes something back. */
  boolean at(int offset) {
    var before = sections.floorEntry(offset);
    return before != null && before.getValue();
  }

  /** Whether a whole file does, because the one that it takes back stands next to it. */
  static boolean is(Path file) {
    String name = file.getFileName().toString();
    Matcher down = DOWN_FILE.matcher(name);
    Matcher undo = UNDO_FILE.matcher(name);
    return down.matches() && Files.exists(file.resolveSibling(down.replaceFirst("$1up$2")))
        || undo.matches() && Files.exists(file.resolveSibling(undo.replaceFirst("V$1")));
  }
}
