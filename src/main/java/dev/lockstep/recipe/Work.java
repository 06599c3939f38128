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
  BATCHES
}
