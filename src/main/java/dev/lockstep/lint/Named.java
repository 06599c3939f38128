package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What people give names to, and others have to write. */
final class Named {

  /** Indexes, constraints and triggers are hardly ever written. */
  private static final Set<Kind> KINDS =
      EnumSet.of(
          Kind.SCHEMA,
          Kind.TABLE,
          Kind.FOREIGN_TABLE,
          Kind.COLUMN,
          Kind.VIEW,
          Kind.MATERIALIZED_VIEW,
          Kind.ROUTINE,
          Kind.ENUM,
          Kind.DOMAIN,
          Kind.COMPOSITE,
          Kind.ATTRIBUTE);

  private Named() {}

  /** Their identities; a column that another table gives has its name from there. */
  static Stream<FactId> in(Catalog catalog) {
    return catalog.facts().stream()
        .filter(fact -> KINDS.contains(fact.id().kind()))
        .filter(fact -> !(fact instanceof Column column && column.inherited()))
        .map(Fact::id);
  }
}
