package dev.lockstep.rehearse;

import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Failure;
import java.util.Set;

/**
 * A step that says that rows may violate it was refused because of rows. If these were made up, the
 * rehearsal is repeated without them.
 */
final class RowsRefused extends RuntimeException {

  private final transient Set<FactId> tables;
  private final transient Failure failure;

  RowsRefused(Set<FactId> tables, Failure failure) {
    super(failure);
    this.tables = Set.copyOf(tables);
    this.failure = failure;
  }

  /** The tables that the step looks at. */
  Set<FactId> tables() {
    return tables;
  }

  /** What is said if the rows were not made up. */
  Failure failure() {
    return failure;
  }
}
