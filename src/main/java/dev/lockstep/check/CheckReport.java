package dev.lockstep.check;

import dev.lockstep.report.FindingContext;
import dev.lockstep.report.FindingJson;
import dev.lockstep.report.FindingLines;
import dev.lockstep.report.FindingReport;
import dev.lockstep.report.Line;
import dev.lockstep.report.Report;
import java.util.List;

/**
 * What a check has found.
 *
 * @param report the findings
 * @param shown how places are named to people on a console
 */
public record CheckReport(FindingReport report, FindingContext shown) implements Report {

  @Override
  public List<Line> lines() {
    return FindingLines.of(findings(), shown);
  }

  @Override
  public String json(FindingContext context) {
    return new FindingJson().write(findings(), context);
  }

  @Override
  public List<FindingReport> findings() {
    return List.of(report);
  }
}
