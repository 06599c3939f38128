package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.EventTrigger;
import dev.lockstep.catalog.ExtendedStatistics;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.Multirange;
import dev.lockstep.catalog.Operator;
import dev.lockstep.catalog.Rule;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Subscription;
import dev.lockstep.catalog.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The plain statements that make a fact and that remove it, for every kind. */
final class Lifecycle {

  private Lifecycle() {}

  /**
   * What makes the fact.
   *
   * @param catalog the catalog the fact is in, for the parts that are made with it
   */
  static List<Statement> create(Fact fact, Catalog catalog) {
    if (fact instanceof Inheriting table) {
      return new TableShape(catalog, table).create();
    }
    if (fact instanceof Index index) {
      boolean only = index.partitioned() && !index.valid();
      List<Statement> statements =
          new ArrayList<>(List.of(IndexSql.build(index, only ? "create-on-only" : "create")));
      if (index.relation().kind() == Kind.MATERIALIZED_VIEW) {
        statements.addAll(IndexMarks.of(catalog, index.relation(), index.id().name()));
      }
      return statements;
    }
    if (fact instanceof Column column) {
      return addColumn(column, catalog, Edit.defaultOf(catalog, column.id()));
    }
    if (Privileges.isAbout(fact)) {
      return new Privileges(fact, catalog).create();
    }
    if (comesByItself(fact)) {
      return List.of();
    }
    if (fact instanceof SequenceOwnership ownership) {
      return SequenceOwner.take(ownership, catalog);
    }
    List<Statement> statements = new ArrayList<>(List.of(creation(fact, catalog)));
    if (fact instanceof MaterializedView view) {
      statements.addAll(OutputSettings.of(view));
    }
    if (fact instanceof ExtendedStatistics statistics && statistics.target() != null) {
      statements.add(statement(fact, "target"));
    }
    if (fact instanceof Constraint constraint && !constraint.statistics().isEmpty()) {
      statements.add(indexStatement(constraint, "statistics"));
    }
    if (fact instanceof Trigger trigger && !trigger.enabled().equals("O")
        || fact instanceof Rule rule && !rule.enabled().equals("O")
        || fact instanceof EventTrigger event && !event.enabled().equals("O")) {
      statements.add(statement(fact, "enabled"));
    }
    return statements;
  }

  /** What removes the fact. */
  static List<Statement> drop(Fact fact, Catalog catalog) {
    if (Privileges.isAbout(fact)) {
      return new Privileges(fact, catalog).drop();
    }
    if (comesByItself(fact)) {
      return List.of();
    }
    if (TypeCluster.isType(fact.id())) {
      return TypeCluster.drop(fact, catalog);
    }
    if (fact instanceof SequenceOwnership ownership) {
      return SequenceOwner.release(ownership, catalog);
    }
    if (fact instanceof Subscription) {
      return List.of(
          statement(fact, "disable"), statement(fact, "detach"), statement(fact, "drop"));
    }
    List<Statement> statements = new ArrayList<>(List.of(statement(fact, "drop")));
    if (fact instanceof Operator operator) {
      OperatorLinks.shells(catalog, operator)
          .forEach(shell -> statements.add(statement(shell, "drop")));
    }
    return statements;
  }

  /** Whether it comes and goes with something else: its range, or who promises it. */
  private static boolean comesByItself(Fact fact) {
    return fact instanceof Multirange || fact instanceof Operator operator && operator.shell();
  }

  /** {@code ALTER TABLE … ADD COLUMN} with everything the column has, and the default given. */
  static List<Statement> addColumn(Column column, Catalog catalog, String defaultExpression) {
    List<Statement> statements = new ArrayList<>();
    Map<String, Object> variables = Variables.of(column);
    variables.put("default", defaultExpression);
    variables.put("foreign", ServerVariables.options(catalog, column));
    statements.add(new Statement("sql/column/create", variables));
    statements.addAll(settings(column));
    return statements;
  }

  /** What ADD COLUMN and CREATE TABLE cannot say on all versions. */
  static List<Statement> settings(Column column) {
    List<Statement> statements = new ArrayList<>();
    if (NotNullForms.isPending(column)) {
      statements.add(NotNullForms.added(column));
    }
    if (column.storage() != null) {
      statements.add(statement(column, "storage"));
    }
    if (column.statistics() != null) {
      statements.add(statement(column, "statistics"));
    }
    if (!column.options().isEmpty()) {
      statements.add(statement(column, "options"));
    }
    return statements;
  }

  /** The statement that makes the fact, known to make it. */
  static Statement creation(Fact fact, Catalog catalog) {
    return statement(fact, "create").making(Creation.of(fact.id(), catalog));
  }

  /** A statement about the index behind a constraint. */
  private static Statement indexStatement(Constraint constraint, String verb) {
    Map<String, Object> variables = Variables.of(constraint);
    variables.put("index", constraint.index().sqlName());
    return new Statement("sql/index/" + verb, variables);
  }

  /** One statement of a fact's kind, reading the fact's variables. */
  static Statement statement(Fact fact, String verb) {
    return new Statement("sql/" + fact.id().kind().slug() + "/" + verb, Variables.of(fact));
  }
}
