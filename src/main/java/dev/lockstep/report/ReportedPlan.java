package dev.lockstep.report;

import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Step;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.render.RenderedPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with all that its documents tell of it.
 *
 * @param title what the plan is called
 * @param scripts one for each phase of the plan, in order
 * @param fingerprints of the catalog after each phase, where it is known
 * @param evidence of the rehearsal; empty when the plan was not rehearsed
 */
public record ReportedPlan(
    String title,
    Plan plan,
    List<RenderedPhase> scripts,
    Map<Phase, String> fingerprints,
    Optional<Evidence> evidence) {

  /** The SQL of a step, which is in one of the scripts. */
  RenderedPhase.RenderedStep sql(String key) {
    return scripts.stream()
        .flatMap(phase -> phase.steps().stream())
        .filter(step -> step.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no script has the step " + key));
  }

  /** What the rehearsal saw a step do; empty when it was not rehearsed. */
  Optional<Evidence.Observed> observed(Step step) {
    return evidence.map(shown -> shown.observed().get(step.key()));
  }

  List<Change> changes() {
    return plan.deltas().stream().map(Change::of).toList();
  }
}
