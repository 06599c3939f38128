package dev.lockstep.rehearse;

import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.RenderedPhase.RenderedStep;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the step of a script that a statement is in. */
final class FailingStep {

  private FailingStep() {}

  /**
   * The step whose mark a statement sets, as it stands in scripts that can be run again; else the
   * last step whose SQL begins at or before the statement. A down script has the steps in reverse.
   *
   * @param statement of the script
   */
  static Optional<RenderedStep> at(
      ScriptStatement statement, RenderedPhase phase, Direction direction) {
    String script = direction.script(phase);
    int end = Math.min(script.length(), statement.offset() + statement.sql().length());
    RenderedStep marked = null;
    int last = -1;
    for (RenderedStep step : phase.steps()) {
      int at = script.lastIndexOf("step = " + Sql.literal(step.key()), end);
      int inserted = script.lastIndexOf(", " + Sql.literal(step.key()) + ", ", end);
      // What takes part in the mark of another step does nothing in this direction.
      if (Math.max(at, inserted) > last && !direction.sql(step).isEmpty()) {
        last = Math.max(at, inserted);
        marked = step;
      }
    }
    return marked == null ? byText(statement.offset(), phase, direction) : Optional.of(marked);
  }

  private static Optional<RenderedStep> byText(
      int offset, RenderedPhase phase, Direction direction) {
    String script = direction.script(phase);
    List<RenderedStep> steps = new ArrayList<>(phase.steps());
    if (direction == Direction.DOWN) {
      Collections.reverse(steps);
    }
    RenderedStep found = null;
    int from = 0;
    for (RenderedStep step : steps) {
      String sql = direction.sql(step).strip();
      int start = sql.isEmpty() ? -1 : script.indexOf(sql, from);
      if (start >= 0 && start <= offset) {
        found = step;
        from = start + sql.length();
      }
    }
    return Optional.ofNullable(found);
  }
}
