package dev.lockstep.report;

import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Severity;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.render.Templates;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the documents for reviewers say of a plan, as variables of their templates. */
final class Review {

  private final ReportedPlan reported;
  private final Form form;

  /**
   * @param form of the document that it is for
   */
  Review(ReportedPlan reported, Form form) {
    this.reported = reported;
    this.form = form;
  }

  /**
   * The variables.
   *
   * @param templates for the queries that a reviewer can run
   */
  Map<String, Object> variables(Templates templates) {
    Plan plan = reported.plan();
    Assessment assessment = Assessment.of(plan, reported.evidence());
    TableSummary tables = new TableSummary(plan, reported.changes(), form);
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("title", form.text(reported.title()));
    variables.putAll(verdict(assessment));
    variables.putAll(counts());
    variables.put("hazards", hazards());
    variables.put("someHazards", !hazards().isEmpty());
    variables.put("instructed", !reported.instructions().isEmpty());
    variables.put(
        "instructions",
        reported.instructions().stream()
            .map(
                instruction ->
                    Json.object(
                        "verb",
                        instruction.verb(),
                        "what",
                        instruction.isGate()
                            ? form.text(instruction.what())
                            : form.code(instruction.what())))
            .toList());
    variables.putAll(tables.variables());
    variables.putAll(new PhaseSummary(reported, form).variables());
    variables.put(
        "blocking",
        assessment.blocking().stream()
            .map(
                step ->
                    Json.object(
                        "step", summary(step),
                        "size",
                            reported.sizeUp(step).map(size -> size.words(form::code)).orElse(null)))
            .toList());
    variables.put("batches", plan.steps().anyMatch(step -> step.up().work() == Work.BATCHES));
    variables.put(
        "relations",
        tables.watched().stream()
            .map(id -> Sql.literal(id.sqlName()))
            .collect(Collectors.joining(", ")));
    variables.put("watched", !tables.watched().isEmpty());
    for (String queries : List.of("before", "after", "monitoring")) {
      variables.put(queries, form.sql(templates.render("report/" + queries, variables)));
    }
    variables.put("fingerprintBefore", plan.before().fingerprint());
    variables.put("fingerprintAfter", plan.after().fingerprint());
    variables.put("rehearsal", reported.evidence().map(this::rehearsal).orElse(null));
    return variables;
  }

  private Map<String, Object> verdict(Assessment assessment) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("empty", reported.plan().isEmpty());
    variables.put("risk", assessment.risk().name());
    variables.put("requiresLock", assessment.requiresLock());
    variables.put("blocks", !assessment.blocking().isEmpty());
    variables.put("zeroDowntime", assessment.zeroDowntime());
    variables.put(
        "withoutOnlineRecipe",
        assessment.withoutOnlineRecipe().stream().map(this::summary).toList());
    variables.put("someWithoutOnlineRecipe", !assessment.withoutOnlineRecipe().isEmpty());
    return variables;
  }

  private Map<String, Object> counts() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("changeCount", counted(reported.changes().size(), "change"));
    variables.put("stepCount", counted((int) reported.plan().steps().count(), "step"));
    variables.put("phaseCount", counted(reported.plan().phases().size(), "phase"));
    return variables;
  }

  static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** What a reviewer must know, gravest first; what is safe stands at its step only. */
  private List<Map<String, Object>> hazards() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<String, String> numbers = reported.numbers();
    for (Severity severity : List.of(Severity.DANGEROUS, Severity.CAUTION)) {
      for (Step step : reported.plan().steps().toList()) {
        step.hazards().stream()
            .filter(hazard -> hazard.code().severity() == severity)
            .forEach(
                hazard ->
                    rows.add(
                        Map.of(
                            "severity", severity.name(),
                            "code", hazard.code().word(),
                            "name", numbers.get(step.key()),
                            "step", summary(step),
                            "consequence", form.text(hazard.consequence()),
                            "remedy", form.text(hazard.remedy()))));
      }
    }
    return rows;
  }

  private String summary(Step step) {
    return form.text(step.summary());
  }

  private Map<String, Object> rehearsal(Evidence evidence) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("server", evidence.serverMajor());
    variables.put("converged", evidence.converged());
    variables.put("seeded", evidence.seeded().stream().map(form::text).toList());
    variables.put("notSeeded", evidence.notSeeded().stream().map(form::text).toList());
    variables.put("excessive", !evidence.excess().isEmpty());
    variables.put("excess", evidence.excessLines().stream().map(form::text).toList());
    variables.put("surprised", !evidence.surprises().isEmpty());
    variables.put("surprises", lines(evidence.surprises()));
    variables.put(
        "announced",
        lines(evidence.findings().stream().filter(Evidence.Finding::announced).toList()));
    variables.put("notExercised", evidence.notExercised().stream().map(form::text).toList());
    variables.put("phases", evidence.phases().stream().map(this::phase).toList());
    return variables;
  }

  private Map<String, Object> phase(Evidence.PhaseEvidence phase) {
    return Map.of(
        "phase", phase.phase().word(),
        "afterUp", phase.fingerprintAfterUp(),
        "afterDown", phase.fingerprintAfterDown(),
        "changed", phase.changed().stream().map(form::text).toList());
  }

  private List<String> lines(List<Evidence.Finding> findings) {
    return findings.stream().map(Evidence.Finding::line).map(form::text).toList();
  }
}
