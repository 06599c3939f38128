package dev.lockstep.source;

import dev.lockstep.failure.Failure;
import dev.lockstep.postgres.StatementError;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the programs of a source, in order or until each found what it needs. */
final class Loading {

  private final UnitRunner runner;

  Loading(UnitRunner runner) {
    this.runner = runner;
  }

  /**
   * Runs one program from its first statement to its last.
   *
   * @throws Failure at the first statement that PostgreSQL refuses
   */
  void inOrder(Program program) throws SQLException {
    runner.beginFile();
    for (Unit unit : Unit.of(program.items())) {
      try {
        runner.run(unit);
      } catch (StatementError e) {
        throw Refusals.of(List.of(e));
      }
    }
  }

  /**
   * Runs programs that may need each other. In each round every program goes on, by name, from
   * where it stopped. When no program gets on like that, single statements may overtake those that
   * wait.
   *
   * @throws Failure when something is left that nothing helps
   */
  void inAnyOrder(List<Program> programs) throws SQLException {
    Map<String, List<Unit>> waiting = new TreeMap<>();
    programs.forEach(program -> waiting.put(program.name(), Unit.of(program.items())));
    boolean overtaking = false;
    while (!waiting.isEmpty()) {
      List<StatementError> errors = new ArrayList<>();
      boolean progress = false;
      for (Map.Entry<String, List<Unit>> entry : waiting.entrySet()) {
        List<Unit> left = goOn(entry.getValue(), overtaking, errors);
        progress |= work(left) < work(entry.getValue());
        entry.setValue(left);
      }
      waiting.values().removeIf(units -> work(units) == 0);
      if (!progress && overtaking) {
        throw Refusals.of(errors);
      }
      overtaking = !progress;
    }
  }

  private static long work(List<Unit> units) {
    return units.stream().filter(unit -> !unit.setting()).count();
  }

  /** Runs what is left of a program; returns what then is left, with the settings before it. */
  private List<Unit> goOn(List<Unit> units, boolean overtaking, List<StatementError> errors)
      throws SQLException {
    List<Unit> left = new ArrayList<>();
    runner.beginFile();
    boolean stopped = false;
    for (Unit unit : units) {
      if (stopped) {
        left.add(unit);
        continue;
      }
      try {
        runner.run(unit);
        if (unit.setting()) {
          left.add(unit);
        }
      } catch (StatementError e) {
        errors.add(e);
        left.add(unit);
        stopped = !overtaking;
      }
    }
    return left;
  }
}
