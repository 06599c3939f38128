package dev.lockstep.cli;

import dev.lockstep.report.DeltaReport;
import picocli.CommandLine.Option;

/** How a result is printed. */
final class ReportOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people or json for machines. Default: ${DEFAULT-VALUE}.")
  private ReportFormat format;

  ReportFormat format() {
    return format;
  }

  /** Prints what differs as the user wants it. */
  void print(Console console, DeltaReport report) {
    switch (format) {
      case TEXT -> new LinePrinter(console).print(report.lines());
      case JSON -> console.out().print(report.json());
    }
  }
}
