package dev.lockstep.plan;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a transaction that locks more than one table say so: whoever waits for one of them waits
 * until the other is locked too. Partitions and tables that inherit count as one with the table
 * above them.
 */
public final class SeveralTables {

  private SeveralTables() {}

  /** The same unit, of which the first step says it where it is so on the way up. */
  static Plan.Unit said(Plan.Unit unit, Catalog before) {
    Set<FactId> locked = locked(unit, Step::up, before);
    if (locked.size() < 2) {
      return unit;
    }
    Step first =
        unit.steps().stream()
            .filter(step -> strong(step.up()).findAny().isPresent())
            .findFirst()
            .orElseThrow();
    Step speaker = first.with(hazard(first, locked, unit.steps().size() > 1));
    List<Step> steps = new ArrayList<>(unit.steps());
    steps.set(steps.indexOf(first), speaker);
    return new Plan.Unit(List.copyOf(steps));
  }

  /**
   * The tables that one transaction says it keeps writers out of, those that inherit as the table
   * above them.
   *
   * @param direction the way up of a step or its way down
   */
  public static Set<FactId> locked(
      Plan.Unit unit, Function<Step, Action> direction, Catalog before) {
    return unit.steps().stream()
        .map(direction)
        .flatMap(SeveralTables::strong)
        .map(table -> Transactions.root(table, before))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<FactId> strong(Action action) {
    return action.execution() != Execution.TRANSACTION
        ? Stream.empty()
        : action.keepsWritersFrom().filter(SeveralTables::isTable);
  }

  private static boolean isTable(FactId relation) {
    return relation.kind() == Kind.TABLE || relation.kind() == Kind.MATERIALIZED_VIEW;
  }

  private static Hazard hazard(Step step, Set<FactId> locked, boolean joined) {
    return new Hazard(
        HazardCode.LOCKS_SEVERAL_TABLES,
        locked.stream().map(FactId::sqlName).collect(Collectors.joining(", "))
            + " are locked in one transaction, because "
            + (joined
                ? "what is between its steps must not be seen."
                : step.subject().display() + " is about all of them."),
        "An application that locks them in another order may be the victim of a deadlock: let it"
            + " try again.");
  }
}
