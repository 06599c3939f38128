package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * dbmate: one file for both directions. It sends a direction as one message, so every transaction
 * and every statement that takes none is a migration.
 *
 * <p>Source: dbmate documentation, "Creating Migrations" and "Migration Options".
 */
final class DbmateLayout extends RunnerLayout {

  /** A comment with dbmate's own words. */
  private static final Pattern MISREAD = Pattern.compile("(?m)^\\s*--\\s*migrate:");

  DbmateLayout() {
    super(
        "dbmate",
        "db/migrations",
        Grain.TRANSACTION,
        "dbmate --migrations-dir %s --no-dump-schema up");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    return new TreeMap<>(
        Map.of(
            migration.stamp() + "_" + migration.name() + ".sql",
            migration.file(templates, "dbmate/migration", MISREAD)));
  }
}
