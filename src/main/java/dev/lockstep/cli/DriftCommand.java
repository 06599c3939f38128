package dev.lockstep.cli;

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
final class DriftCommand {

  private final Console console;

  @Mixin private ComparisonOptions comparison;
  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;
  @Mixin private ReportOptions report;

  DriftCommand(Console console) {
    this.console = console;
  }
}
