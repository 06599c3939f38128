package dev.lockstep.migrations;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of migrations, of whichever program. */
public final class MigrationFolder {

  /** The first that knows the folder reads it; the last one knows all. */
  private static final List<Convention> CONVENTIONS =
      List.of(new Journal(), new Sqitch(), new Flyway(), new Nested(), new Numbered());

  private MigrationFolder() {}

  /**
   * The files that lead to the schema, in the order in which they run.
   *
   * @throws Failure with {@link Code#MIGRATIONS} when there is none, one is missing, or two come at
   *     the same place
   */
  public static List<Path> files(Path folder) {
    Convention convention =
        CONVENTIONS.stream().filter(each -> each.knows(folder)).findFirst().orElseThrow();
    List<Path> files = convention.files(folder);
    if (files.isEmpty()) {
      throw new Failure(
          Code.MIGRATIONS,
          Place.of(folder.toString()),
          "There is no migration in SQL in the folder.",
          "Name the folder in which the SQL of the migrations is; migrations written in a"
              + " programming language cannot be replayed.");
    }
    return files;
  }

  /** What is in a folder and satisfies the condition, in no order. */
  static List<Path> list(Path folder, Predicate<Path> condition) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(condition).toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Every file of SQL below a folder, in no order. */
  static List<Path> below(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.filter(MigrationFolder::isSql).filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  static boolean isSql(Path file) {
    return name(file).endsWith(".sql");
  }

  static String name(Path path) {
    return path.getFileName().toString();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The file, which something says is there. */
  static Path existing(Path file, String saidBy) {
    if (!Files.exists(file)) {
      throw new Failure(
          Code.MIGRATIONS,
          Place.of(file.toString()),
          "The file is missing, and " + saidBy + " names it.",
          "Bring the file back, or take it out of " + saidBy + ".");
    }
    return file;
  }

  /** Two migrations say that they are the next one. */
  static Failure twoHeads(Path one, Path other, String why) {
    return new Failure(
        Code.MIGRATIONS,
        Place.of(other.toString()),
        "The folder has two heads: " + name(one) + " and " + name(other) + " " + why + ".",
        "Make one of them come after the other, as one does after two branches were merged.");
  }

  private static Failure unreadable(Path path, IOException e) {
    return new Failure(
        Code.FILE,
        Place.of(path.toString()),
        "It cannot be read: " + e.getMessage(),
        "Check that you may read it.",
        e);
  }
}
