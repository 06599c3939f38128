package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * goose: one file for both directions, in no transaction, each statement between its marks.
 *
 * <p>Source: goose documentation, "SQL Annotations".
 */
final class GooseLayout extends RunnerLayout {

  /** A comment with goose's own words. */
  private static final Pattern MISREAD = Pattern.compile("(?m)^--\\s*\\+goose");

  GooseLayout() {
    super("goose", "migrations", Grain.PHASE, "goose -dir %s postgres \"$DATABASE_URL\" up");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    return new TreeMap<>(
        Map.of(
            migration.stamp() + "_" + migration.name() + ".sql",
            migration.file(templates, "goose/migration", MISREAD)));
  }
}
