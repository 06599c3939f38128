package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.catalog.Table;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tables get rows: all of them, or in a large schema those that a plan has to do with. */
final class SeedScope {

  private static final int MANY = 300;

  private SeedScope() {}

  /** The tables, partitions left out. */
  static Set<FactId> of(Plan plan, Catalog catalog) {
    Set<FactId> all =
        catalog
            .facts(Table.class)
            .filter(table -> !table.partition())
            .map(Table::id)
            .collect(Collectors.toCollection(TreeSet::new));
    if (all.size() > MANY) {
      all.retainAll(concerned(plan, catalog));
    }
    return all;
  }

  /** The tables that steps name, or that use what steps name, and all that these reference. */
  static Set<FactId> concerned(Plan plan, Catalog catalog) {
    Set<FactId> found = new TreeSet<>();
    List<FactId> waiting =
        plan.steps()
            .flatMap(SeedScope::named)
            .flatMap(id -> Stream.concat(Stream.of(id), catalog.dependents(id).stream()))
            .flatMap(id -> tables(id, catalog))
            .collect(Collectors.toCollection(ArrayList::new));
    while (!waiting.isEmpty()) {
      FactId table = waiting.remove(waiting.size() - 1);
      if (found.add(table)) {
        catalog
            .children(table, Constraint.class)
            .filter(constraint -> constraint.referenced() != null)
            .flatMap(constraint -> tables(constraint.referenced(), catalog))
            .forEach(waiting::add);
      }
    }
    return found;
  }

  private static Stream<FactId> named(Step step) {
    return Stream.of(Set.of(step.subject()), step.produces(), step.destroys(), step.alters())
        .flatMap(Set::stream);
  }

  private static Stream<FactId> tables(FactId id, Catalog catalog) {
    FactId home =
        catalog
            .find(id)
            .filter(OnRelation.class::isInstance)
            .map(part -> ((OnRelation) part).relation())
            .orElse(id);
    FactId table = Ancestry.table(home);
    return table == null ? Stream.of() : Ancestry.tables(table, catalog).stream();
  }
}
