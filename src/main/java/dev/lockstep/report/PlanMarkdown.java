package dev.lockstep.report;

import dev.lockstep.render.Templates;

/** Writes a plan for review, from the template {@code report/plan.md}. */
public final class PlanMarkdown {

  private final Templates templates;

  public PlanMarkdown(Templates templates) {
    this.templates = templates;
  }

  /** The document; the same plan gives the same bytes. */
  public String write(ReportedPlan reported) {
    Review review = new Review(reported, Form.MARKDOWN);
    return templates.render("report/plan.md", review.variables(templates)) + "\n";
  }
}
