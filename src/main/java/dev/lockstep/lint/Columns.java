package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.Optional;

/** The columns of constraints. */
final class Columns {

  private Columns() {}

  /** The first column of a constraint, or the constraint where it is about none. */
  static FactId first(Constraint constraint) {
    return constraint.columns().isEmpty()
        ? constraint.id()
        : constraint.id().parent().child(Kind.COLUMN, constraint.columns().get(0));
  }

  static Optional<Column> find(Catalog catalog, FactId table, String name) {
    return catalog.find(table.child(Kind.COLUMN, name), Column.class);
  }
}
