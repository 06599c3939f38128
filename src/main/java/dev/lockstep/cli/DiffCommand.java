package dev.lockstep.cli;

import dev.lockstep.diff.Difference;
import dev.lockstep.report.DeltaReport;
import java.util.concurrent.Callable;
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
final class DiffCommand implements Callable<Integer> {

  private final Console console;
  private final Surroundings surroundings;

  @Mixin private ComparisonOptions comparison;
  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;
  @Mixin private ReportOptions report;

  @Option(names = "--exit-code", description = "Exit with 2 when anything differs.")
  private boolean exitCode;

  DiffCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Sources sources = new Sources(surroundings, console, scope.scope(), server)) {
      Comparison compared = sources.answered(comparison);
      Difference difference = sources.settled(compared.difference(comparison.renames()));
      report.print(
          console,
          surroundings,
          new DeltaReport(
                  DeltaReport.Question.DIFF,
                  difference.deltas(),
                  compared.after().places(),
                  compared.unmodelled())
              .of(compared.before().catalog(), compared.after().catalog())
              .failing(exitCode)
              .pointingAt(comparison.declaredFile()));
      Recording.isGood();
      return exitCode && !difference.isEmpty() ? ExitStatus.DIFFERENT : ExitStatus.DONE;
    }
  }
}
