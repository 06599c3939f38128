package dev.lockstep.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Proves a plan again that is already on disk. */
@Command(
    name = "rehearse",
    sortOptions = false,
    description =
        "Runs an existing plan on a PostgreSQL of its own: every phase up, down and up again, and"
            + " checks the schema and the rows after each.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep rehearse migrations/20261120211500_rename_login",
      "  On the version that will be upgraded to:",
      "    lockstep rehearse migrations/20261120211500_rename_login --postgres 18",
      "",
      "Exit status: 0 the plan holds, 1 it does not or could not be tried."
    })
final class RehearseCommand {

  private final Console console;
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PLAN_DIR", description = "The folder of a plan.")
  private Path folder;

  @Mixin private ServerOptions server;

  RehearseCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }
}
