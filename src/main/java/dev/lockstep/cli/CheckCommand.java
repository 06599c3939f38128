package dev.lockstep.cli;

import dev.lockstep.catalog.Declared;
import dev.lockstep.check.CheckReport;
import dev.lockstep.check.CommittedPlan;
import dev.lockstep.check.HazardCheck;
import dev.lockstep.check.LintFindings;
import dev.lockstep.lint.Lint;
import dev.lockstep.lint.Linter;
import dev.lockstep.policy.Verdict;
import dev.lockstep.render.Templates;
import dev.lockstep.report.Finding;
import dev.lockstep.report.FindingContext;
import dev.lockstep.report.FindingReport;
import dev.lockstep.report.SourceRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at what a pull request changes. */
@Command(
    name = "check",
    sortOptions = false,
    description = {
      "Looks at what a pull request brings: whether the committed plan is the one that the declared"
          + " schema needs, whether its files are as they were written, whether its hazards are"
          + " allowed, and what the declared schema would better not have.",
      "Nothing is changed and nothing is rehearsed; 'lockstep rehearse' proves a plan again."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  The newest plan in migrations/, and the schema that it shall lead to:",
      "    lockstep check --to db/schema",
      "  What a pull request adds, as annotations in GitHub:",
      "    lockstep check --from main.sql --to db/schema --changed-only --format github",
      "  A schema without any plan:",
      "    lockstep check --to db/schema --lint-only",
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

  @Mixin private PlanCheckOptions planned;
  @Mixin private HazardOptions hazards;
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
    List<CommittedPlan> plans = planned.plans();
    try (Sources sources = new Sources(surroundings, console, scope.scope(), server)) {
      plans.stream()
          .flatMap(plan -> plan.made().stream())
          .filter(made -> made.server() > 0)
          .forEach(made -> sources.server().prefers(made.server()));
      Declared start = planned.from() == null ? null : sources.single(planned.from());
      Declared declared = sources.single(to);
      PlanChecks checks = new PlanChecks(planned, sources, plans);
      List<Finding> findings = new ArrayList<>(checks.schemas(start, declared, to));
      findings.addAll(console.during("making plans again", checks::files));
      plans.forEach(plan -> findings.addAll(hazards(plan)));
      findings.addAll(LintFindings.of(lints(sources, declared, plans), Rules::of));
      FindingReport found =
          new FindingReport(
              "check",
              "",
              verdict(plans, findings.size()),
              looked(plans, declared),
              findings,
              failsFrom,
              null);
      report.print(console, surroundings, new CheckReport(found, shown()));
      Recording.isGood();
      return found.failed() ? ExitStatus.DIFFERENT : ExitStatus.DONE;
    }
  }

  private List<Finding> hazards(CommittedPlan plan) {
    List<Verdict> verdicts = surroundings.policy().judge(plan.plan(), plan.sizes());
    return hazards.stopping(verdicts).stream()
        .map(
            verdict ->
                HazardCheck.finding(
                    plan,
                    verdict.step(),
                    verdict.hazard(),
                    Rules.of(verdict.hazard().code().word())))
        .toList();
  }

  private List<Lint> lints(Sources sources, Declared declared, List<CommittedPlan> plans) {
    List<Lint> lints = lint.lints(declared);
    if (lint.base() != null) {
      return Linter.added(lints, lint.lints(sources.single(lint.base())));
    }
    if (!lint.changedOnly()) {
      return lints;
    }
    if (plans.isEmpty()) {
      throw FailurePrinter.usage(
          "--changed-only is about what a plan changes, and there is no plan.",
          "Name a plan with --plan, or a schema with --base.");
    }
    return Linter.added(lints, lint.lints(Declared.of(plans.get(0).plan().before())));
  }

  private static Set<String> looked(List<CommittedPlan> plans, Declared declared) {
    Set<String> looked = new TreeSet<>(LintFindings.looked(declared.catalog()));
    for (CommittedPlan plan : plans) {
      looked.add("files of " + plan.name());
      looked.add("hazards of " + plan.name());
      looked.add("schemas of " + plan.name());
    }
    return looked;
  }

  private String verdict(List<CommittedPlan> plans, int findings) {
    String found =
        findings == 0 ? "Nothing was found" : findings + (findings == 1 ? " finding" : " findings");
    return plans.isEmpty()
        ? found + (planned.isLintOnly() ? "." : ", and there is no plan.")
        : plans.stream()
            .map(CommittedPlan::name)
            .collect(Collectors.joining(" and ", found + " in the schema and ", "."));
  }

  /** On a console, places are named as whoever stands here would. */
  private static FindingContext shown() {
    Path here = Path.of("").toAbsolutePath();
    return new FindingContext(new SourceRoot(here, here), Version.text(), Templates.load(null));
  }
}
