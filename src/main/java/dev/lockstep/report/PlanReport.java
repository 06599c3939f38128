package dev.lockstep.report;

import dev.lockstep.recipe.HazardCode;
import dev.lockstep.render.Templates;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a command says of a plan that it made: its documents are those of the plan's folder.
 *
 * @param reported the plan
 * @param folder where it was written; null when there is nothing to write
 * @param allowed the hazards that somebody thought of
 * @param places where its findings are
 * @param rules what the codes of hazards mean
 * @param templates of its documents
 */
public record PlanReport(
    ReportedPlan reported,
    String folder,
    Set<HazardCode> allowed,
    PlanFindings.Places places,
    Function<String, Rule> rules,
    Templates templates)
    implements Report {

  @Override
  public List<Line> lines() {
    return folder == null
        ? List.of(new Line(Line.Role.PLAIN, "Nothing differs; there is nothing to plan."))
        : new PlanSummary(reported, folder, allowed).lines();
  }

  @Override
  public String json(FindingContext context) {
    return new PlanJson(templates).write(reported);
  }

  @Override
  public String markdown(FindingContext context) {
    return new PlanMarkdown(templates).write(reported);
  }

  @Override
  public String html(FindingContext context) {
    return new PlanHtml(templates).write(reported);
  }

  @Override
  public List<FindingReport> findings() {
    return List.of(new PlanFindings(reported, allowed, places, rules).report());
  }
}
