package dev.lockstep.cli;

import dev.lockstep.render.Templates;
import dev.lockstep.report.FindingContext;
import dev.lockstep.report.GithubFindings;
import dev.lockstep.report.JunitFindings;
import dev.lockstep.report.Line;
import dev.lockstep.report.MarkdownFindings;
import dev.lockstep.report.Report;
import dev.lockstep.report.SarifFindings;
import dev.lockstep.report.SourceRoot;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How a result is printed, and where. */
final class ReportOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text for people, json for programs, github for annotations in a job of GitHub Actions,"
              + " sarif for code scanning, junit for test reports, markdown for a pull request, html"
              + " for a browser. Default: ${DEFAULT-VALUE}.")
  private ReportFormat format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Write the result to this file, whole or not at all, and text for people on standard"
              + " output.")
  private Path output;

  /** Whether standard output is for people. */
  boolean forPeople() {
    return format == ReportFormat.TEXT || output != null;
  }

  /** Prints or writes a result as the user wants it. */
  void print(Console console, Surroundings surroundings, Report report) {
    FindingContext context =
        new FindingContext(
            SourceRoot.of(Path.of(""), surroundings.environment()),
            Version.text(),
            Templates.load(null));
    if (output != null) {
      OutputFile.write(output, document(report, context));
    }
    if (forPeople()) {
      new LinePrinter(console).print(report.lines());
    } else {
      console.out().print(document(report, context));
    }
    if (format == ReportFormat.GITHUB) {
      StepSummary.append(
          surroundings.environment(), new MarkdownFindings().write(report.findings(), context));
    }
  }

  private String document(Report report, FindingContext context) {
    return switch (format) {
      case TEXT ->
          report.lines().stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
      case JSON -> report.json(context);
      case GITHUB -> new GithubFindings().write(report.findings(), context);
      case SARIF -> new SarifFindings().write(report.findings(), context);
      case JUNIT -> new JunitFindings().write(report.findings(), context);
      case MARKDOWN -> report.markdown(context);
      case HTML -> report.html(context);
    };
  }
}
