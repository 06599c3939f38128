package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Knex: a module for each phase that says that it runs in no transaction.
 *
 * <p>Source: Knex documentation, "Migrations" and "Transactions in migrations".
 */
final class KnexLayout extends RunnerLayout {

  KnexLayout() {
    super("knex", "migrations", Grain.PHASE, "knex migrate:latest --migrations-directory %s");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    return new TreeMap<>(
        Map.of(
            migration.stamp() + "_" + migration.name() + ".cjs",
            migration.file(templates, "knex/migration.cjs", null)));
  }
}
