package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.ColumnOptions;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What one CREATE TABLE says: the columns, and those defaults and constraints that do not need the
 * table themselves by some detour.
 *
 * <p>A partition is made as a table of its own and attached when its indexes are there, so that
 * these keep their names.
 */
final class TableShape {

  private final Catalog catalog;
  private final Inheriting table;
  private final UnaryOperator<Column> form;

  TableShape(Catalog catalog, Inheriting table) {
    this(catalog, table, UnaryOperator.identity());
  }

  /**
   * @param form what a column is when the statement runs, where the catalog does not hold yet
   */
  TableShape(Catalog catalog, Inheriting table, UnaryOperator<Column> form) {
    this.catalog = catalog;
    this.table = table;
    this.form = form;
  }

  /** The CREATE TABLE and what has to be set after it. */
  List<Statement> create() {
    List<Map<String, Object>> elements = new ArrayList<>();
    List<Statement> settings = new ArrayList<>();
    for (Column column : columns()) {
      Map<String, Object> element = Variables.of(column);
      element.put("isColumn", true);
      element.put("default", inlineDefault(column));
      element.put("foreign", ServerVariables.options(catalog, column));
      if (table.partition()) {
        element.put("identity", null);
      }
      elements.add(element);
      settings.addAll(Lifecycle.settings(column));
    }
    for (Constraint constraint : constraints()) {
      Map<String, Object> element = Variables.of(constraint);
      element.put("isColumn", false);
      elements.add(element);
    }
    settings.addAll(withoutDefaults());
    Fact fact = catalog.get(table.id(), Fact.class);
    Map<String, Object> variables = Variables.of(fact);
    variables.put("elements", Variables.separated(elements));
    variables.put("anyElement", !elements.isEmpty());
    variables.put("inherits", !table.partition() && !table.parents().isEmpty());
    List<Statement> statements = new ArrayList<>();
    statements.add(
        new Statement(
            "sql/" + table.id().kind().slug() + "/create",
            variables,
            Creation.of(table.id(), catalog),
            null));
    statements.addAll(settings);
    if (fact instanceof Table ordinary && ordinary.ofType() != null) {
      statements.add(Lifecycle.statement(ordinary, "of-type"));
    }
    unchecked().forEach(constraint -> statements.add(Lifecycle.statement(constraint, "create")));
    if (fact instanceof Table ordinary) {
      for (String attribute : List.of("replicaIdentity", "rowSecurity", "forceRowSecurity")) {
        statements.addAll(attributeOfNewTable(ordinary, attribute));
      }
    }
    return statements;
  }

  private static List<Statement> attributeOfNewTable(Table table, String attribute) {
    boolean wanted =
        switch (attribute) {
          case "rowSecurity" -> table.rowSecurity();
          case "forceRowSecurity" -> table.forceRowSecurity();
          default ->
              !table.replicaIdentity().equals("DEFAULT") && !IndexMarks.isReplicaIndex(table);
        };
    return wanted ? List.of(Lifecycle.statement(table, Alterations.verb(attribute))) : List.of();
  }

  /** The facts that come with the CREATE TABLE: the table and its inlined parts. */
  Set<FactId> produced() {
    Set<FactId> ids = new TreeSet<>();
    ids.add(table.id());
    catalog.children(table.id(), Column.class).forEach(column -> ids.add(column.id()));
    for (Column column : columns()) {
      Edit.defaultFact(catalog, column.id()).filter(this::isInline).ifPresent(d -> ids.add(d.id()));
      catalog.children(column.id(), ColumnOptions.class).forEach(options -> ids.add(options.id()));
    }
    constraints().forEach(constraint -> ids.add(constraint.id()));
    return ids;
  }

  private List<Column> columns() {
    return Edit.columns(catalog, table.id()).stream()
        .filter(column -> !column.inherited() || table.partition())
        .map(form)
        .toList();
  }

  /** What takes back the defaults that columns get from a parent and shall not have. */
  private List<Statement> withoutDefaults() {
    List<Statement> statements = new ArrayList<>();
    if (!table.partition()) {
      for (FactId parent : table.parents()) {
        catalog
            .children(table.id(), Column.class)
            .filter(Column::inherited)
            .map(Column::id)
            .filter(column -> Edit.defaultFact(catalog, column).isEmpty())
            .forEach(
                column ->
                    Edit.defaultFact(catalog, column.under(parent))
                        .ifPresent(
                            given ->
                                statements.add(
                                    Lifecycle.statement(
                                        new ColumnDefault(
                                            given.id().under(column), given.expression()),
                                        "drop"))));
      }
    }
    return statements;
  }

  private List<Constraint> constraints() {
    return catalog
        .children(table.id(), Constraint.class)
        .filter(constraint -> constraint.type() != Constraint.Type.FOREIGN_KEY)
        .filter(constraint -> constraint.validated())
        .filter(constraint -> !constraint.inherited() || table.partition())
        .filter(this::isInline)
        .toList();
  }

  /** What a partition needs to be attached, and CREATE TABLE cannot leave unchecked. */
  private List<Constraint> unchecked() {
    return catalog
        .children(table.id(), Constraint.class)
        .filter(constraint -> table.partition() && constraint.inherited())
        .filter(constraint -> constraint.type() == Constraint.Type.CHECK)
        .filter(constraint -> !constraint.validated())
        .filter(this::isInline)
        .toList();
  }

  private String inlineDefault(Column column) {
    return Edit.defaultFact(catalog, column.id())
        .filter(this::isInline)
        .map(ColumnDefault::expression)
        .orElse(null);
  }

  private boolean isInline(Fact fact) {
    return catalog.dependencies(fact.id()).stream()
        .filter(dependency -> !dependency.isWithin(table.id()))
        .noneMatch(dependency -> reaches(dependency, new HashSet<>()));
  }

  private boolean reaches(FactId from, Set<FactId> seen) {
    if (from.isWithin(table.id())) {
      return true;
    }
    return seen.add(from)
        && catalog.dependencies(from).stream().anyMatch(next -> reaches(next, seen));
  }
}
