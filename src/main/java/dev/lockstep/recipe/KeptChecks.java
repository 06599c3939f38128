package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks of partitions and child tables that stay although that of the parent goes, and PostgreSQL
 * takes them along: they are made again in the transaction in which it goes.
 *
 * <p>Source: PostgreSQL 18 manual, ALTER TABLE, DROP CONSTRAINT: a descendant keeps a constraint
 * only if it was declared there as well; a partition's is never taken for that once it has been
 * merged with that of the partitioned table (14 to 18).
 */
final class KeptChecks {

  private final Edit edit;
  private final String recipe;
  private final Constraint parent;

  /**
   * @param recipe the one that adds or drops the check
   * @param parent the check of the parent
   */
  KeptChecks(Edit edit, String recipe, Constraint parent) {
    this.edit = edit;
    this.recipe = recipe;
    this.parent = parent;
  }

  /** The step that drops the check of the parent, with those that keep the others. */
  List<Step> afterDrop(List<Step> steps) {
    Map<FactId, Constraint> kept = new TreeMap<>();
    for (Constraint before : ofDescendants(edit.before())) {
      edit.after()
          .find(before.id(), Constraint.class)
          .filter(after -> before.inherited() && !after.inherited())
          .ifPresent(after -> kept.put(after.id(), after));
    }
    List<Step> all = new ArrayList<>();
    for (Step step : steps) {
      all.add(step.destroys().contains(parent.id()) && !kept.isEmpty() ? joined(step) : step);
    }
    String drop = StepBuilder.key(recipe, "drop", parent.id());
    Phase phase = steps.get(0).phase();
    for (Constraint check : kept.values()) {
      StepBuilder again =
          builder("keep", check, phase)
              .summary("make " + check.id().display() + " again, which goes with its parent's")
              .up(unchecked(check))
              .after(drop)
              .group(group());
      all.add(again.build());
      if (check.validated()) {
        all.add(
            builder("validate-kept", check, phase)
                .summary("check existing rows against " + check.id().display())
                .up(validation(check))
                .after(again.key())
                .build());
      }
    }
    return all;
  }

  /** The steps that add a check to the parent, with those that keep the others on the way down. */
  List<Step> beforeAddition(List<Step> steps) {
    List<Constraint> kept =
        ofDescendants(edit.before()).stream()
            .filter(check -> !check.inherited() && edit.after().contains(check.id()))
            .filter(check -> isPartition(check.id().parent()))
            .toList();
    if (kept.isEmpty()) {
      return steps;
    }
    String add = StepBuilder.key(recipe, "add", parent.id());
    Phase phase = steps.get(0).phase();
    List<Step> all = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (Constraint check : kept) {
      StepBuilder keep =
          builder("keep", check, phase)
              .summary("make " + check.id().display() + " again on the way down")
              .down(unchecked(check))
              .group(group());
      if (check.validated()) {
        StepBuilder validate =
            builder("validate-kept", check, phase)
                .summary("check existing rows against " + check.id().display() + " on the way down")
                .down(validation(check));
        all.add(validate.build());
        keep.after(validate.key());
      }
      all.add(keep.build());
      before.add(keep.key());
    }
    for (Step step : steps) {
      all.add(step.key().equals(add) ? joined(step).behind(new TreeSet<>(before)) : step);
    }
    return all;
  }

  private Step joined(Step step) {
    return step.group() == null ? step.joined(group()) : step;
  }

  private String group() {
    return "keep " + parent.id().key();
  }

  private boolean isPartition(FactId table) {
    return edit.before().table(table).filter(Inheriting::partition).isPresent();
  }

  /** The checks of the same name below the parent. */
  private List<Constraint> ofDescendants(Catalog catalog) {
    List<Constraint> found = new ArrayList<>();
    reach(catalog, parent.id().parent(), found);
    return found;
  }

  private void reach(Catalog catalog, FactId table, List<Constraint> found) {
    catalog
        .heirs(table)
        .forEach(
            heir -> {
              catalog.find(parent.id().under(heir.id()), Constraint.class).ifPresent(found::add);
              reach(catalog, heir.id(), found);
            });
  }

  private StepBuilder builder(String verb, Constraint check, Phase phase) {
    return new StepBuilder(recipe, verb, check.id(), phase).alters(check.id());
  }

  private Action unchecked(Constraint check) {
    Map<String, Object> variables = Variables.of(check);
    variables.put("notValid", true);
    return Actions.instant(
        Locks.ofCreation(edit, check), new Statement("sql/constraint/create", variables));
  }

  private Action validation(Constraint check) {
    return Actions.working(
        Work.SCAN,
        Actions.lock(edit, check.id().parent(), LockMode.SHARE_UPDATE_EXCLUSIVE),
        Lifecycle.statement(check, "validate"));
  }
}
