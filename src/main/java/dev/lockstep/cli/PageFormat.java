package dev.lockstep.cli;

import java.util.Locale;

/** How a page is printed. */
enum PageFormat {
  /** Wrapped for a console. */
  TEXT,
  /** As it is written. */
  MARKDOWN;

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
