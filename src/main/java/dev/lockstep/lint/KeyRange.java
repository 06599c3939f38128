package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key that PostgreSQL counts and that cannot hold more than 2,147,483,647 numbers, or 32,767,
 * runs out, and by then it takes a rewrite of the largest tables. Numbers of failed inserts are
 * used up too.
 */
final class KeyRange implements LintRule {

  private static final Map<String, String> LARGEST =
      Map.of("integer", "2,147,483,647", "smallint", "32,767");

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    Set<FactId> counted =
        catalog
            .facts(SequenceOwnership.class)
            .map(SequenceOwnership::column)
            .filter(column -> catalog.contains(column.child(Kind.DEFAULT, "")))
            .collect(Collectors.toSet());
    return catalog
        .facts(Constraint.class)
        .filter(key -> key.type() == Constraint.Type.PRIMARY_KEY && !key.inherited())
        .flatMap(
            key ->
                key.columns().stream()
                    .flatMap(name -> Columns.find(catalog, key.id().parent(), name).stream()))
        .filter(column -> LARGEST.containsKey(column.type()))
        .filter(column -> column.identity() != null || counted.contains(column.id()))
        .map(KeyRange::lint);
  }

  private static Lint lint(Column column) {
    return Lint.of(
        LintCode.KEY_RANGE,
        column.id(),
        column.id().display()
            + " counts as "
            + column.type()
            + ", which ends at "
            + LARGEST.get(column.type())
            + ".",
        "Declare it, and what refers to it, as bigint while the tables are small.");
  }
}
