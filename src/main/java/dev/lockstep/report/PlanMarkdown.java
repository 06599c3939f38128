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

/** Writes a plan for review, from the template {@code report/plan.md}. */
public final class PlanMarkdown {

  private final Templates templates;

  public PlanMarkdown(Templates templates) {
    this.templates = templates;
  }

  /** The document; the same plan gives the same bytes. */
  public String write(ReportedPlan reported) {
    Plan plan = reported.plan();
    Assessment assessment = Assessment.of(plan, reported.evidence());
    TableSummary tables = new TableSummary(plan, reported.changes());
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("title", Markdown.text(reported.title()));
    variables.putAll(verdict(reported, assessment));
    variables.putAll(counts(reported));
    variables.put("hazards", hazards(plan));
    variables.putAll(tables.variables());
    variables.putAll(new PhaseSummary(reported).variables());
    variables.put(
        "blocking",
        assessment.blocking().stream()
            .map(
                step ->
                    Json.object(
                        "step", summary(step),
                        "size", reported.sizeUp(step).map(LiveSize::markdown).orElse(null)))
            .toList());
    variables.put("batches", plan.steps().anyMatch(step -> step.up().work() == Work.BATCHES));
    variables.put(
        "relations",
        tables.watched().stream()
            .map(id -> Sql.literal(id.sqlName()))
            .collect(Collectors.joining(", ")));
    variables.put("watched", !tables.watched().isEmpty());
    for (String queries : List.of("before", "after", "monitoring")) {
      variables.put(
          queries, Markdown.block("sql", templates.render("report/" + queries, variables)));
    }
    variables.put("fingerprintBefore", plan.before().fingerprint());
    variables.put("fingerprintAfter", plan.after().fingerprint());
    variables.put("rehearsal", reported.evidence().map(PlanMarkdown::rehearsal).orElse(null));
    return templates.render("report/plan.md", variables) + "\n";
  }

  private static Map<String, Object> verdict(ReportedPlan reported, Assessment assessment) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("empty", reported.plan().isEmpty());
    variables.put("risk", assessment.risk().name());
    variables.put("requiresLock", assessment.requiresLock());
    variables.put("blocks", !assessment.blocking().isEmpty());
    variables.put("zeroDowntime", assessment.zeroDowntime());
    variables.put(
        "withoutOnlineRecipe",
        assessment.withoutOnlineRecipe().stream().map(PlanMarkdown::summary).toList());
    variables.put("someWithoutOnlineRecipe", !assessment.withoutOnlineRecipe().isEmpty());
    return variables;
  }

  private static Map<String, Object> counts(ReportedPlan reported) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("changeCount", counted(reported.changes().size(), "change"));
    variables.put("stepCount", counted((int) reported.plan().steps().count(), "step"));
    variables.put("phaseCount", counted(reported.plan().phases().size(), "phase"));
    return variables;
  }

  private static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** What a reviewer must know, gravest first; what is safe stands at its step only. */
  private static List<Map<String, Object>> hazards(Plan plan) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Severity severity : List.of(Severity.DANGEROUS, Severity.CAUTION)) {
      for (Step step : plan.steps().toList()) {
        step.hazards().stream()
            .filter(hazard -> hazard.code().severity() == severity)
            .forEach(
                hazard ->
                    rows.add(
                        Map.of(
                            "severity", severity.name(),
                            "code", hazard.code().word(),
                            "step", summary(step),
                            "consequence", Markdown.text(hazard.consequence()),
                            "remedy", Markdown.text(hazard.remedy()))));
      }
    }
    return rows;
  }

  private static String summary(Step step) {
    return Markdown.text(step.summary());
  }

  private static Map<String, Object> rehearsal(Evidence evidence) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("server", evidence.serverMajor());
    variables.put("converged", evidence.converged());
    variables.put("seeded", evidence.seeded().stream().map(Markdown::text).toList());
    variables.put("notSeeded", evidence.notSeeded().stream().map(Markdown::text).toList());
    variables.put("excessive", !evidence.excess().isEmpty());
    variables.put("excess", evidence.excess().stream().map(Markdown::text).toList());
    variables.put("surprised", !evidence.surprises().isEmpty());
    variables.put("surprises", lines(evidence.surprises()));
    variables.put(
        "announced",
        lines(evidence.findings().stream().filter(Evidence.Finding::announced).toList()));
    variables.put("notExercised", evidence.notExercised().stream().map(Markdown::text).toList());
    variables.put("phases", evidence.phases().stream().map(PlanMarkdown::phase).toList());
    return variables;
  }

  private static Map<String, Object> phase(Evidence.PhaseEvidence phase) {
    return Map.of(
        "phase", phase.phase().word(),
        "afterUp", phase.fingerprintAfterUp(),
        "afterDown", phase.fingerprintAfterDown(),
        "changed", phase.changed().stream().map(Markdown::text).toList());
  }

  private static List<String> lines(List<Evidence.Finding> findings) {
    return findings.stream().map(Evidence.Finding::line).map(Markdown::text).toList();
  }
}
