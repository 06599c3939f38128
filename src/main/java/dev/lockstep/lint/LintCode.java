package dev.lockstep.lint;

import java.util.Arrays;
import java.util.Optional;

/** The stable codes of lints, each with how grave it is; docs/codes has a page of each. */
public enum LintCode {
  /** No index begins with the referencing columns of a foreign key. */
  FOREIGN_KEY_INDEX(Level.WARNING),
  /** A referencing column has another type than the one it refers to. */
  FOREIGN_KEY_TYPE(Level.WARNING),
  /** A table has no primary key. */
  NO_PRIMARY_KEY(Level.WARNING),
  /** A counted key has a type whose numbers run out. */
  KEY_RANGE(Level.WARNING),
  /** A column counts by the sequence of a serial. */
  SERIAL(Level.WARNING),
  /** All that an index serves is served by another one. */
  DUPLICATE_INDEX(Level.WARNING),
  /** A moment without a time zone. */
  TIMESTAMP(Level.WARNING),
  /** Text that is padded with spaces. */
  CHAR(Level.WARNING),
  /** Text with a limit that looks like a habit. */
  VARCHAR(Level.NOTE),
  /** JSON that is kept as text. */
  JSON(Level.WARNING),
  /** The type money. */
  MONEY(Level.WARNING),
  /** A name that has to be quoted. */
  QUOTED_NAME(Level.WARNING),
  /** A name as long as names can be, which may have been cut. */
  LONG_NAME(Level.WARNING),
  /** Names of two styles beside each other. */
  MIXED_NAMES(Level.NOTE),
  /** Row security without a policy. */
  NO_POLICY(Level.WARNING),
  /** A routine with its owner's rights that looks names up where its caller says. */
  SEARCH_PATH(Level.ERROR),
  /** A comment that suppresses a lint which is not there. */
  UNUSED_IGNORE(Level.WARNING);

  private final Level level;

  LintCode(Level level) {
    this.level = level;
  }

  public Level level() {
    return level;
  }

  /** The word users see: {@code LINT-SERIAL}. */
  public String word() {
    return "LINT-" + name().replace('_', '-');
  }

  /** The code that users call so, in any case. */
  public static Optional<LintCode> of(String word) {
    return Arrays.stream(values()).filter(code -> code.word().equalsIgnoreCase(word)).findFirst();
  }
}
