package dev.lockstep.plan;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins neighbouring units into one transaction where that holds no lock for longer: when all of
 * them only touch catalogs and lock at most one relation between them.
 */
final class Transactions {

  private Transactions() {}

  /**
   * Merges the units of a phase, in order.
   *
   * @param before says which tables inherit from others, which count as one with them
   */
  static List<Plan.Unit> merge(List<Plan.Unit> units, Catalog before) {
    List<Plan.Unit> merged = new ArrayList<>();
    List<Step> open = new ArrayList<>();
    Set<FactId> locked = new TreeSet<>();
    for (Plan.Unit unit : units) {
      Set<FactId> both = new TreeSet<>(locked);
      both.addAll(locked(unit, before));
      boolean joins = isInstant(unit) && both.size() <= 1;
      if (!joins && !open.isEmpty()) {
        merged.add(new Plan.Unit(List.copyOf(open)));
        open.clear();
        locked.clear();
      }
      if (isInstant(unit)) {
        open.addAll(unit.steps());
        locked.addAll(locked(unit, before));
      } else {
        merged.add(unit);
      }
    }
    if (!open.isEmpty()) {
      merged.add(new Plan.Unit(List.copyOf(open)));
    }
    return List.copyOf(merged);
  }

  private static boolean isInstant(Plan.Unit unit) {
    return unit.steps().stream().allMatch(Step::isInstant);
  }

  private static Set<FactId> locked(Plan.Unit unit, Catalog before) {
    Set<FactId> relations = new TreeSet<>();
    for (Step step : unit.steps()) {
      step.up().locks().forEach(lock -> relations.add(root(lock.relation(), before)));
      step.down().locks().forEach(lock -> relations.add(root(lock.relation(), before)));
    }
    return relations;
  }

  /** The table that a table gets its columns from, all the way up. */
  static FactId root(FactId relation, Catalog before) {
    FactId root = relation;
    Optional<FactId> parent = parent(root, before);
    while (parent.isPresent()) {
      root = parent.get();
      parent = parent(root, before);
    }
    return root;
  }

  private static Optional<FactId> parent(FactId relation, Catalog before) {
    return before.table(relation).flatMap(table -> table.parents().stream().findFirst());
  }
}
