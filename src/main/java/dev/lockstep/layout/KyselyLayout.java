package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Kysely: a module for each phase. Its migrator runs everything in one transaction of its own,
 * which a migration ends and leaves one open for its history.
 *
 * <p>Source: Kysely documentation, "Migrations".
 */
final class KyselyLayout extends RunnerLayout {

  KyselyLayout() {
    super("kysely", "migrations", Grain.PHASE, "kysely migrate:latest");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    return new TreeMap<>(
        Map.of(
            migration.stamp() + "_" + migration.name() + ".mjs",
            migration.file(templates, "kysely/migration.mjs", null)));
  }
}
