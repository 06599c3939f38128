package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.migrations.MigrationFolder;
import dev.lockstep.migrations.NumberOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The programs that a source consists of.
 *
 * @param inAnyOrder whether they may need each other in any order
 */
record Programs(List<Program> all, boolean inAnyOrder) {

  /**
   * Reads the files of a source of SQL, or what it prints.
   *
   * @param standardInput what {@code -} reads
   * @param notices takes what is left out
   */
  static Programs of(Source source, InputStream standardInput, Notices notices) {
    if (source instanceof Source.Directory directory) {
      return new Programs(below(directory, notices), true);
    } else if (source instanceof Source.Migrations migrations) {
      return new Programs(
          MigrationFolder.files(migrations.path()).stream()
              .map(file -> Program.of(SourceFile.read(file), notices))
              .toList(),
          false);
    } else if (source instanceof Source.SqlFile file) {
      return one(SourceFile.read(file.path()), notices);
    } else if (source instanceof Source.Printed printed) {
      return one(Printing.file(printed), notices);
    }
    return one(read(standardInput), notices);
  }

  private static Programs one(SourceFile file, Notices notices) {
    return new Programs(List.of(Program.of(file, notices)), false);
  }

  /**
   * Runs them.
   *
   * @throws Failure at what PostgreSQL refuses
   */
  void load(Loading loading) throws SQLException {
    if (inAnyOrder) {
      loading.inAnyOrder(all);
      return;
    }
    for (Program program : all) {
      loading.inOrder(program);
    }
  }

  private static SourceFile read(InputStream standardInput) {
    try {
      return SourceFile.of(SourceFile.STANDARD_INPUT, null, standardInput.readAllBytes());
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(SourceFile.STANDARD_INPUT),
          "Standard input cannot be read: " + e.getMessage(),
          "Name a file instead of -.",
          e);
    }
  }

  /** A file that another one includes is read where that one says, and not once more. */
  private static List<Program> below(Source.Directory directory, Notices notices) {
    List<Program> programs = new ArrayList<>();
    Map<Path, Failure> refused = new LinkedHashMap<>();
    for (Path path : files(directory)) {
      if (TakenBack.is(path)) {
        notices.takenBack(Place.of(path.toString()));
        continue;
      }
      try {
        programs.add(Program.of(SourceFile.read(path), notices));
      } catch (Failure e) {
        // It may be right where another file includes it, with that one's variables.
        refused.put(Program.identity(path), e);
      }
    }
    Set<Path> included = new HashSet<>();
    programs.forEach(program -> included.addAll(program.included()));
    refused.keySet().removeAll(included);
    if (!refused.isEmpty()) {
      throw refused.values().iterator().next();
    }
    programs.removeIf(
        program -> included.contains(Program.identity(program.files().get(0).path())));
    return programs;
  }

  private static List<Path> files(Source.Directory directory) {
    try (Stream<Path> below = Files.walk(directory.path())) {
      return below
          .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".sql"))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString, NumberOrder.INSTANCE))
          .toList();
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(directory.display()),
          "The directory cannot be read: " + e.getMessage(),
          "Check that you may read it.",
          e);
    }
  }
}
