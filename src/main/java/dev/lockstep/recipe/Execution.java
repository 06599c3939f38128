package dev.lockstep.recipe;

/** How the statements of an action are run. */
public enum Execution {
  /** In one transaction, which others may share. */
  TRANSACTION,
  /** Each by itself in autocommit; may take long, so without the short timeouts. */
  STANDALONE
}
