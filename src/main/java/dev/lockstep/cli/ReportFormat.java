package dev.lockstep.cli;

import java.util.Locale;

/** For whom a result is printed. */
enum ReportFormat {
  /** People. */
  TEXT,
  /** Machines. */
  JSON;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
