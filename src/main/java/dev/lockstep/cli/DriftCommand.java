package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.Address;
import dev.lockstep.report.DriftReport;
import dev.lockstep.report.KnownDifferences;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how live databases have drifted from what is declared. */
@Command(
    name = "drift",
    sortOptions = false,
    description = {
      "Compares a live database with the declared schema and names every difference: object,"
          + " attribute, both values, and where it is declared.",
      "What a plan in flight has changed is no drift, nor is what --baseline or --ignore knows."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep drift --from postgresql://reader@db.example.com/shop --to schema.sql",
      "  In a CI job, with the database in DATABASE_URL:",
      "    lockstep drift --to db/schema --format github",
      "  Let be what differs today:",
      "    lockstep drift --to db/schema --baseline known.json --write-baseline",
      "  Every customer's database, listed as 'name postgresql://…' or 'name $${URL}':",
      "    lockstep drift --to db/schema --databases databases.txt --parallel 8",
      "",
      "Exit status: 0 nothing differs, 2 something differs, 1 it could not be done; of a list, 2 when"
          + " any differs, else 1 when any could not be read."
    })
final class DriftCommand implements Callable<Integer> {

  private final Console console;
  private final Surroundings surroundings;

  @Mixin private ComparisonOptions comparison;
  @Mixin private DriftOptions drift;
  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;
  @Mixin private ReportOptions report;

  DriftCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Scope counted = scope.scope();
    drift.check(comparison, counted);
    DriftCheck check =
        new DriftCheck(
            known(), new PlansInFlight(drift.plans(), counted, console), comparison.declaredFile());
    DriftReport found = drift.databases() == null ? one(counted, check) : listed(counted, check);
    if (drift.writesBaseline()) {
      OutputFile.write(drift.baseline(), KnownDifferences.write(found.baseline()));
      console.note(Paint.DIM, "wrote " + drift.baseline());
    }
    report.print(console, surroundings, found);
    Recording.isGood();
    if (found.differs() && !drift.writesBaseline()) {
      return ExitStatus.DIFFERENT;
    }
    return found.incomplete() ? ExitStatus.FAILED : ExitStatus.DONE;
  }

  private DriftReport one(Scope counted, DriftCheck check) {
    try (Sources sources = new Sources(surroundings, console, counted, server)) {
      return new DriftReport(
          List.of(check.of("", sources.compared(comparison), sources::settled)), false);
    }
  }

  private DriftReport listed(Scope counted, DriftCheck check) {
    Map<String, Address> databases =
        DatabaseList.read(drift.databases(), surroundings.environment());
    try (Sources reading = new Sources(surroundings, console, counted, server);
        DatabaseDrifts drifts =
            new DatabaseDrifts(
                comparison,
                check,
                reading,
                major -> new Sources(surroundings, console, counted, server).forMajor(major))) {
      return new DriftReport(drifts.of(databases, drift.parallel()), true);
    }
  }

  private KnownDifferences known() {
    if (drift.baseline() == null || drift.writesBaseline()) {
      return KnownDifferences.NONE;
    }
    try {
      return KnownDifferences.read(Files.readString(drift.baseline()), drift.baseline().toString());
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(drift.baseline().toString()),
          "The file of known differences cannot be read: " + e + ".",
          "Check that it exists and that you may read it, or write it with --write-baseline.",
          e);
    }
  }
}
