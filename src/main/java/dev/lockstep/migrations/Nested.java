package dev.lockstep.migrations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for each migration, by name: Prisma's with {@code migration.sql}, Diesel's and Hasura's
 * with {@code up.sql}, and Lockstep's own with a script for each phase.
 *
 * <p>Sources: the documentation of Prisma Migrate (Migration histories), Diesel and Hasura.
 */
final class Nested implements Convention {

  private static final Pattern UP = Pattern.compile("migration\\.sql|up\\.sql|\\d_\\w+\\.up\\.sql");

  @Override
  public boolean knows(Path folder) {
    return migrations(folder).findAny().isPresent();
  }

  @Override
  public List<Path> files(Path folder) {
    return migrations(folder)
        .sorted(Comparator.comparing(MigrationFolder::name, NumberOrder.INSTANCE))
        .flatMap(migration -> scripts(migration).stream().sorted())
        .toList();
  }

  private static Stream<Path> migrations(Path folder) {
    return MigrationFolder.list(folder, Files::isDirectory).stream()
        .filter(migration -> !scripts(migration).isEmpty());
  }

  private static List<Path> scripts(Path migration) {
    return MigrationFolder.list(
        migration, file -> UP.matcher(MigrationFolder.name(file)).matches());
  }
}
