package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * node-pg-migrate: a module for each phase, because its SQL files are sent as one message and what
 * is pending shares a transaction.
 *
 * <p>Source: node-pg-migrate documentation, "Migrations" and "pgm.noTransaction".
 */
final class NodePgMigrateLayout extends RunnerLayout {

  NodePgMigrateLayout() {
    super("node-pg-migrate", "migrations", Grain.PHASE, "node-pg-migrate up --migrations-dir %s");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    return new TreeMap<>(
        Map.of(
            migration.stamp() + "000_" + migration.name() + ".mjs",
            migration.file(templates, "node-pg-migrate/migration.mjs", null)));
  }
}
