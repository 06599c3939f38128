package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How a program that runs migrations wants them.
 *
 * <p>To add one: 1. a class here, listed in {@link Layouts}, with texts in {@code
 * templates/layout/<name>/}; 2. the program's history table in {@code ignore/platforms.ignore}; 3.
 * a row in docs/layouts.md; 4. a run of the program itself in {@code LayoutsTest} or {@code
 * src/it/runners}.
 */
public interface Layout {

  /** How much of a plan is one migration. */
  enum Grain {
    /** A phase; the program sends its statements one by one in one session, in no transaction. */
    PHASE,
    /** A transaction or a statement; the program sends a file as one message. */
    MESSAGE,
    /** The same, within a transaction of the program where a part needs one. */
    TRANSACTION
  }

  /** The word of {@code --layout}. */
  String name();

  /** Where the program looks for migrations unless it is told otherwise. */
  String folder();

  Grain grain();

  /** The files of one migration: path below the folder to content. */
  SortedMap<String, String> files(Migration migration, Templates templates);

  /** The file in which the program wants every migration listed, if it does. */
  default Optional<Index> index() {
    return Optional.empty();
  }

  /**
   * The command that runs what has not been run yet.
   *
   * @param folder where the migrations are
   */
  String apply(String folder);

  /** A file that lists the migrations of a folder. */
  interface Index {

    /** Its path below the folder. */
    String path();

    /**
     * The file with more migrations at its end.
     *
     * @param current what is in it; null when it does not exist yet
     * @param names file names of the migrations' first files, and stamps, in order
     * @throws dev.lockstep.failure.Failure LAYOUT when the file is not what the program writes
     */
    String with(String current, List<Listed> names, Templates templates);
  }

  /**
   * A migration to be listed.
   *
   * @param stamp fourteen digits
   * @param name what it is called
   */
  record Listed(String stamp, String name) {

    Map<String, Object> variables() {
      return Map.of("stamp", stamp, "name", name);
    }
  }
}
