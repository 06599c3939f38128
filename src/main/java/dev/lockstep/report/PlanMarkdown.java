package dev.lockstep.report;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a plan for review, from the template {@code report/plan.md}. */
public final class PlanMarkdown {

  /** What a browser still draws so that it can be read. */
  private static final int MOST_TABLES = 20;

  private final Templates templates;

  public PlanMarkdown(Templates templates) {
    this.templates = templates;
  }

  /** The document; the same plan gives the same bytes. */
  public String write(ReportedPlan reported) {
    Map<String, Object> variables = new Review(reported, Form.MARKDOWN).variables(templates);
    variables.put("diagram", diagram(reported));
    return templates.render("report/plan.md", variables) + "\n";
  }

  /** The tables that are new or change, as they are afterwards; null where none is or too many. */
  private static String diagram(ReportedPlan reported) {
    Catalog after = reported.plan().after();
    Set<FactId> tables = new TreeSet<>();
    Map<FactId, String> marks = new TreeMap<>();
    for (Change change : reported.changes()) {
      if (after
          .find(change.object(), Table.class)
          .filter(table -> !table.partition())
          .isPresent()) {
        tables.add(change.object());
      }
      if (change.id().kind() == Kind.COLUMN) {
        marks.put(
            change.id(),
            change.word().equals("renamed")
                ? "renamed from " + change.before().id().name()
                : change.word());
      }
    }
    return tables.isEmpty() || tables.size() > MOST_TABLES
        ? null
        : Markdown.block("mermaid", ErDiagram.of(after, tables::contains, marks));
  }
}
