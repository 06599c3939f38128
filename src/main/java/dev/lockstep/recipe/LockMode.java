package dev.lockstep.recipe;

/**
 * PostgreSQL's table lock modes, weakest first.
 *
 * <p>Source: PostgreSQL 18 manual, 13.3.1 "Table-Level Locks".
 */
public enum LockMode {
  ACCESS_SHARE,
  ROW_SHARE,
  ROW_EXCLUSIVE,
  SHARE_UPDATE_EXCLUSIVE,
  SHARE,
  SHARE_ROW_EXCLUSIVE,
  EXCLUSIVE,
  ACCESS_EXCLUSIVE;

  /** PostgreSQL's words: {@code ACCESS EXCLUSIVE}. */
  public String words() {
    return name().replace('_', ' ');
  }

  /** Whether INSERT, UPDATE and DELETE wait for it. */
  public boolean blocksWriters() {
    return compareTo(SHARE) >= 0;
  }

  /** Whether SELECT waits for it. */
  public boolean blocksReaders() {
    return this == ACCESS_EXCLUSIVE;
  }
}
