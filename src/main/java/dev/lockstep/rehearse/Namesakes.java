package dev.lockstep.rehearse;

import dev.lockstep.catalog.FactId;
import dev.lockstep.plan.Plan;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a relation is called in the course of a plan that renames. */
final class Namesakes {

  private final Plan plan;
  private final RowExemptions renames;

  Namesakes(Plan plan) {
    this.plan = plan;
    this.renames = new RowExemptions(plan);
  }

  /** Every name that it may have. */
  Set<FactId> of(FactId id) {
    Set<FactId> names = new LinkedHashSet<>(renames.names(id));
    names.addAll(renames.names(renames.oldName(id)));
    return names;
  }

  /** Whether two names may be of the same relation. */
  boolean same(FactId one, FactId other) {
    return one.equals(other) || of(one).contains(other) || of(other).contains(one);
  }

  /** Whether the relation was there before the plan, so that an application may use it. */
  boolean existed(FactId relation) {
    return of(relation).stream().anyMatch(plan.before()::contains);
  }
}
