package dev.lockstep.report;

import dev.lockstep.catalog.FactId;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.TableSize;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Step;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.render.RenderedPhase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with all that its documents tell of it.
 *
 * @param title what the plan is called
 * @param scripts one for each phase of the plan, in order
 * @param fingerprints of the catalog after each phase, where it is known
 * @param sizes of the tables on whose rows it works, as far as a live database told them
 * @param evidence of the rehearsal; empty when the plan was not rehearsed
 * @param instructions how it is run; empty where its own scripts are
 * @param made what it was made with; empty where that is not to be said
 */
public record ReportedPlan(
    String title,
    Plan plan,
    List<RenderedPhase> scripts,
    Map<Phase, String> fingerprints,
    Map<FactId, TableSize> sizes,
    Optional<Evidence> evidence,
    List<Instruction> instructions,
    Optional<Provenance> made) {

  /** One that is run by its own scripts and does not say what it was made with. */
  public ReportedPlan(
      String title,
      Plan plan,
      List<RenderedPhase> scripts,
      Map<Phase, String> fingerprints,
      Map<FactId, TableSize> sizes,
      Optional<Evidence> evidence) {
    this(title, plan, scripts, fingerprints, sizes, evidence, List.of(), Optional.empty());
  }

  /** The same, saying what it was made with. */
  public ReportedPlan with(Provenance provenance) {
    return new ReportedPlan(
        title, plan, scripts, fingerprints, sizes, evidence, instructions, Optional.of(provenance));
  }

  /** The same, run as the instructions say. */
  public ReportedPlan runBy(List<Instruction> others) {
    return new ReportedPlan(title, plan, scripts, fingerprints, sizes, evidence, others, made);
  }

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

  /** The numbers of the steps by their keys: {@code 1.3} is the third step of the first phase. */
  Map<String, String> numbers() {
    Map<String, String> numbers = new HashMap<>();
    for (Plan.PlannedPhase phase : plan.phases()) {
      List<Step> steps = phase.steps().toList();
      for (int i = 0; i < steps.size(); i++) {
        numbers.put(steps.get(i).key(), phase.number() + "." + (i + 1));
      }
    }
    return numbers;
  }

  /** How large that is on which the way up of a step works. */
  Optional<LiveSize> sizeUp(Step step) {
    return LiveSize.of(this, step, step.up(), observed(step).map(Evidence.Observed::up));
  }

  /** How large that is on which the way down of a step works. */
  Optional<LiveSize> sizeDown(Step step) {
    return LiveSize.of(this, step, step.down(), observed(step).map(Evidence.Observed::down));
  }

  List<Change> changes() {
    return plan.deltas().stream().map(Change::of).toList();
  }
}
