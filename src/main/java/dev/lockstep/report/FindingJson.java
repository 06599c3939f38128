package dev.lockstep.report;

import static dev.lockstep.report.Json.object;

import java.util.List;
import java.util.Map;

/** Findings for programs, in the format that docs/findings.schema.json explains. */
public final class FindingJson implements FindingFormat {

  /** The name and version of the format. */
  public static final String FORMAT = "lockstep/findings/1";

  @Override
  public String write(List<FindingReport> reports, FindingContext context) {
    return Json.write(
        object(
            "format", FORMAT,
            "failed", reports.stream().anyMatch(FindingReport::failed),
            "reports", reports.stream().map(report -> report(report, context)).toList()));
  }

  private static Map<String, Object> report(FindingReport report, FindingContext context) {
    return object(
        "command", report.command(),
        "target", report.target(),
        "failed", report.failed(),
        "verdict", report.verdict(),
        "looked", List.copyOf(report.looked()),
        "findings",
            report.findings().stream().map(finding -> finding(report, finding, context)).toList());
  }

  private static Map<String, Object> finding(
      FindingReport report, Finding finding, FindingContext context) {
    return object(
        "code", finding.rule().code(),
        "level", finding.level().word(),
        "fails", report.fails(finding),
        "subject", finding.subject(),
        "object", finding.object() == null ? null : finding.object().key(),
        "message", finding.message(),
        "detail", finding.detail(),
        "help", finding.advice(),
        "place", Json.place(finding.place(), context),
        "fingerprint", finding.fingerprint());
  }
}
