package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Liquibase: a changelog in formatted SQL for each phase, with one changeset that runs in no
 * transaction and says how it is rolled back. The folder is included as a whole, in the order of
 * names.
 *
 * <p>Source: Liquibase documentation, "Example Changelogs: SQL Format" and "includeAll".
 */
final class LiquibaseLayout extends RunnerLayout {

  /** Comments with Liquibase's words, its end of a statement, and what it takes for a block. */
  private static final Pattern MISREAD =
      Pattern.compile(
          "(?im)^\\s*--\\s*[a-z]+[^a-z"
              + " ]|^\\s*--\\s*(?:rollback|changeset|liquibase|comment|precondition|property|ignore|valid)|/\\*\\s*liquibase|/;/|\\bBEGIN\\s*;|\\bBEGIN"
              + " WORK");

  LiquibaseLayout() {
    super("liquibase", "src/main/resources/db/changelog", Grain.PHASE, "liquibase update");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    return new TreeMap<>(
        Map.of(
            migration.stamp() + "_" + migration.name() + ".sql",
            migration.file(templates, "liquibase/changelog", MISREAD)));
  }
}
