package dev.lockstep.cases;

import dev.lockstep.plan.Plan;
import dev.lockstep.plan.Plan.PlannedPhase;
import dev.lockstep.plan.Plan.Unit;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan as a few lines for the eye of a reviewer: phases, transactions, steps, and of every step
 * its locks, its work on rows, its hazards and how long its way back is.
 */
final class PlanText {

  private final StringBuilder text = new StringBuilder();

  private PlanText() {}

  /** The lines, each ended by a line feed. */
  static String of(Plan plan) {
    PlanText written = new PlanText();
    written.line(0, "risk: " + plan.severity());
    if (plan.isEmpty()) {
      written.line(0, "nothing to do");
    }
    boolean beforeGate = true;
    for (PlannedPhase phase : plan.phases()) {
      if (beforeGate && !phase.phase().isBeforeGate()) {
        written.line(0, "").line(0, "--- deploy gate ---");
        beforeGate = false;
      }
      written.line(0, "").phase(phase);
    }
    return written.text.toString();
  }

  private void phase(PlannedPhase phase) {
    line(0, phase.number() + " " + phase.phase().word());
    for (Unit unit : phase.units()) {
      line(1, heading(unit));
      unit.steps().forEach(step -> step(step, unit));
    }
  }

  private static String heading(Unit unit) {
    List<Execution> up = unit.steps().stream().filter(PlanText::runs).map(PlanText::how).toList();
    if (up.isEmpty()) {
      return "nothing on the way up";
    }
    return up.contains(Execution.STANDALONE) ? "standalone" : "transaction";
  }

  private static boolean runs(Step step) {
    return !step.up().isNothing();
  }

  private static Execution how(Step step) {
    return step.up().execution();
  }

  private void step(Step step, Unit unit) {
    boolean mixed = unit.steps().stream().anyMatch(PlanText::runs);
    line(2, step.summary() + (runs(step) || !mixed ? "" : " (nothing on the way up)"));
    if (runs(step)) {
      for (Lock lock : step.up().locks()) {
        line(3, "locks " + lock.mode().words() + " " + lock.relation().display());
      }
      if (step.up().work() != Work.CATALOG) {
        line(3, "works " + step.up().work());
      }
    }
    String hazards =
        step.hazards().stream()
            .map(Hazard::code)
            .map(code -> code.word() + " (" + code.severity() + ")")
            .collect(Collectors.joining(", "));
    if (!hazards.isEmpty()) {
      line(3, "hazards " + hazards);
    }
    if (!step.down().isNothing()) {
      line(3, "down: " + down(step.down()));
    }
  }

  private static String down(Action down) {
    int count = down.statements().size();
    return count
        + (count == 1 ? " statement" : " statements")
        + (down.execution() == Execution.STANDALONE ? ", standalone" : "")
        + (down.work() == Work.CATALOG ? "" : ", " + down.work());
  }

  /** Names may hold line breaks; a line stays one. */
  private PlanText line(int depth, String content) {
    String one = content.replaceAll("\\R", "⏎");
    text.append(one.isEmpty() ? "" : "  ".repeat(depth) + one).append('\n');
    return this;
  }
}
