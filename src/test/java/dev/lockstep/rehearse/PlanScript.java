package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.plan.Plan;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.ScratchServer;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.RenderedPhase.RenderedStep;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan written by hand: two schemas, and steps with their SQL. */
final class PlanScript {

  /** What reads differently is different. */
  static final Equivalence LITERALLY = (left, right, candidates) -> Set.of();

  private final String before;
  private final String after;
  private final List<Plan.PlannedPhase> planned = new ArrayList<>();
  private final List<RenderedPhase> rendered = new ArrayList<>();
  private final List<Delta> deltas = new ArrayList<>();
  final List<String> progress = new ArrayList<>();
  SeedFile seed;

  PlanScript(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** A step with its SQL; declare on it what it does. */
  static final class Written {
    private final String key;
    private final FactId subject;
    private final String up;
    private final String down;
    private Set<FactId> produces = Set.of();
    private Set<FactId> destroys = Set.of();
    private Set<FactId> alters = Set.of();
    private List<Hazard> hazards = List.of();
    private Work work = Work.REWRITE;

    /** Null for everything, as strong as it can be. */
    private List<Lock> locks;

    Written(FactId subject, String up, String down) {
      this.key = "hand/" + subject.key();
      this.subject = subject;
      this.up = up;
      this.down = down;
    }

    Written produces(FactId... ids) {
      produces = Set.of(ids);
      return this;
    }

    Written destroys(FactId... ids) {
      destroys = Set.of(ids);
      return this;
    }

    Written alters(FactId... ids) {
      alters = Set.of(ids);
      return this;
    }

    Written hazard(HazardCode code) {
      hazards = List.of(new Hazard(code, "Something.", "Nothing."));
      return this;
    }

    Written inBatches() {
      work = Work.BATCHES;
      return this;
    }

    Written locks(Work declared, Lock... these) {
      work = declared;
      locks = List.of(these);
      return this;
    }

    private Step step(Phase phase, Catalog before) {
      List<Lock> declared =
          locks != null
              ? locks
              : before.facts().stream()
                  .filter(fact -> fact instanceof Table || fact instanceof Sequence)
                  .map(fact -> new Lock(fact.id(), LockMode.ACCESS_EXCLUSIVE))
                  .toList();
      Action action = new Action(List.of(), Execution.STANDALONE, declared, work);
      return new Step(
          key,
          "hand",
          subject,
          "do something by hand",
          phase,
          action,
          action,
          produces,
          destroys,
          alters,
          Set.of(),
          null,
          hazards,
          List.of());
    }
  }

  PlanScript phase(Phase phase, Written... steps) {
    int number = planned.size() + 1;
    Catalog start = read(before);
    List<Step> made = List.of(steps).stream().map(step -> step.step(phase, start)).toList();
    planned.add(new Plan.PlannedPhase(number, phase, List.of(new Plan.Unit(made))));
    List<RenderedStep> texts =
        List.of(steps).stream().map(s -> new RenderedStep(s.key, s.up, s.down)).toList();
    List<RenderedStep> reversed = new ArrayList<>(texts);
    Collections.reverse(reversed);
    rendered.add(
        new RenderedPhase(
            number,
            phase,
            texts.stream()
                .map(RenderedStep::up)
                .collect(Collectors.joining("\n\n", "-- up\n", "\n")),
            reversed.stream()
                .map(RenderedStep::down)
                .collect(Collectors.joining("\n\n", "-- down\n", "\n")),
            texts));
    return this;
  }

  PlanScript renamed(FactId from, FactId to) {
    Catalog start = read(before);
    Catalog end = read(after);
    deltas.add(
        new Delta.Renamed(start.find(from).orElseThrow(), end.find(to).orElseThrow(), Set.of()));
    return this;
  }

  Plan plan() {
    return new Plan(read(before), read(after), deltas, planned);
  }

  Evidence rehearse() {
    return new Rehearsal(ScratchServer.SHARED, Reading.EPHEMERAL, LITERALLY, progress::add)
        .prove(plan(), rendered, before, false, seed);
  }

  static Catalog read(String sql) {
    try (Database database = ScratchServer.SHARED.create();
        Connection connection = database.connect()) {
      ScriptRunner.run(connection, sql, "schema.sql");
      return Introspector.read(connection, Reading.EPHEMERAL).catalog();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static FactId table(String name) {
    return FactId.schema("public").child(Kind.TABLE, name);
  }

  static FactId column(String table, String name) {
    return table(table).child(Kind.COLUMN, name);
  }
}
