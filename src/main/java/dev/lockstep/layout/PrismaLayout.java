package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Prisma Migrate: a folder for each migration, with the way back beside it as its documentation
 * lays it out. It sends a file as one message, so every transaction and every statement that takes
 * none is a migration.
 *
 * <p>Source: Prisma documentation, "Customizing migrations" and "Generating down migrations".
 */
final class PrismaLayout extends RunnerLayout {

  PrismaLayout() {
    super("prisma", "prisma/migrations", Grain.MESSAGE, "prisma migrate deploy");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    String name = migration.stamp() + "_" + migration.name();
    return new TreeMap<>(
        Map.of(
            name + "/migration.sql", migration.file(templates, "message-up", null),
            name + "/down.sql", migration.file(templates, "message-down", null)));
  }
}
