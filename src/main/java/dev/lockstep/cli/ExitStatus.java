package dev.lockstep.cli;

/** What the process tells its caller. */
final class ExitStatus {

  /** Done, or nothing differs. */
  static final int DONE = 0;

  /** It could not be done. */
  static final int FAILED = 1;

  /** Something differs, and the caller asked to be told so. */
  static final int DIFFERENT = 2;

  private ExitStatus() {}
}
