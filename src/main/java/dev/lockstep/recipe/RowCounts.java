package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that count the rows which a constraint refuses. */
final class RowCounts {

  private RowCounts() {}

  /** How many rows a CHECK refuses. */
  static Check violations(Constraint check) {
    FactId table = check.id().parent();
    return before(
        "rows of " + table.sqlName() + " that violate " + check.id().localName(),
        "recipe/add-constraint/count-check",
        "table",
        table.sqlName(),
        "expression",
        check.expression());
  }

  /** How often a key has the same value more than once. */
  static Check duplicates(Constraint key) {
    FactId table = key.id().parent();
    List<String> columns = key.columns().stream().map(name -> local(table, name)).toList();
    return duplicates(key.id(), table, columns, null, key.indexBody());
  }

  /** How often a unique index has the same entry more than once. */
  static Check duplicates(Index index) {
    return duplicates(index.id(), index.relation(), index.keys(), index.predicate(), index.body());
  }

  /** NULL is equal to nothing, unless the definition of the index says that it is. */
  private static Check duplicates(
      FactId key, FactId table, List<String> expressions, String predicate, String body) {
    List<Map<String, Object>> keys = new ArrayList<>();
    for (String expression : expressions) {
      keys.add(Map.of("expression", expression, "alias", "key_" + (keys.size() + 1)));
    }
    return before(
        "values of " + key.localName() + " that more than one row of " + table.sqlName() + " has",
        "recipe/add-constraint/count-duplicates",
        "table",
        table.sqlName(),
        "predicate",
        predicate,
        "distinct",
        !body.contains(" NULLS NOT DISTINCT"),
        "keys",
        listed(keys));
  }

  /**
   * How many rows point to no row; none for a key over periods, where several rows together may be
   * what one points to.
   */
  static Optional<Check> orphans(Catalog catalog, Constraint foreignKey) {
    FactId table = foreignKey.id().parent();
    FactId referenced = foreignKey.referenced();
    if (foreignKey.referencedColumns().isEmpty() || isOverPeriods(catalog, foreignKey)) {
      return Optional.empty();
    }
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int i = 0; i < foreignKey.columns().size(); i++) {
      columns.add(
          Map.of(
              "name", local(table, foreignKey.columns().get(i)),
              "referenced", local(referenced, foreignKey.referencedColumns().get(i))));
    }
    return Optional.of(
        before(
            "rows of "
                + table.sqlName()
                + " for which "
                + foreignKey.id().localName()
                + " finds none in "
                + referenced.sqlName(),
            "recipe/add-constraint/count-orphans",
            "table",
            table.sqlName(),
            "referencedTable",
            referenced.sqlName(),
            "full",
            foreignKey.matchesFull(),
            "columns",
            listed(columns)));
  }

  private static boolean isOverPeriods(Catalog catalog, Constraint foreignKey) {
    return catalog
        .children(foreignKey.referenced(), Constraint.class)
        .anyMatch(
            key -> key.isTemporal() && key.columns().containsAll(foreignKey.referencedColumns()));
  }

  private static String local(FactId table, String column) {
    return table.child(Kind.COLUMN, column).localName();
  }

  private static List<Map<String, Object>> listed(List<Map<String, Object>> elements) {
    List<Map<String, Object>> list = new ArrayList<>();
    elements.forEach(element -> list.add(new LinkedHashMap<>(element)));
    return Variables.separated(list);
  }

  private static Check before(String meaning, String template, Object... variables) {
    return new Check(meaning, Check.Moment.BEFORE, Actions.sql(template, variables));
  }
}
