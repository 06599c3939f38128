package dev.lockstep.report;

import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Place;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Severity;
import dev.lockstep.recipe.Step;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.rehearse.Excess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The hazards of a plan as findings, and what its rehearsal saw that nobody announced.
 *
 * @param reported the plan
 * @param allowed hazards that somebody thought of, which are notes
 * @param places where findings are
 * @param rules what codes mean
 */
public record PlanFindings(
    ReportedPlan reported, Set<HazardCode> allowed, Places places, Function<String, Rule> rules) {

  /**
   * Where the findings of a plan are.
   *
   * @param declared where facts are declared
   * @param review the document of the plan, for what is declared nowhere; null for none
   */
  public record Places(Map<FactId, Place> declared, Place review) {

    /** Where the fact is declared, or else what it is a part of; null when nowhere. */
    static Place of(FactId fact, Map<FactId, Place> declared) {
      for (FactId at = fact; at != null; at = at.parent()) {
        if (declared.containsKey(at)) {
          return declared.get(at);
        }
      }
      return null;
    }
  }

  FindingReport report() {
    Map<String, String> numbers = reported.numbers();
    Set<String> looked = new TreeSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Step step : reported.plan().steps().toList()) {
      String name = numbers.get(step.key()) + " " + step.summary();
      looked.add(name);
      step.hazards().forEach(hazard -> findings.add(of(hazard, step).in(name)));
    }
    reported.evidence().ifPresent(evidence -> seen(evidence, findings));
    return new FindingReport(
        "plan", "", verdict(), looked, findings, Finding.Level.ERROR, places.review());
  }

  private Finding of(Hazard hazard, Step step) {
    return Finding.of(
            rules.apply(hazard.code().word()),
            level(hazard.code()),
            hazard.code().word() + " of \"" + step.summary() + "\": " + hazard.consequence())
        .about(step.subject())
        .at(Places.of(step.subject(), places.declared()))
        .helped(hazard.remedy());
  }

  private Finding.Level level(HazardCode code) {
    return allowed.contains(code) || code.severity() == Severity.SAFE
        ? Finding.Level.NOTE
        : code.severity() == Severity.DANGEROUS ? Finding.Level.ERROR : Finding.Level.WARNING;
  }

  private void seen(Evidence evidence, List<Finding> findings) {
    for (Evidence.Finding surprise : evidence.surprises()) {
      HazardCode code =
          surprise.newApplication()
              ? HazardCode.NEW_APPLICATION_WAITS
              : HazardCode.BREAKS_OLD_APPLICATION;
      findings.add(
          Finding.of(
                  rules.apply(code.word()),
                  Finding.Level.ERROR,
                  "The rehearsal saw an application fail " + surprise.line())
              .in("the rehearsal"));
    }
    for (Excess excess : evidence.excess()) {
      findings.add(
          Finding.of(
                  rules.apply("LS-UNDECLARED-LOCK"),
                  excess.grave() ? Finding.Level.ERROR : Finding.Level.WARNING,
                  "The rehearsal saw more than the plan declares: " + excess.line())
              .in("the rehearsal"));
    }
  }

  private String verdict() {
    Plan plan = reported.plan();
    if (plan.deltas().isEmpty()) {
      return "Nothing differs; there is nothing to plan.";
    }
    Assessment assessment = Assessment.of(plan, reported.evidence());
    return "%s in %s and %s, risk %s%s%s."
        .formatted(
            Review.counted(plan.deltas().size(), "change"),
            Review.counted((int) plan.steps().count(), "step"),
            Review.counted(plan.phases().size(), "phase"),
            assessment.risk(),
            assessment.zeroDowntime() ? ", no downtime" : "",
            reported.evidence().isPresent() ? "" : ", not rehearsed");
  }
}
