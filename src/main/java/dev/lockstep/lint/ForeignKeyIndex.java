package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who deletes a row that is referred to makes PostgreSQL look for those that refer to it, which
 * reads the whole table where no index begins with the referencing columns.
 *
 * <p>Source: PostgreSQL 18 manual, 5.5.5 "Foreign Keys".
 */
final class ForeignKeyIndex implements LintRule {

  /** What cannot find the rows with one value. */
  private static final Set<String> USELESS = Set.of("gin", "brin");

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    Map<FactId, List<IndexForm>> indexes =
        IndexForm.in(catalog).collect(Collectors.groupingBy(IndexForm::relation));
    return catalog
        .facts(Constraint.class)
        .filter(key -> key.type() == Constraint.Type.FOREIGN_KEY && !key.inherited())
        .filter(key -> key.enforced() && catalog.contains(key.referenced()))
        .filter(
            key ->
                indexes.getOrDefault(key.id().parent(), List.of()).stream()
                    .noneMatch(index -> serves(index, key)))
        .map(
            key ->
                Lint.of(
                        LintCode.FOREIGN_KEY_INDEX,
                        key.id(),
                        "No index begins with the columns of "
                            + key.id().display()
                            + ", so each delete in "
                            + key.referenced().sqlName()
                            + " reads all of "
                            + key.id().parent().sqlName()
                            + ".",
                        "Declare an index on "
                            + key.id().parent().sqlName()
                            + " ("
                            + key.columns().stream()
                                .map(Sql::identifier)
                                .collect(Collectors.joining(", "))
                            + ").")
                    .seenAt(Columns.first(key)));
  }

  private static boolean serves(IndexForm index, Constraint key) {
    Set<String> columns = new HashSet<>(key.columns());
    List<String> leading = index.leading();
    boolean whole =
        index.predicate() == null
            || key.columns().stream()
                .anyMatch(
                    column ->
                        index.predicate().equals("(" + Sql.identifier(column) + " IS NOT NULL)"));
    return whole
        && !USELESS.contains(index.method())
        && leading.size() >= columns.size()
        && columns.equals(new HashSet<>(leading.subList(0, columns.size())));
  }
}
