package dev.lockstep.recipe;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Collation;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A collation that sorts or compares in another way: it is made anew under its name, and the
 * columns and attributes that have it change over. What is sorted by it is built anew.
 */
final class ReplaceCollation implements Recipe {

  private static final String NAME = "replace-collation";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.before() instanceof Collation before && delta.after() instanceof Collation after) {
        draft.claim(after.id());
        draft.add(step(edit, draft, before, after));
      }
    }
  }

  static String group(FactId collation) {
    return "replace " + collation.key();
  }

  /** The columns and attributes that have the collation before and after. */
  static List<Fact> users(Edit edit, FactId collation) {
    return users(edit.before(), collation).stream()
        .filter(user -> edit.after().dependencies(user.id()).contains(collation))
        .toList();
  }

  private static List<Fact> users(Catalog catalog, FactId collation) {
    List<Fact> users = new ArrayList<>();
    for (FactId dependent : catalog.dependents(collation)) {
      Fact fact = catalog.get(dependent, Fact.class);
      if (fact instanceof Attribute
          || fact instanceof Column column && !column.inherited() && !column.computed()) {
        users.add(fact);
      }
    }
    return users;
  }

  private static Step step(Edit edit, Draft draft, Collation before, Collation after) {
    FactId id = after.id();
    List<Fact> users = users(edit, id);
    List<Lock> locks = new ArrayList<>();
    for (Fact user : users) {
      Actions.lock(edit, user.id().parent(), LockMode.ACCESS_EXCLUSIVE).stream()
          .filter(lock -> user instanceof Column && !locks.contains(lock))
          .forEach(locks::add);
    }
    StepBuilder step =
        new StepBuilder(NAME, "replace", id, Phase.CONTRACT)
            .summary("make " + id.display() + " anew")
            .up(action(locks, statements(users, after)))
            .down(action(locks, statements(users, before)))
            .produces(id)
            .alters(id)
            .after(draft.rebuilds().removalsBefore(id, Phase.CONTRACT))
            .group(draft.rebuilds().group(id, Phase.CONTRACT))
            .hazard(
                HazardCode.BEHAVIOUR_CHANGES,
                "What " + id.sqlName() + " sorts and compares comes out in another way.",
                "Check that both application versions can live with it.");
    users.forEach(user -> step.alters(user.id()));
    if (!locks.isEmpty()) {
      step.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          "Constraints over columns that have "
              + id.sqlName()
              + " are built anew while nobody can read or write their tables.",
          "Run it when they may be locked for that long.");
    }
    return step.build();
  }

  private static Action action(List<Lock> locks, List<Statement> statements) {
    return new Action(
        statements, Execution.TRANSACTION, locks, locks.isEmpty() ? Work.CATALOG : Work.BUILD);
  }

  private static List<Statement> statements(List<Fact> users, Collation wanted) {
    FactId id = wanted.id();
    FactId aside = id.named(Sql.shortName(id.name(), "lockstep_old"));
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Actions.sql(
            "sql/relation/rename", "reference", id.sqlReference(), "to", aside.localName()));
    statements.add(Lifecycle.statement(wanted, "create"));
    for (Fact user : users) {
      Map<String, Object> variables = Variables.of(user);
      variables.put("using", null);
      statements.add(new Statement("sql/" + user.id().kind().slug() + "/type", variables));
    }
    statements.add(Actions.sql("sql/collation/drop", "name", aside.sqlName()));
    return statements;
  }
}
