package dev.lockstep.cli;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Schema;
import dev.lockstep.introspect.Reading;
import dev.lockstep.layout.PlanFolder;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.rehearse.Rehearsal;
import dev.lockstep.render.Templates;
import dev.lockstep.report.EvidenceSummary;
import dev.lockstep.report.PlanReader;
import dev.lockstep.workbench.Baseline;
import dev.lockstep.workbench.NormalForms;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
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
final class RehearseCommand implements Callable<Integer> {

  private final Console console;
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PLAN_DIR", description = "The folder of a plan.")
  private Path folder;

  @Mixin private MeasureOptions measured;
  @Mixin private ServerOptions server;

  RehearseCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PlanFolder plan = new PlanFolder(folder);
    plan.requireMigrations();
    Catalog before = plan.before();
    Catalog after = plan.after();
    PlanReader.Recorded recorded = new PlanReader(plan.planName(), before, after).read(plan.plan());
    if (ofRoles(before) || ofRoles(after)) {
      server.requireOwn("This plan");
    }
    try (RunServer postgres = new RunServer(server, surroundings, console)) {
      Evidence evidence =
          console.during(
              "rehearsing",
              progress ->
                  new Rehearsal(
                          postgres.get(),
                          reading(before, after),
                          new NormalForms(postgres, Templates.load(null)),
                          line -> progress.accept("rehearsing: " + line))
                      .prove(
                          recorded.plan(),
                          plan.withScripts(recorded.phases()),
                          Baseline.script(before, Templates.load(null)),
                          false,
                          null));
      measured.check(evidence);
      new LinePrinter(console).print(EvidenceSummary.lines(folder.toString(), evidence));
      Recording.isGood();
      return ExitStatus.DONE;
    }
  }

  /** Of a plan for some schemas only, the others were left out, {@code public} perhaps too. */
  static Reading reading(Catalog before, Catalog after) {
    Set<String> schemas = new TreeSet<>();
    before.facts(Schema.class).forEach(schema -> schemas.add(schema.id().name()));
    after.facts(Schema.class).forEach(schema -> schemas.add(schema.id().name()));
    return new Reading(
        schemas.contains("public") ? Set.of() : schemas, true, ofRoles(before) || ofRoles(after));
  }

  private static boolean ofRoles(Catalog catalog) {
    return catalog.ids().stream().anyMatch(id -> id.kind().isOfRoles());
  }
}
