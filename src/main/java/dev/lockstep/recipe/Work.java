package dev.lockstep.recipe;

/** What an action does with the rows of a table while it holds its locks. */
public enum Work {
  /** Only the catalogs change; an instant. */
  CATALOG,
  /** Reads every row. */
  SCAN,
  /** Builds an index. */
  BUILD,
  /** Writes every row anew. */
  REWRITE,
  /** Updates rows in batches, a transaction each. */
  BATCHES;

  /** Whether who expects this also expects the other: a build reads every row, and so on. */
  public boolean covers(Work other) {
    return this == BATCHES ? other != BUILD && other != REWRITE : compareTo(other) >= 0;
  }
}
