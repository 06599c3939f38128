package dev.lockstep.rehearse;

import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.observe.Bystanders;
import dev.lockstep.observe.Conduct;
import dev.lockstep.observe.Observer;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.ServerWords;
import dev.lockstep.postgres.SqlScript;
import dev.lockstep.postgres.StatementError;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.RenderedPhase.RenderedStep;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One phase as it is rehearsed.
 *
 * @param steps those of the plan, in order
 */
record Act(RenderedPhase phase, List<Step> steps) {

  /** As much of a statement as a message shows, in characters. */
  static final int LONGEST_SQL = 800;

  private static final Set<HazardCode> ROWS =
      Set.of(HazardCode.ROWS_MAY_VIOLATE, HazardCode.DOWN_LOSES_DATA);

  /** What the input of a type may say of a value, if the server points to no text. */
  private static final Set<String> INPUT = Set.of("42601", "XX000");

  private static final String REMEDY =
      "See what the statement meets in your schema; override its template with --templates, or"
          + " change the declared schema. --no-rehearse writes the plan unproven.";

  Declaration declaration() {
    return new Declaration(steps);
  }

  /** Its steps, each by its key. */
  Map<String, Step> stepsByKey() {
    Map<String, Step> byKey = new HashMap<>();
    steps.forEach(step -> byKey.put(step.key(), step));
    return byKey;
  }

  /** For people: {@code phase 1 (expand), up}. */
  String title(Direction direction) {
    return "phase " + phase.number() + " (" + phase.phase().word() + "), " + direction.word();
  }

  /**
   * Runs one script of the phase.
   *
   * @throws Failure naming the step and its SQL when PostgreSQL refuses a statement
   */
  void run(Stage stage, Direction direction) throws SQLException {
    run(stage, direction, direction.script(phase), ScriptRunner::execute);
  }

  /**
   * Runs one script of the phase and looks at what each statement does.
   *
   * @param namesakes what a table may be called
   * @throws Failure as {@link #run(Stage, Direction)} does
   */
  Measurement measure(Stage stage, Direction direction, Namesakes namesakes) throws SQLException {
    StepMarks marks = StepMarks.in(phase, direction);
    try (Bystanders bystanders = new Bystanders(stage::connect, stage.connection())) {
      Observer observer =
          new Observer(new Declarations(marks, stepsByKey(), direction, namesakes), bystanders);
      run(stage, direction, direction.script(phase), observer);
      return Measurement.of(this, direction, observer.seen(), marks, namesakes);
    }
  }

  /** What steps declare of the statements of a script. */
  private record Declarations(
      StepMarks marks, Map<String, Step> steps, Direction direction, Namesakes namesakes)
      implements Conduct {

    @Override
    public Set<FactId> tables(ScriptStatement statement) {
      return step(statement)
          .flatMap(step -> named(step, direction))
          .flatMap(name -> namesakes.of(name).stream())
          .collect(Collectors.toSet());
    }

    @Override
    public boolean worksOnRows(ScriptStatement statement) {
      return step(statement).anyMatch(step -> direction.action(step).work() != Work.CATALOG);
    }

    private Stream<Step> step(ScriptStatement statement) {
      return marks.at(statement).map(step -> steps.get(step.key())).stream();
    }
  }

  /** The relations that a step says it has to do with. */
  private static Stream<FactId> named(Step step, Direction direction) {
    return Stream.concat(
            Stream.of(step.subject()), direction.action(step).locks().stream().map(Lock::relation))
        .flatMap(id -> Stream.iterate(id, Objects::nonNull, FactId::parent));
  }

  /**
   * Runs the first half of the statements of a script.
   *
   * @throws Failure as {@link #run(Stage, Direction)} does
   */
  void runHalf(Stage stage, Direction direction) throws SQLException {
    String script = direction.script(phase);
    List<ScriptStatement> statements = SqlScript.split(script).statements();
    int half = statements.isEmpty() ? 0 : statements.get(statements.size() / 2).offset();
    run(stage, direction, script.substring(0, half), ScriptRunner::execute);
  }

  private void run(Stage stage, Direction direction, String script, ScriptRunner.Executor executor)
      throws SQLException {
    try {
      stage.run(script, direction.fileName(phase), executor);
    } catch (StatementError error) {
      if (error.missingLabelProvider() != null) {
        throw error.missingLabelProvider();
      }
      Optional<RenderedStep> found = StepMarks.in(phase, direction).at(error.statement());
      String step = found.map(rendered -> ", step " + summary(rendered)).orElse("");
      Failure failure =
          new Failure(
              Code.REHEARSAL,
              error.place(),
              "The rehearsal failed in %s%s. PostgreSQL says: %s (SQLSTATE %s)\n%s"
                  .formatted(
                      title(direction),
                      step,
                      error.serverMessage(),
                      error.sqlState(),
                      ServerWords.cut(error.statement().sql().strip(), LONGEST_SQL)),
              REMEDY,
              error);
      if (isAboutRows(error) && found.isPresent()) {
        throw new RowsRefused(tables(found.get()), failure);
      }
      throw failure;
    }
  }

  /**
   * Integrity constraint violations, and values that a type does not take (manual, appendix A). The
   * input of hstore calls these a syntax error, and before 16 an internal one.
   */
  private static boolean isAboutRows(StatementError error) {
    return error.sqlState().startsWith("23")
        || error.sqlState().startsWith("22")
        || INPUT.contains(error.sqlState()) && !error.isAboutText();
  }

  /** The tables whose rows a step looks at, if it says that they may violate it. */
  private Set<FactId> tables(RenderedStep rendered) {
    return steps.stream()
        .filter(step -> step.key().equals(rendered.key()))
        .filter(
            step ->
                steps.stream()
                    .filter(other -> other.subject().equals(step.subject()))
                    .flatMap(other -> other.hazards().stream())
                    .anyMatch(hazard -> ROWS.contains(hazard.code())))
        .flatMap(
            step ->
                Stream.concat(
                    Stream.of(step.subject()),
                    Stream.of(step.up(), step.down())
                        .flatMap(action -> action.locks().stream())
                        .map(Lock::relation)))
        .map(Ancestry::table)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The failure when a script ran and its result is not the expected one. */
  Failure failure(Direction direction, String what, String list) {
    return new Failure(
        Code.REHEARSAL,
        null,
        "The rehearsal failed in " + title(direction) + ": " + what + ":" + list,
        REMEDY);
  }

  private String summary(RenderedStep rendered) {
    return steps.stream()
        .filter(step -> step.key().equals(rendered.key()))
        .map(step -> rendered.key() + " (" + step.summary() + ")")
        .findFirst()
        .orElse(rendered.key());
  }
}
