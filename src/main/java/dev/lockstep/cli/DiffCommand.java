package dev.lockstep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what differs between two sources. */
@Command(
    name = "diff",
    sortOptions = false,
    description = "Prints what differs between two schemas; writes nothing.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep diff --from schema.sql --to new-schema.sql",
      "  lockstep diff --from snapshot.json --to schema/ --schemas public,billing --format json",
      "",
      "Exit status: 0 done, 1 it could not be done, and with --exit-code 2 when anything differs."
    })
final class DiffCommand {

  private final Console console;

  @Mixin private ComparisonOptions comparison;
  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;
  @Mixin private ReportOptions report;

  @Option(names = "--exit-code", description = "Exit with 2 when anything differs.")
  private boolean exitCode;

  DiffCommand(Console console) {
    this.console = console;
  }
}
