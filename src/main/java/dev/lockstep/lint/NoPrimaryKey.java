package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Table;
import java.util.stream.Stream;

/** Without a primary key nothing names a row: replication, batches and people need that. */
final class NoPrimaryKey implements LintRule {

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return catalog
        .facts(Table.class)
        .filter(table -> !table.partition())
        .filter(
            table ->
                catalog
                    .children(table.id(), Constraint.class)
                    .noneMatch(key -> key.type() == Constraint.Type.PRIMARY_KEY))
        .map(
            table ->
                Lint.of(
                    LintCode.NO_PRIMARY_KEY,
                    table.id(),
                    table.id().display() + " has no primary key.",
                    "Declare one; logical replication and backfills need to name rows."));
  }
}
