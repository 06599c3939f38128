package dev.lockstep.source;

import dev.lockstep.failure.Failure;
import dev.lockstep.migrations.NumberOrder;
import dev.lockstep.postgres.StatementError;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the programs of a source, in order or until each found what it needs. */
final class Loading {

  private final UnitRunner runner;

  /** Which programs wait for something of that name, as far as PostgreSQL's words tell. */
  private final Map<String, Set<Waiting>> byNeed = new HashMap<>();

  private final Deque<Waiting> ready = new ArrayDeque<>();
  private long done;

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
        throw Refusals.of(List.of(e), runner.made());
      }
    }
  }

  /**
   * Runs programs that may need each other, by name. One that fails waits until something is made
   * whose name was in PostgreSQL's words; when that leads nowhere every one is tried again, and
   * when that helps nobody, single statements may overtake those that wait.
   *
   * <p>The names only say what to try first. Without them every round would try everything, and as
   * many rounds may be needed as there are files.
   *
   * @throws Failure when something is left that nothing helps
   */
  void inAnyOrder(List<Program> programs) throws SQLException {
    List<Waiting> waiting =
        new ArrayList<>(
            programs.stream()
                .sorted(Comparator.comparing(Program::name, NumberOrder.INSTANCE))
                .map(program -> new Waiting(Unit.of(program.items())))
                .toList());
    boolean backwards = false;
    boolean overtakeBackwards = false;
    while (!waiting.isEmpty()) {
      long before = done;
      waiting.forEach(this::forget);
      ready.addAll(backwards ? reversed(waiting) : waiting);
      while (!ready.isEmpty()) {
        goOn(ready.remove());
      }
      waiting.removeIf(Waiting::finished);
      if (done == before && !waiting.isEmpty()) {
        List<StatementError> errors = new ArrayList<>();
        for (Waiting program : waiting) {
          overtake(program, overtakeBackwards, errors);
        }
        if (done == before) {
          throw Refusals.of(errors, runner.made());
        }
        waiting.removeIf(Waiting::finished);
        overtakeBackwards = !overtakeBackwards;
      }
      // What is declared in the opposite order is then found in one round.
      backwards = !backwards;
    }
  }

  /** Runs what is left of a program until something in it must wait. */
  private void goOn(Waiting program) throws SQLException {
    forget(program);
    if (program.finished()) {
      return;
    }
    runner.beginFile();
    for (Unit setting : program.settings()) {
      runner.run(setting);
    }
    while (!program.finished()) {
      Unit unit = program.next();
      try {
        runner.run(unit);
      } catch (StatementError e) {
        program.needs(Names.saidIn(e.serverMessage()));
        for (String need : program.needs()) {
          byNeed.computeIfAbsent(need, name -> new LinkedHashSet<>()).add(program);
        }
        return;
      }
      program.advance();
      if (!unit.setting()) {
        done++;
        wake(unit);
      }
    }
  }

  /** Tries every statement that is left, each by itself, with the settings before it. */
  private void overtake(Waiting program, boolean backwards, List<StatementError> errors)
      throws SQLException {
    List<StatementError> refused = new ArrayList<>();
    Set<Unit> ran = new HashSet<>();
    Settings settings = new Settings(runner, program);
    for (Unit unit : backwards ? reversed(program.left()) : program.left()) {
      if (unit.setting()) {
        continue;
      }
      try {
        settings.before(unit);
        runner.run(unit);
        ran.add(unit);
        done++;
        wake(unit);
      } catch (StatementError e) {
        refused.add(e);
      }
    }
    program.remove(ran);
    errors.addAll(backwards ? reversed(refused) : refused);
  }

  private void wake(Unit unit) {
    Set<Waiting> woken = new LinkedHashSet<>();
    for (String name : Names.made(runner.madeBy(unit))) {
      woken.addAll(byNeed.getOrDefault(name, Set.of()));
    }
    woken.forEach(this::forget);
    ready.addAll(woken);
  }

  private void forget(Waiting program) {
    program.needs().forEach(need -> byNeed.getOrDefault(need, Set.of()).remove(program));
    program.needs(Set.of());
  }

  private static <T> List<T> reversed(Collection<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
