package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.plan.Plan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

  /**
   * The same, or whoever waits for the one needs the other only with it: a sequence with its table.
   */
  boolean covers(FactId declared, FactId locked) {
    return same(declared, locked)
        || locked.kind() == Kind.SEQUENCE
            && Stream.of(plan.before(), plan.after())
                .flatMap(catalog -> owners(catalog, locked))
                .anyMatch(table -> same(declared, table));
  }

  private Stream<FactId> owners(Catalog catalog, FactId sequence) {
    return of(sequence).stream()
        .filter(catalog::contains)
        .flatMap(name -> catalog.children(name, SequenceOwnership.class))
        .map(ownership -> ownership.column().parent());
  }

  /** How many tables they are, those that inherit counted with the table above them. */
  long families(Set<FactId> tables) {
    return tables.stream().map(this::root).distinct().count();
  }

  private FactId root(FactId table) {
    List<FactId> above = Ancestry.tables(renames.oldName(table), plan.before());
    List<FactId> after = Ancestry.tables(renames.newName(table), plan.after());
    List<FactId> longer = above.size() >= after.size() ? above : after;
    return renames.newName(longer.get(longer.size() - 1));
  }

  /** Whether the relation was there before the plan, so that an application may use it. */
  boolean existed(FactId relation) {
    return of(relation).stream().anyMatch(plan.before()::contains);
  }
}
