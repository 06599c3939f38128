package dev.lockstep.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Diffs two sources, plans the way from one to the other, proves it and writes it. */
@Command(
    name = "plan",
    sortOptions = false,
    description = {
      "Writes the migration from one schema to another: phases with up and down scripts, rehearsed"
          + " on a real PostgreSQL, with a plan to review.",
      "Nothing is changed in the database; it sees one read-only transaction."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  What would it take to bring the live database to the declared schema?",
      "    lockstep plan --from postgresql://app@localhost/shop --to schema.sql --name rename_login",
      "  The same from the variables that psql reads, in a CI job:",
      "    DATABASE_URL=postgresql://… lockstep plan --to db/schema --exit-code",
      "  From the first schema, with nothing live:",
      "    lockstep plan --from empty --to schema.sql",
      "",
      "Exit status: 0 done, 1 it could not be done, and with --exit-code 2 when there is a plan."
    })
final class PlanCommand {

  private final Console console;

  @Mixin private ComparisonOptions comparison;
  @Mixin private PlanOptions plan;
  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;
  @Mixin private ReportOptions report;

  @Option(names = "--exit-code", description = "Exit with 2 when anything differs.")
  private boolean exitCode;

  PlanCommand(Console console) {
    this.console = console;
  }
}
