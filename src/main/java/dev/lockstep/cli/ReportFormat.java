package dev.lockstep.cli;

import java.util.Locale;

/** For whom a result is printed. */
enum ReportFormat {
  /** People on a console. */
  TEXT,
  /** Programs. */
  JSON,
  /** A job of GitHub Actions, whose log annotates files. */
  GITHUB,
  /** Code scanning. */
  SARIF,
  /** Whoever shows the results of tests. */
  JUNIT,
  /** A pull request. */
  MARKDOWN,
  /** A browser. */
  HTML;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
