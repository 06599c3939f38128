package dev.lockstep.cli;

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
}
