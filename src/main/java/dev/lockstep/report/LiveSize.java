package dev.lockstep.report;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.observe.Observation;
import dev.lockstep.plan.Span;
import dev.lockstep.plan.TableSize;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How large the tables are on whose rows an action works, and about how long that takes.
 *
 * @param tables those of which the size is known, at least one
 */
record LiveSize(List<Sized> tables, Span span) {

  /** A table and its size. */
  record Sized(FactId table, TableSize size) {}

  /**
   * What is known of an action.
   *
   * @param seen what it was seen to do; otherwise what it declares counts
   * @return empty when it works on no rows, or nobody asked a live database
   */
  static Optional<LiveSize> of(
      ReportedPlan plan, Step step, Action action, Optional<Observation> seen) {
    Set<FactId> worked = worked(step, action, seen);
    List<Sized> tables =
        worked.stream()
            .filter(plan.sizes()::containsKey)
            .filter(table -> !isCounted(table, worked, plan))
            .map(table -> new Sized(table, plan.sizes().get(table)))
            .toList();
    return tables.stream()
        .map(Sized::size)
        .reduce(TableSize::plus)
        .map(whole -> new LiveSize(tables, Span.of(action.work(), whole)));
  }

  /** Whether a table's rows are among those of another that is worked on. */
  private static boolean isCounted(FactId table, Set<FactId> worked, ReportedPlan plan) {
    return plan.plan().before().table(table).map(Inheriting::parents).orElse(List.of()).stream()
        .anyMatch(
            parent ->
                worked.contains(parent) && plan.sizes().containsKey(parent)
                    || isCounted(parent, worked, plan));
  }

  private static Set<FactId> worked(Step step, Action action, Optional<Observation> seen) {
    Set<FactId> worked = new TreeSet<>();
    // Rows that are updated in batches are found by an index; that is no scan.
    if (seen.isEmpty() || action.work() == Work.BATCHES) {
      step.worked(action).forEach(worked::add);
    }
    if (action.work() != Work.CATALOG) {
      seen.ifPresent(
          found -> {
            worked.addAll(found.scans());
            worked.addAll(found.rewrites());
            found.builds().forEach(build -> worked.add(build.table()));
          });
    }
    return worked;
  }

  /**
   * {@code public.orders has about 2.1 million rows in 1.3 GB: minutes}.
   *
   * @param form writes the name of a table
   */
  String words(UnaryOperator<String> form) {
    return tables.stream()
            .map(sized -> form.apply(sized.table().sqlName()) + " has " + sized.size().words())
            .collect(Collectors.joining(", "))
        + ": "
        + span.words();
  }
}
