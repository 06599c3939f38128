package dev.lockstep.report;

import dev.lockstep.failure.Place;
import java.util.List;

/**
 * Findings as the commands by which a job of GitHub Actions annotates files.
 *
 * <p>Source: GitHub Docs, "Workflow commands for GitHub Actions"; of the escapes, {@code
 * command.ts} of the actions toolkit.
 */
public final class GithubFindings implements FindingFormat {

  @Override
  public String write(List<FindingReport> reports, FindingContext context) {
    StringBuilder text = new StringBuilder();
    for (FindingReport report : reports) {
      text.append(plain(report.target().isEmpty() ? "" : report.target() + ": "))
          .append(plain(report.verdict()))
          .append('\n');
      if (!report.findings().isEmpty()) {
        text.append("::group::").append(data(report.title() + ": " + report.counts())).append('\n');
        report
            .findings()
            .forEach(finding -> text.append(command(report, finding, context)).append('\n'));
        text.append("::endgroup::\n");
      }
    }
    return text.toString();
  }

  private static String command(FindingReport report, Finding finding, FindingContext context) {
    StringBuilder command = new StringBuilder("::").append(word(finding.level())).append(' ');
    Place place = finding.place() == null ? report.fallback() : finding.place();
    if (place != null) {
      command.append("file=").append(property(context.root().name(place.file()))).append(',');
      if (place.line() > 0) {
        command.append("line=").append(place.line()).append(',');
      }
      if (place.column() > 0) {
        command.append("col=").append(place.column()).append(',');
      }
    }
    String about = report.target().isEmpty() ? "" : " (" + report.target() + ")";
    command.append("title=").append(property(finding.rule().code() + about)).append("::");
    StringBuilder message = new StringBuilder(finding.message());
    if (!finding.detail().isEmpty()) {
      message.append('\n').append(finding.detail());
    }
    if (!finding.advice().isEmpty()) {
      message.append('\n').append(finding.advice());
    }
    return command.append(data(message.toString())).toString();
  }

  private static String word(Finding.Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** A line that the runner takes for no command, of the older form neither. */
  private static String plain(String text) {
    String line = new Line(Line.Role.PLAIN, text).text().replace("##[", "## [");
    return line.stripLeading().startsWith("::") ? "-" + line : line;
  }
}
