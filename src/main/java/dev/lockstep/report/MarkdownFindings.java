package dev.lockstep.report;

import java.util.List;

/** Findings for a comment on a pull request or the summary of a job. */
public final class MarkdownFindings implements FindingFormat {

  @Override
  public String write(List<FindingReport> reports, FindingContext context) {
    StringBuilder text = new StringBuilder();
    if (reports.size() > 1) {
      text.append("## ").append(Markdown.text(capital(reports.get(0).command()))).append("\n\n");
      text.append("| | | |\n|---|---|---|\n");
      for (FindingReport report : reports) {
        text.append(
            "| %s | %s | %s |\n"
                .formatted(
                    mark(report), Markdown.code(report.target()), Markdown.text(report.verdict())));
      }
      text.append('\n');
    }
    for (FindingReport report : reports) {
      if (reports.size() == 1 || !report.findings().isEmpty()) {
        report(report, context, text);
      }
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static void report(FindingReport report, FindingContext context, StringBuilder text) {
    text.append("### ").append(mark(report)).append(' ');
    text.append(Markdown.text(capital(report.title()))).append("\n\n");
    text.append(Markdown.text(report.verdict())).append("\n\n");
    if (report.findings().isEmpty()) {
      return;
    }
    text.append("| | what | where |\n|---|---|---|\n");
    for (Finding finding : report.findings()) {
      text.append(
          "| %s %s | %s | %s |\n"
              .formatted(
                  finding.level().word(),
                  Markdown.code(finding.rule().code()),
                  Markdown.text(finding.message()),
                  finding.place() == null
                      ? ""
                      : Markdown.code(FindingLines.place(finding, context))));
    }
    text.append('\n');
    for (Finding finding : report.findings()) {
      if (!finding.detail().isEmpty() || !finding.help().isEmpty()) {
        more(finding, text);
      }
    }
  }

  private static void more(Finding finding, StringBuilder text) {
    text.append("<details><summary>").append(Markdown.text(finding.message()));
    text.append("</summary>\n\n");
    if (!finding.detail().isEmpty()) {
      text.append(Markdown.block("diff", finding.detail())).append("\n\n");
    }
    if (!finding.help().isEmpty()) {
      text.append(Markdown.text(finding.help())).append("\n\n");
    }
    text.append("</details>\n\n");
  }

  private static String mark(FindingReport report) {
    return report.failed() ? "❌" : "✅";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
