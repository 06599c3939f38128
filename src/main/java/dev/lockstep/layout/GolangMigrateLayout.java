package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * golang-migrate: a file for each direction. It sends a file as one message, so every transaction
 * and every statement that takes none is a migration.
 *
 * <p>Source: golang-migrate documentation, "Migrations" and the README of its postgres driver.
 */
final class GolangMigrateLayout extends RunnerLayout {

  GolangMigrateLayout() {
    super(
        "golang-migrate",
        "migrations",
        Grain.MESSAGE,
        "migrate -path %s -database \"$DATABASE_URL\" up");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    String name = migration.stamp() + "_" + migration.name();
    return new TreeMap<>(
        Map.of(
            name + ".up.sql", migration.file(templates, "message-up", null),
            name + ".down.sql", migration.file(templates, "message-down", null)));
  }
}
