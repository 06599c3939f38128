package dev.lockstep.plan;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a transaction that locks more than one table say so: whoever waits for one of them waits
 * until the other is locked too. Partitions and tables that inherit count as one with the table
 * above them.
 */
final class SeveralTables {

  private SeveralTables() {}

  /** The same unit, of which the first step says it where it is so on the way up. */
  static Plan.Unit said(Plan.Unit unit, Catalog before) {
    Set<FactId> locked = new LinkedHashSet<>();
    Step first = null;
    for (Step step : unit.steps()) {
      if (step.up().execution() == Execution.TRANSACTION) {
        for (Lock lock : step.up().locks()) {
          if (lock.mode().blocksWriters() && isTable(lock.relation())) {
            locked.add(Transactions.root(lock.relation(), before));
            first = first == null ? step : first;
          }
        }
      }
    }
    if (locked.size() < 2) {
      return unit;
    }
    Step speaker = first.with(hazard(first, locked, unit.steps().size() > 1));
    List<Step> steps = new ArrayList<>(unit.steps());
    steps.set(steps.indexOf(first), speaker);
    return new Plan.Unit(List.copyOf(steps));
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
