package dev.lockstep.cli;

import dev.lockstep.diff.Difference;
import dev.lockstep.failure.Place;
import dev.lockstep.introspect.Reading;
import dev.lockstep.layout.Delivery;
import dev.lockstep.layout.PhasedLayout;
import dev.lockstep.layout.PlanName;
import dev.lockstep.policy.Verdict;
import dev.lockstep.render.ScriptOptions;
import dev.lockstep.render.Templates;
import dev.lockstep.report.PlanFindings;
import dev.lockstep.report.PlanReport;
import dev.lockstep.report.Provenance;
import dev.lockstep.report.ReportedPlan;
import dev.lockstep.workbench.Migration;
import dev.lockstep.workbench.Workbench;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
      "Nothing is changed in the database; it sees one read-only transaction, and a second one"
          + " where a step works on rows, which asks for sizes and for rows that a step refuses."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  What would it take to bring the live database to the declared schema?",
      "    lockstep plan --from postgresql://app@localhost/shop --to schema.sql --name"
          + " rename_login",
      "  The same from the variables that psql reads, in a CI job:",
      "    DATABASE_URL=postgresql://… lockstep plan --to db/schema --exit-code",
      "  From the first schema, with nothing live:",
      "    lockstep plan --from empty --to schema.sql",
      "  As migrations of Flyway, what comes after the deploy held back:",
      "    lockstep plan --to schema.sql --layout flyway",
      "",
      "Exit status: 0 done, 1 it could not be done, and with --exit-code 2 when there is a plan."
    })
final class PlanCommand implements Callable<Integer> {

  private final Console console;
  private final Surroundings surroundings;

  @Mixin private ComparisonOptions comparison;
  @Mixin private PlanOptions plan;
  @Mixin private HazardOptions hazards;
  @Mixin private MeasureOptions measured;
  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;
  @Mixin private ReportOptions report;

  @Option(names = "--exit-code", description = "Exit with 2 when anything differs.")
  private boolean exitCode;

  PlanCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Templates templates = Templates.load(plan.templates());
    Optional<LocalDateTime> moment = plan.layout().map(layout -> plan.moment());
    try (Sources sources = new Sources(surroundings, console, scope.scope(), server)) {
      Comparison compared = sources.answered(comparison);
      sources.warnOfUnmodelled(compared.unmodelled());
      Difference difference = sources.settled(compared.difference(comparison.renames()));
      sources.warnOfUsersLeftOut(compared.usersLeftOut(difference));
      String name = plan.name(PlanName.of(difference.deltas()));
      ScriptOptions script = plan.scriptOptions(name);
      Workbench workbench =
          new Workbench(
              sources.server(),
              templates,
              Reading.LIVE.withRoles(scope.scope().roles()),
              plan.options(),
              script);
      Migration planned =
          console.during(
              "planning",
              () ->
                  workbench.plan(
                      difference, compared.after(), plan.looksAtRows() ? sources.rows() : null));
      List<Verdict> verdicts = surroundings.policy().judge(planned.plan(), planned.sizes());
      hazards.check(verdicts);
      sayUnmeasured(hazards.unmeasured(verdicts));
      Migration migration = rehearsed(workbench, planned);
      migration.evidence().ifPresent(measured::check);
      migration.evidence().ifPresent(hazards::check);
      Provenance made =
          new Provenance(
              Version.text(),
              sources.server().major(),
              plan.options(),
              script,
              compared.after().annotations(),
              new TreeMap<>());
      Optional<Delivery> delivery =
          difference.isEmpty()
              ? Optional.empty()
              : delivery(migration, templates, script, name, moment);
      ReportedPlan reported =
          PlanFiles.reported(migration, made, templates, script)
              .runBy(delivery.map(Instructions::of).orElseGet(List::of));
      String folder =
          difference.isEmpty()
              ? null
              : write(PlanFiles.of(migration, reported, templates, script), reported, delivery);
      report.print(
          console,
          surroundings,
          new PlanReport(
              reported,
              folder,
              hazards.allowed(surroundings.policy()),
              new PlanFindings.Places(
                  compared.after().places(),
                  folder == null ? null : Place.of(folder + "/" + PhasedLayout.PLAN_MARKDOWN)),
              Rules::of,
              templates));
      Recording.isGood();
      return exitCode && !difference.isEmpty() ? ExitStatus.DIFFERENT : ExitStatus.DONE;
    }
  }

  /** A rule about large tables that did not hold must not look like one that did. */
  private void sayUnmeasured(List<Verdict> verdicts) {
    verdicts.forEach(
        verdict ->
            console.note(
                Paint.YELLOW,
                "note: no live database told how large the table is, so the policy does not stop "
                    + verdict.words()));
  }

  private Migration rehearsed(Workbench workbench, Migration planned) {
    return plan.rehearses() && !planned.difference().isEmpty()
        ? console.during(
            "rehearsing",
            progress ->
                workbench.rehearse(
                    planned, plan.seed(), line -> progress.accept("rehearsing: " + line)))
        : planned;
  }

  private Optional<Delivery> delivery(
      Migration migration,
      Templates templates,
      ScriptOptions script,
      String name,
      Optional<LocalDateTime> moment) {
    return moment.map(
        at ->
            Delivery.of(
                plan.layout().orElseThrow(),
                templates,
                migration.plan(),
                script,
                plan.out(),
                plan.plans(),
                at,
                name));
  }

  private String write(
      SortedMap<String, String> files, ReportedPlan reported, Optional<Delivery> delivery) {
    delivery.ifPresent(known -> known.write(files));
    Path folder =
        delivery
            .map(Delivery::plan)
            .orElseGet(
                () -> PhasedLayout.write(plan.out(), plan.timestamp(), reported.title(), files));
    if (!report.forPeople()) {
      console.note(Paint.DIM, "planned " + folder);
    }
    return folder.toString();
  }
}
