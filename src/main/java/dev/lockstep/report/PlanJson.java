package dev.lockstep.report;

import static dev.lockstep.report.Json.object;

import dev.lockstep.catalog.FactId;
import dev.lockstep.observe.Observation;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.TableSize;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Check;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.Step;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.Templates;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a plan for machines, in the format that docs/plan-format.md explains. */
public final class PlanJson {

  /** The name and version of the format. */
  public static final String FORMAT = "lockstep/plan/1";

  private final Templates templates;

  /**
   * @param templates for the queries of the checks
   */
  public PlanJson(Templates templates) {
    this.templates = templates;
  }

  /** The document; the same plan gives the same bytes. */
  public String write(ReportedPlan reported) {
    Plan plan = reported.plan();
    Map<String, Object> after = new TreeMap<>();
    reported.fingerprints().forEach((phase, fingerprint) -> after.put(phase.word(), fingerprint));
    Map<String, Object> document =
        object(
            "format", FORMAT,
            "title", reported.title(),
            "fingerprints",
                object(
                    "before", plan.before().fingerprint(),
                    "after", plan.after().fingerprint(),
                    "phases", after),
            "states", states(reported),
            "summary", summary(Assessment.of(plan, reported.evidence())),
            "sizes", reported.sizes().entrySet().stream().map(PlanJson::size).toList(),
            "deltas", Json.deltas(reported.changes()),
            "phases", plan.phases().stream().map(phase -> phase(phase, reported)).toList(),
            "rehearsal", reported.evidence().map(PlanJson::rehearsal).orElse(null));
    reported.made().ifPresent(made -> document.put("made", ProvenanceJson.write(made)));
    return Json.write(document);
  }

  /** Phase to the schema after it, as far as the rehearsal has shown it. */
  private static Map<String, Object> states(ReportedPlan reported) {
    Map<String, Object> states = new TreeMap<>();
    reported.evidence().stream()
        .flatMap(evidence -> evidence.phases().stream())
        .forEach(phase -> states.put(phase.phase().word(), PhaseStates.json(phase.state())));
    return states;
  }

  private static Map<String, Object> summary(Assessment assessment) {
    return object(
        "risk", assessment.risk().name(),
        "requiresLock", assessment.requiresLock(),
        "zeroDowntime", assessment.zeroDowntime(),
        "withoutOnlineRecipe", assessment.withoutOnlineRecipe().stream().map(Step::key).toList());
  }

  private Map<String, Object> phase(Plan.PlannedPhase phase, ReportedPlan reported) {
    return object(
        "number", phase.number(),
        "phase", phase.phase().word(),
        "beforeGate", phase.phase().isBeforeGate(),
        "units",
            phase.units().stream()
                .map(
                    unit ->
                        object(
                            "steps",
                            unit.steps().stream().map(step -> step(step, reported)).toList()))
                .toList());
  }

  private Map<String, Object> step(Step step, ReportedPlan reported) {
    RenderedPhase.RenderedStep sql = reported.sql(step.key());
    Optional<Evidence.Observed> observed = reported.observed(step);
    return object(
        "key", step.key(),
        "recipe", step.recipe(),
        "subject", step.subject().key(),
        "summary", step.summary(),
        "severity", step.severity().name(),
        "up",
            action(step.up(), sql.up(), observed.map(Evidence.Observed::up), reported.sizeUp(step)),
        "down",
            action(
                step.down(),
                sql.down(),
                observed.map(Evidence.Observed::down),
                reported.sizeDown(step)),
        "produces", keys(step.produces()),
        "destroys", keys(step.destroys()),
        "alters", keys(step.alters()),
        "hazards", step.hazards().stream().map(PlanJson::hazard).toList(),
        "checks", step.checks().stream().map(this::check).toList());
  }

  private static Map<String, Object> action(
      Action action, String sql, Optional<Observation> measured, Optional<LiveSize> size) {
    return object(
        "execution", action.execution().name(),
        "work", action.work().name(),
        "locks", action.locks().stream().map(PlanJson::lock).toList(),
        "measured", measured.map(PlanJson::measured).orElse(null),
        "takes", size.map(known -> known.span().words()).orElse(null),
        "sql", sql);
  }

  private static Map<String, Object> size(Map.Entry<FactId, TableSize> sized) {
    return object(
        "relation", sized.getKey().key(),
        "rows", sized.getValue().rows() < 0 ? null : sized.getValue().rows(),
        "bytes", sized.getValue().bytes());
  }

  private static Map<String, Object> measured(Observation seen) {
    return object(
        "locks", seen.locks().stream().map(PlanJson::lock).toList(),
        "rewrites", keys(seen.rewrites()),
        "scans", keys(seen.scans()),
        "builds",
            seen.builds().stream()
                .map(build -> object("index", build.index().key(), "table", build.table().key()))
                .toList());
  }

  private static Map<String, Object> lock(Lock lock) {
    return object("relation", lock.relation().key(), "mode", lock.mode().words());
  }

  private static Map<String, Object> hazard(Hazard hazard) {
    return object(
        "code", hazard.code().word(),
        "severity", hazard.code().severity().name(),
        "consequence", hazard.consequence(),
        "remedy", hazard.remedy());
  }

  private Map<String, Object> check(Check check) {
    return object(
        "meaning", check.meaning(),
        "moment", check.moment().name().toLowerCase(Locale.ROOT),
        "sql", templates.render(check.query()));
  }

  private static Map<String, Object> rehearsal(Evidence evidence) {
    return object(
        "server", evidence.serverMajor(),
        "converged", evidence.converged(),
        "seeded", evidence.seeded(),
        "notSeeded", evidence.notSeeded(),
        "findings", evidence.findings().stream().map(PlanJson::finding).toList(),
        "notExercised", evidence.notExercised(),
        "excess", evidence.excessLines(),
        "phases",
            evidence.phases().stream()
                .map(
                    phase ->
                        object(
                            "phase", phase.phase().word(),
                            "fingerprintAfterUp", phase.fingerprintAfterUp(),
                            "fingerprintAfterDown", phase.fingerprintAfterDown(),
                            "changed", phase.changed()))
                .toList());
  }

  private static Map<String, Object> finding(Evidence.Finding finding) {
    return object(
        "phase", finding.phase().word(),
        "direction", finding.up() ? "up" : "down",
        "application", finding.newApplication() ? "new" : "old",
        "deed", finding.deed(),
        "words", finding.words(),
        "announced", finding.announced());
  }

  private static Object keys(Collection<FactId> ids) {
    return ids.stream().sorted().map(FactId::key).toList();
  }
}
