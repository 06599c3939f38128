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

  private final ReportedPlan plan;
  private final Form form;

  WayBack(ReportedPlan plan, Form form) {
    this.plan = plan;
    this.form = form;
  }

  /** The sentences, in the order of the down script. */
  List<String> waits(Plan.PlannedPhase phase) {
    List<String> waits = new ArrayList<>();
    for (int i = phase.units().size() - 1; i >= 0; i--) {
      Plan.Unit unit = phase.units().get(i);
      unit.steps().stream()
          .filter(step -> step.down().blocksWhileWorking())
          .map(this::wait)
          .forEach(waits::add);
      Set<FactId> together = SeveralTables.locked(unit, Step::down, plan.plan().before());
      if (together.size() > 1) {
        waits.add(names(together.stream()) + " are locked in one transaction.");
      }
    }
    return waits.stream().distinct().toList();
  }

  private String wait(Step step) {
    Action down = step.down();
    boolean readers = down.locks().stream().anyMatch(lock -> lock.mode().blocksReaders());
    return "%s of %s wait while the way back of \"%s\" %s%s."
        .formatted(
            readers ? "Readers and writers" : "Writers",
            names(down.keepsWritersFrom()),
            form.text(step.summary()),
            PhaseSummary.work(down),
            plan.sizeDown(step).map(size -> ": " + size.words(form::code)).orElse(""));
  }

  private String names(Stream<FactId> tables) {
    return tables.map(table -> form.code(table.sqlName())).collect(Collectors.joining(", "));
  }
}
