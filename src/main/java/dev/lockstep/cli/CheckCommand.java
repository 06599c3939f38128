package dev.lockstep.cli;

import dev.lockstep.catalog.Declared;
import dev.lockstep.check.CheckReport;
import dev.lockstep.check.LintFindings;
import dev.lockstep.lint.Lint;
import dev.lockstep.lint.Linter;
import dev.lockstep.render.Templates;
import dev.lockstep.report.Finding;
import dev.lockstep.report.FindingContext;
import dev.lockstep.report.FindingReport;
import dev.lockstep.report.SourceRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at what a pull request changes. */
@Command(
    name = "check",
    sortOptions = false,
    description =
        "Looks at a declared schema for what it would better not have, each finding with its place"
            + " and what to do.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep check --to db/schema",
      "  What a pull request adds, as annotations in GitHub:",
      "    lockstep check --to db/schema --base main.sql --format github",
      "",
      "Exit status: 0 nothing that fails, 2 something fails, 1 it could not be done."
    })
final class CheckCommand implements Callable<Integer> {

  private final Console console;
  private final Surroundings surroundings;

  @Option(
      names = "--to",
      paramLabel = "SOURCE",
      required = true,
      description = "The declared schema.")
  private String to;

  @Mixin private LintOptions lint;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description =
          "The least grave finding that fails: error, warning or note. Default: ${DEFAULT-VALUE}.")
  private Finding.Level failsFrom;

  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;

  @Mixin private ReportOptions report;

  CheckCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Sources sources = new Sources(surroundings, console, scope.scope(), server)) {
      Declared declared = sources.single(to);
      List<Lint> lints = lint.lints(declared);
      if (lint.base() != null) {
        lints = Linter.added(lints, lint.lints(sources.single(lint.base())));
      }
      FindingReport found =
          new FindingReport(
              "check",
              "",
              verdict(lints),
              LintFindings.looked(declared.catalog()),
              LintFindings.of(lints, Rules::of),
              failsFrom,
              null);
      report.print(console, surroundings, new CheckReport(found, shown()));
      Recording.isGood();
      return found.failed() ? ExitStatus.DIFFERENT : ExitStatus.DONE;
    }
  }

  private static String verdict(List<Lint> lints) {
    return lints.isEmpty()
        ? "Nothing was found."
        : lints.size() + (lints.size() == 1 ? " finding." : " findings.");
  }

  /** On a console, places are named as whoever stands here would. */
  private static FindingContext shown() {
    Path here = Path.of("").toAbsolutePath();
    return new FindingContext(new SourceRoot(here, here), Version.text(), Templates.load(null));
  }
}
