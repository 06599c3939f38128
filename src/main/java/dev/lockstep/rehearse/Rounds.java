package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.observe.Observation;
import dev.lockstep.recipe.Step;
import dev.lockstep.rehearse.Evidence.PhaseEvidence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The order in which a rehearsal runs its scripts, and what it expects after each. */
final class Rounds {

  /**
   * What a phase's up led to the first time.
   *
   * @param before the catalog before it
   * @param up the catalog after it
   */
  private record Passed(Act act, Catalog before, Catalog up) {}

  private final Stage stage;
  private final RowProbe rows;
  private final List<Act> acts;
  private final Consumer<String> progress;
  private final Applications applications;
  private final boolean rerunnable;
  private final List<Passed> passed = new ArrayList<>();
  private final List<PhaseEvidence> evidence = new ArrayList<>();
  private final Namesakes namesakes;
  private final Map<String, Observation> up = new LinkedHashMap<>();
  private final Map<String, Observation> down = new LinkedHashMap<>();
  private final List<Excess> excess = new ArrayList<>();

  /**
   * @param rerunnable whether scripts can be run again after an interruption, which is tried then
   */
  Rounds(
      Stage stage,
      RowProbe rows,
      List<Act> acts,
      Applications applications,
      Namesakes namesakes,
      boolean rerunnable,
      Consumer<String> progress) {
    this.namesakes = namesakes;
    this.stage = stage;
    this.rows = rows;
    this.acts = acts;
    this.applications = applications;
    this.rerunnable = rerunnable;
    this.progress = progress;
  }

  /**
   * Runs each phase up, and all but the last one down and up again.
   *
   * @return the catalog after the last phase
   */
  Catalog phaseByPhase(Catalog start) throws SQLException {
    Catalog before = start;
    for (Act act : acts) {
      Catalog up = firstUp(act, before);
      passed.add(new Passed(act, before, up));
      // The way back from the end begins where the down of the last phase would.
      if (passed.size() < acts.size()) {
        firstDown(act, before, up);
        Catalog again = interruptedRun(act, Direction.UP);
        String what = "the second run leads to another schema than the first";
        require(up, again, Set.of(), act, Direction.UP, what);
        up = again;
      }
      before = up;
    }
    return before;
  }

  /** Runs all phases down, the last one first, and all up again. */
  void allDownAndUp() throws SQLException {
    Passed last = passed.get(passed.size() - 1);
    Set<FactId> irreversible = new TreeSet<>();
    for (int i = passed.size() - 1; i >= 0; i--) {
      Passed phase = passed.get(i);
      irreversible.addAll(phase.act().declaration().irreversible());
      if (phase == last) {
        firstDown(phase.act(), phase.before(), phase.up());
      } else {
        require(
            phase.before(),
            interruptedRun(phase.act(), Direction.DOWN),
            irreversible,
            phase.act(),
            Direction.DOWN,
            "on the way back from the end, the schema is not what it was before the phase");
      }
    }
    for (Passed phase : passed) {
      require(
          phase.up(),
          run(phase.act(), Direction.UP),
          phase == last ? Set.of() : irreversible,
          phase.act(),
          Direction.UP,
          "after a full way back, it leads to another schema than the first time");
    }
  }

  private Catalog firstUp(Act act, Catalog before) throws SQLException {
    rows.forgive(act.steps());
    Catalog up = measured(act, Direction.UP, this.up);
    List<Difference> undeclared = act.declaration().undeclared(before, up);
    if (!undeclared.isEmpty()) {
      throw act.failure(
          Direction.UP,
          "it changed what none of its steps declares",
          Difference.changes(undeclared));
    }
    return up;
  }

  private void firstDown(Act act, Catalog before, Catalog up) throws SQLException {
    Catalog down = measured(act, Direction.DOWN, this.down);
    require(
        before,
        down,
        act.declaration().irreversible(),
        act,
        Direction.DOWN,
        "the schema is not what it was before the phase");
    evidence.add(evidence(act, passed.get(0).before(), before, up, down));
  }

  /** What the phases have shown, in order. */
  List<PhaseEvidence> evidence() {
    return List.copyOf(evidence);
  }

  /** What each step was seen to do, by its key, in both directions. */
  Map<String, Evidence.Observed> observed() {
    Map<String, Evidence.Observed> observed = new TreeMap<>();
    acts.stream()
        .flatMap(act -> act.steps().stream())
        .map(Step::key)
        .forEach(
            key ->
                observed.put(
                    key,
                    new Evidence.Observed(
                        up.getOrDefault(key, Observation.NOTHING),
                        down.getOrDefault(key, Observation.NOTHING))));
    return observed;
  }

  /** What steps were seen to do beyond what they declare. */
  List<Excess> excess() {
    return List.copyOf(excess);
  }

  /** As if half of the script had been run before, and its session had ended then. */
  private Catalog interruptedRun(Act act, Direction direction) throws SQLException {
    if (rerunnable) {
      progress.accept(act.title(direction) + ", interrupted");
      act.runHalf(stage, direction);
    }
    return run(act, direction);
  }

  /** Each script is looked at when it runs for the first time, on what is there then. */
  private Catalog measured(Act act, Direction direction, Map<String, Observation> found)
      throws SQLException {
    return run(
        act,
        direction,
        () -> {
          Measurement measurement = act.measure(stage, direction, namesakes);
          found.putAll(measurement.steps());
          measurement.excess().forEach(one -> excess.add(one.in(act.title(direction) + ", ")));
        });
  }

  private Catalog run(Act act, Direction direction) throws SQLException {
    return run(act, direction, () -> act.run(stage, direction));
  }

  /** Runs a script in one way or another. */
  @FunctionalInterface
  private interface Work {
    void run() throws SQLException;
  }

  private Catalog run(Act act, Direction direction, Work work) throws SQLException {
    progress.accept(act.title(direction));
    applications.before(act, direction);
    work.run();
    applications.after(act, direction);
    Catalog now = stage.read();
    List<String> deviations = rows.deviations(stage.connection(), now);
    if (!deviations.isEmpty()) {
      throw act.failure(
          direction,
          "rows did not survive, and no step says that they are lost",
          Difference.listed(deviations));
    }
    return now;
  }

  private static void require(
      Catalog expected,
      Catalog found,
      Set<FactId> exempt,
      Act act,
      Direction direction,
      String what) {
    List<Difference> differences =
        Difference.between(expected, found).stream()
            .filter(difference -> !exempt.contains(difference.id()))
            .toList();
    if (!differences.isEmpty()) {
      throw act.failure(direction, what, Difference.deviations(differences));
    }
  }

  private static PhaseEvidence evidence(
      Act act, Catalog start, Catalog before, Catalog up, Catalog down) {
    return new PhaseEvidence(
        act.phase().phase(),
        up.fingerprint(),
        down.fingerprint(),
        Difference.between(before, up).stream().map(Difference::asChange).toList(),
        PhaseState.between(start, up));
  }
}
