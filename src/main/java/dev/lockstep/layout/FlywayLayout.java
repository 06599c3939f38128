package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Flyway: versioned migrations, each with a script configuration that keeps it out of a transaction
 * and leaves placeholders alone. Undo scripts are not in its open edition.
 *
 * <p>Source: Flyway documentation, "Migrations" and "Script Configuration".
 */
final class FlywayLayout extends RunnerLayout {

  FlywayLayout() {
    super(
        "flyway",
        "src/main/resources/db/migration",
        Grain.PHASE,
        "flyway -locations=filesystem:%s migrate");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    String script = "V" + migration.stamp() + "__" + migration.name() + ".sql";
    return new TreeMap<>(
        Map.of(
            script,
            migration.file(templates, "flyway/migration", null),
            script + ".conf",
            migration.file(templates, "flyway/script.conf", null)));
  }
}
