package dev.lockstep.cli;

import java.util.Locale;

/** How a source is printed. */
enum SourceFormat {
  /** Statements that make the same catalog in an empty database. */
  SQL,
  /** A snapshot. */
  JSON,
  /** An entity relationship diagram. */
  MERMAID,
  /** What jOOQ's code generator reads in the place of a database. */
  JOOQ;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
