package dev.lockstep.migrations;

import java.nio.file.Path;
import java.util.List;

/** How a program, or several, name and order their migrations. */
interface Convention {

  /** Whether the folder is written in this way. */
  boolean knows(Path folder);

  /**
   * The files that lead to the schema, in the order in which they run.
   *
   * @throws dev.lockstep.failure.Failure MIGRATIONS when one is missing or two claim one place
   */
  List<Path> files(Path folder);
}
