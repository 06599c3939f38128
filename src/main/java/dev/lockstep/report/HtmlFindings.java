package dev.lockstep.report;

import static dev.lockstep.report.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Findings as one page for a browser, which needs nothing from elsewhere, from the template {@code
 * html/findings.html}.
 */
public final class HtmlFindings implements FindingFormat {

  @Override
  public String write(List<FindingReport> reports, FindingContext context) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (FindingReport report : reports) {
      shown.add(report(report, shown.size() + 1, context));
    }
    Map<String, Object> variables =
        object("title", title(reports), "several", reports.size() > 1, "reports", shown);
    return context.templates().render("html/findings.html", variables) + "\n";
  }

  private static String title(List<FindingReport> reports) {
    return "Lockstep " + (reports.size() == 1 ? reports.get(0).title() : reports.get(0).command());
  }

  private static Map<String, Object> report(
      FindingReport report, int number, FindingContext context) {
    return object(
        "number",
        number,
        "name",
        report.title(),
        "verdict",
        report.verdict(),
        "result",
        report.failed() ? "failed" : "good",
        "risk",
        report.failed() ? Risk.HIGH.name() : Risk.LOW.name(),
        "findings",
        report.findings().stream().map(finding -> finding(finding, context)).toList());
  }

  private static Map<String, Object> finding(Finding finding, FindingContext context) {
    return object(
        "risk", risk(finding.level()).name(),
        "level", finding.level().word(),
        "code", finding.rule().code(),
        "message", finding.message(),
        "place", finding.place() == null ? null : FindingLines.place(finding, context),
        "detail", finding.detail().isEmpty() ? null : finding.detail(),
        "help", finding.help().isEmpty() ? null : finding.help());
  }

  private static Risk risk(Finding.Level level) {
    return switch (level) {
      case ERROR -> Risk.HIGH;
      case WARNING -> Risk.MEDIUM;
      case NOTE -> Risk.LOW;
    };
  }
}
