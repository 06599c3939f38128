package dev.lockstep.cli;

import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.report.DeltaReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how a live database has drifted from what is declared. */
@Command(
    name = "drift",
    sortOptions = false,
    description =
        "Compares a live database with the declared schema and names every difference: object,"
            + " attribute, both values, and where it is declared.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep drift --from postgresql://reader@db.example.com/shop --to schema.sql",
      "  In a CI job, with the database in DATABASE_URL:",
      "    lockstep drift --to db/schema --format json",
      "",
      "Exit status: 0 nothing differs, 2 something differs, 1 it could not be done."
    })
final class DriftCommand implements Callable<Integer> {

  private final Console console;
  private final Surroundings surroundings;

  @Mixin private ComparisonOptions comparison;
  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;
  @Mixin private ReportOptions report;

  DriftCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Sources sources = new Sources(surroundings, console, scope.scope(), server)) {
      Comparison compared = sources.compared(comparison);
      // A drift is what is there under which name, whatever may have been meant.
      Difference difference =
          sources.settled(
              Differ.between(
                  compared.before(), Comparison.withoutRenames(compared.after()), false));
      report.print(
          console,
          surroundings,
          new DeltaReport(
                  DeltaReport.Question.DRIFT,
                  difference.deltas(),
                  compared.after().places(),
                  compared.unmodelled())
              .of(compared.before().catalog(), compared.after().catalog())
              .pointingAt(comparison.declaredFile()));
      Recording.isGood();
      return difference.isEmpty() ? ExitStatus.DONE : ExitStatus.DIFFERENT;
    }
  }
}
