package dev.lockstep.report;

import dev.lockstep.catalog.FactId;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.SeveralTables;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What applications wait for while the down script of a phase runs, a sentence each. */
final class WayBack {

  private WayBack() {}

  /** The sentences, in the order of the down script. */
  static List<String> waits(Plan.PlannedPhase phase, ReportedPlan plan) {
    List<String> waits = new ArrayList<>();
    for (int i = phase.units().size() - 1; i >= 0; i--) {
      Plan.Unit unit = phase.units().get(i);
      unit.steps().stream()
          .filter(step -> step.down().blocksWhileWorking())
          .map(step -> wait(step, plan))
          .forEach(waits::add);
      Set<FactId> together = SeveralTables.locked(unit, Step::down, plan.plan().before());
      if (together.size() > 1) {
        waits.add(names(together.stream()) + " are locked in one transaction.");
      }
    }
    return waits.stream().distinct().toList();
  }

  private static String wait(Step step, ReportedPlan plan) {
    Action down = step.down();
    boolean readers = down.locks().stream().anyMatch(lock -> lock.mode().blocksReaders());
    return "%s of %s wait while the way back of \"%s\" %s%s."
        .formatted(
            readers ? "Readers and writers" : "Writers",
            names(down.keepsWritersFrom()),
            Markdown.text(step.summary()),
            PhaseSummary.work(down),
            plan.sizeDown(step).map(size -> ": " + size.markdown()).orElse(""));
  }

  private static String names(Stream<FactId> tables) {
    return tables.map(table -> Markdown.code(table.sqlName())).collect(Collectors.joining(", "));
  }
}
