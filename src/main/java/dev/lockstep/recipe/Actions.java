package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes actions: which statements, run how, under which locks. */
final class Actions {

  private Actions() {}

  /** A statement from a template, its variables given as name, value, name, value, … */
  static Statement sql(String template, Object... variables) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      map.put((String) variables[i], variables[i + 1]);
    }
    return new Statement(template, map);
  }

  /** Statements in a transaction that change catalogs only. */
  static Action instant(List<Lock> locks, Statement... statements) {
    return instant(locks, Arrays.asList(statements));
  }

  static Action instant(List<Lock> locks, List<Statement> statements) {
    return working(Work.CATALOG, locks, statements);
  }

  /** Statements in a transaction that do this with every row. */
  static Action working(Work work, List<Lock> locks, Statement... statements) {
    return working(work, locks, Arrays.asList(statements));
  }

  static Action working(Work work, List<Lock> locks, List<Statement> statements) {
    return new Action(statements, Execution.TRANSACTION, locks, work);
  }

  /** Statements that each stand alone. */
  static Action alone(Work work, List<Lock> locks, Statement... statements) {
    return new Action(Arrays.asList(statements), Execution.STANDALONE, locks, work);
  }

  /**
   * The lock on a table and on all that inherit from it or are its partitions, as what concerns
   * columns and constraints takes it; without those that did not exist before this plan.
   */
  static List<Lock> lock(Edit edit, FactId relation, LockMode mode) {
    List<Lock> locks = lockOnly(edit, relation, mode);
    for (Inheriting heir : edit.before().heirs(relation).toList()) {
      locks = locks(locks, lock(edit, heir.id(), mode));
    }
    return locks;
  }

  /** The lock on a relation, or none when the relation did not exist before this plan. */
  static List<Lock> lockOnly(Edit edit, FactId relation, LockMode mode) {
    return edit.before().contains(relation) && !edit.isFresh(relation)
        ? List.of(new Lock(relation, mode))
        : List.of();
  }

  /** Locks on two relations, in the order in which applications take them. */
  static List<Lock> locks(List<Lock> first, List<Lock> second) {
    List<Lock> all = new ArrayList<>(first);
    second.stream().filter(lock -> !all.contains(lock)).forEach(all::add);
    return List.copyOf(all);
  }
}
