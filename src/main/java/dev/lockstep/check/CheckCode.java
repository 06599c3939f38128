package dev.lockstep.check;

import dev.lockstep.report.Finding;

/** The stable codes of what is found in plans; docs/codes has a page of each. */
public enum CheckCode {
  /** The newest plan does not lead to the declared schema. */
  STALE_PLAN(Finding.Level.ERROR),
  /** A plan does not start where it has to. */
  OTHER_START(Finding.Level.ERROR),
  /** A file of a plan is not as it was written. */
  EDITED_FILE(Finding.Level.ERROR),
  /** A file of a plan is not there. */
  MISSING_FILE(Finding.Level.ERROR),
  /** A script stands beside those of a plan that is none of them. */
  EXTRA_FILE(Finding.Level.ERROR),
  /** The same plan made again has other scripts. */
  OTHER_SCRIPTS(Finding.Level.WARNING),
  /** A plan does not say what it was made with. */
  NO_RECORD(Finding.Level.NOTE);

  private final Finding.Level level;

  CheckCode(Finding.Level level) {
    this.level = level;
  }

  public Finding.Level level() {
    return level;
  }

  /** The word users see: {@code CHECK-STALE-PLAN}. */
  public String word() {
    return "CHECK-" + name().replace('_', '-');
  }
}
