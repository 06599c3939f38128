package dev.lockstep.report;

import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.List;

/** Findings as lines for people on a console. */
public final class FindingLines {

  private FindingLines() {}

  /** The lines: for each thing that was looked at its findings, then what came of it. */
  public static List<Line> of(List<FindingReport> reports, FindingContext context) {
    List<Line> lines = new ArrayList<>();
    for (FindingReport report : reports) {
      report.findings().forEach(finding -> add(finding, context, lines));
      String about = report.target().isEmpty() ? "" : report.target() + ": ";
      lines.add(new Line(Line.Role.HEADING, about + report.verdict()));
    }
    return lines;
  }

  private static void add(Finding finding, FindingContext context, List<Line> lines) {
    Line.Role role =
        switch (finding.level()) {
          case ERROR -> Line.Role.REMOVED;
          case WARNING -> Line.Role.ALTERED;
          case NOTE -> Line.Role.PLAIN;
        };
    String where = finding.place() == null ? "" : "  [" + place(finding, context) + "]";
    lines.add(
        new Line(
            role,
            "%s %s  %s%s"
                .formatted(
                    finding.level().word(), finding.rule().code(), finding.message(), where)));
    finding.detail().lines().forEach(line -> lines.add(new Line(Line.Role.PLAIN, "    " + line)));
    if (!finding.help().isEmpty()) {
      lines.add(new Line(Line.Role.PLAIN, "  do: " + finding.help()));
    }
  }

  /** Where a finding is, its file named from the root. */
  static String place(Finding finding, FindingContext context) {
    Place place = finding.place();
    return new Place(context.root().name(place.file()), place.line(), place.column()).toString();
  }
}
