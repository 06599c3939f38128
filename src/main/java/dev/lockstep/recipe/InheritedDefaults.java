package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether children have the default of their parent's column. Each has one of its own, but what is
 * said of the parent's is said of theirs too unless the statement is about the parent only.
 *
 * <p>Source: PostgreSQL 18 manual, ALTER TABLE: a name without ONLY means the table and all its
 * descendants; a partition may have other defaults than the partitioned table.
 */
final class InheritedDefaults {

  private InheritedDefaults() {}

  /** Whether every descendant has the same default as a table, before and after. */
  static boolean recurses(Edit edit, FactId id) {
    FactId table = id.parent().parent();
    Set<FactId> descendants = new TreeSet<>();
    for (Catalog catalog : List.of(edit.before(), edit.after())) {
      reach(catalog, table, descendants);
    }
    return descendants.stream()
        .allMatch(heir -> isSame(edit.before(), id, heir) && isSame(edit.after(), id, heir));
  }

  private static void reach(Catalog catalog, FactId table, Set<FactId> reached) {
    catalog
        .heirs(table)
        .map(Inheriting::id)
        .filter(reached::add)
        .forEach(heir -> reach(catalog, heir, reached));
  }

  private static boolean isSame(Catalog catalog, FactId id, FactId heir) {
    FactId column = id.parent().under(heir);
    return !catalog.contains(column)
        || Objects.equals(Edit.defaultOf(catalog, column), Edit.defaultOf(catalog, id.parent()));
  }

  /** The step, about one table only where its children have other defaults. */
  static Step ofOneTable(Edit edit, Step step) {
    FactId id = step.subject();
    return id.kind() != Kind.DEFAULT || recurses(edit, id)
        ? step
        : step.doing(only(step.up()), only(step.down()));
  }

  private static Action only(Action action) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : action.statements()) {
      boolean known = statement.variables().containsKey("only");
      statements.add(known ? statement.with(Map.of("only", true)) : statement);
    }
    return new Action(statements, action.execution(), action.locks(), action.work());
  }
}
