package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Owner;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.introspect.Reading;
import dev.lockstep.plan.Plan;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.ServerWords;
import dev.lockstep.postgres.StatementError;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.seed.Seeder;
import dev.lockstep.seed.Seeder.Seeding;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs a plan on a scratch database, with rows in it, and proves that it does what it says.
 *
 * <p>Each phase runs up, down and up again, and the whole plan down and up again, of which the last
 * phase's own down and second up are a part. After every script the catalog must be the expected
 * one, and the rows must still be there.
 */
public final class Rehearsal {

  private static final String FAULT =
      "This is a fault of the plan and not of your schema: report it with the two schemas, or"
          + " override the template that writes the statement with --templates.";

  private final DevServer server;
  private final Reading reading;
  private final Equivalence equivalence;
  private final Consumer<String> progress;

  /**
   * @param server where the scratch database is made
   * @param reading the schemas that the plan is about
   * @param equivalence which facts mean the same although they read differently
   * @param progress hears what is being done, one short line at a time
   */
  public Rehearsal(
      DevServer server, Reading reading, Equivalence equivalence, Consumer<String> progress) {
    this.server = server;
    this.equivalence = equivalence;
    this.reading = new Reading(reading.schemas(), true, reading.roles());
    this.progress = progress;
  }

  /**
   * Rehearses a plan.
   *
   * @param phases the plan's phases as scripts, in order
   * @param baseline builds the schema before the plan in an empty database
   * @param rerunnable whether the scripts can be run again after an interruption; then that is
   *     proven too
   * @param seed fills tables before the others are filled with made-up rows; null for none
   * @throws Failure with {@link Code#REHEARSAL} when the plan does not do what it says: names the
   *     phase, the direction, the step and PostgreSQL's words, or the facts that deviate
   */
  public Evidence prove(
      Plan plan, List<RenderedPhase> phases, String baseline, boolean rerunnable, SeedFile seed) {
    if (plan.isEmpty()) {
      requireEqual(plan.after(), plan.before(), "The plan is empty but the schemas differ");
      return new Evidence(
          server.majorVersion(),
          List.of(),
          true,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of());
    }
    if (reading.roles()) {
      server.dropRoles();
    }
    Roles.ensure(server, plan.before(), plan.after());
    Tablespaces.namedIn(plan.before()).forEach(server::ensureTablespace);
    Tablespaces.namedIn(plan.after()).forEach(server::ensureTablespace);
    Map<FactId, String> leftOut = new TreeMap<>();
    try {
      while (true) {
        try (Stage stage = new Stage(server, reading)) {
          return prove(
              plan, phases, baseline, rerunnable, Optional.ofNullable(seed), leftOut, stage);
        } catch (RowsRefused refused) {
          if (!leaveOut(refused, plan, leftOut)) {
            throw refused.failure();
          }
        }
      }
    } catch (SQLException e) {
      throw new Failure(
          Code.DATABASE,
          null,
          "The rehearsal was interrupted: " + ServerWords.firstLine(e) + ".",
          "Run it again; if it happens again, report it with --verbose.",
          e);
    }
  }

  /** Whether there are tables to leave without made-up rows that had some until now. */
  private boolean leaveOut(RowsRefused refused, Plan plan, Map<FactId, String> leftOut) {
    // A step may know a table by its new name, rows are made up under the old one.
    RowExemptions names = new RowExemptions(plan);
    Set<FactId> named = new TreeSet<>(refused.tables());
    refused.tables().stream().map(names::oldName).forEach(named::add);
    // A partition is filled through the table that it is part of.
    Set<FactId> tables = new TreeSet<>();
    for (FactId table : Ancestry.families(named, plan.before())) {
      tables.addAll(Ancestry.tables(table, plan.before()));
    }
    tables.removeIf(table -> !plan.before().contains(table));
    boolean more = false;
    for (FactId table : tables) {
      String reason = "made-up rows do not satisfy the plan: " + refused.failure().getMessage();
      more |= leftOut.putIfAbsent(table, reason.lines().findFirst().orElse(reason)) == null;
    }
    if (more) {
      progress.accept("once more, without rows that the plan must refuse");
    }
    return more;
  }

  private Evidence prove(
      Plan plan,
      List<RenderedPhase> phases,
      String baseline,
      boolean rerunnable,
      Optional<SeedFile> seed,
      Map<FactId, String> leftOut,
      Stage stage)
      throws SQLException {
    progress.accept("building the schema before the plan");
    runOwn(stage, baseline, "baseline.sql", "The schema before the plan could not be built", FAULT);
    Catalog start = stage.read();
    requireEqual(
        Whole.of(withoutOwner(plan.before(), stage.role())),
        start,
        "The schema before the plan did not come out the same on the scratch database");
    progress.accept("filling it with rows");
    if (seed.isPresent()) {
      runOwn(
          stage,
          seed.get().sql(),
          seed.get().name(),
          "The rows could not be loaded",
          "Correct the file.");
    }
    Set<FactId> scope = SeedScope.of(plan, start);
    scope.removeAll(leftOut.keySet());
    Seeding seeding = new Seeder(stage.connection(), start).seed(scope);
    Map<FactId, String> unseeded = new TreeMap<>(leftOut);
    unseeded.putAll(seeding.reasons());
    RowProbe rows = RowProbe.remember(stage.connection(), start, new RowExemptions(plan));
    try (Applications applications =
        new Applications(stage, plan, start, new RowExemptions(plan), leftOut.keySet())) {
      Rounds rounds =
          new Rounds(
              stage,
              rows,
              acts(plan, phases),
              applications,
              new Namesakes(plan),
              rerunnable,
              progress);
      Catalog end = rounds.phaseByPhase(start);
      requireEqual(
          withoutOwner(plan.after(), stage.role()),
          end,
          "After the last phase the schema is not the declared one");
      applications.arrive(end);
      rounds.allDownAndUp();
      return new Evidence(
          server.majorVersion(),
          rounds.evidence(),
          true,
          lines(seeding.rows(), count -> count + (count == 1 ? " row" : " rows")),
          lines(unseeded, reason -> reason),
          applications.findings(),
          applications.notExercised(),
          rounds.observed(),
          rounds.excess());
    }
  }

  private static List<Act> acts(Plan plan, List<RenderedPhase> phases) {
    return phases.stream()
        .map(
            phase ->
                new Act(
                    phase,
                    plan.phases().stream()
                        .filter(planned -> planned.number() == phase.number())
                        .flatMap(Plan.PlannedPhase::steps)
                        .toList()))
        .toList();
  }

  /** Runs a script that is not the plan's; what is wrong with it is no fault of a step. */
  private static void runOwn(
      Stage stage, String script, String fileName, String what, String remedy) throws SQLException {
    try {
      stage.run(script, fileName);
    } catch (StatementError error) {
      if (error.missingLabelProvider() != null) {
        throw error.missingLabelProvider();
      }
      throw new Failure(
          Code.REHEARSAL,
          error.place(),
          "%s. PostgreSQL says: %s (SQLSTATE %s)"
              .formatted(what, error.serverMessage(), error.sqlState()),
          remedy,
          error);
    }
  }

  /** The scratch database's own role owns what nobody is said to own, and is not named. */
  private static Catalog withoutOwner(Catalog catalog, String role) {
    Map<FactId, FactId> unnamed = new TreeMap<>();
    catalog
        .facts(DefaultPrivileges.class)
        .filter(fact -> fact.role().equals(role))
        .forEach(fact -> unnamed.put(fact.id(), fact.ofRole("")));
    return catalog
        .without(fact -> fact instanceof Owner owner && owner.role().equals(role))
        .reidentified(unnamed);
  }

  private void requireEqual(Catalog expected, Catalog found, String what) {
    List<Difference> all = Difference.between(expected, found);
    Set<FactId> doubtful =
        all.stream()
            .filter(Difference::inPrintOnly)
            .map(Difference::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<FactId> same = equivalence.among(expected, found, doubtful);
    List<Difference> differences =
        all.stream().filter(difference -> !same.contains(difference.id())).toList();
    if (!differences.isEmpty()) {
      throw new Failure(
          Code.REHEARSAL, null, what + ":" + Difference.deviations(differences), FAULT);
    }
  }

  private static <T> List<String> lines(Map<FactId, T> values, Function<T, String> words) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey().sqlName() + ": " + words.apply(entry.getValue()))
        .toList();
  }
}
