package dev.lockstep.rehearse;

import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.RenderedPhase.RenderedStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the step of a script that a statement is in. */
final class FailingStep {

  private FailingStep() {}

  /**
   * The last step whose SQL begins at or before the statement; a down script has the steps in
   * reverse.
   *
   * @param offset of the statement in the script, in characters from 0
   */
  static Optional<RenderedStep> at(int offset, RenderedPhase phase, Direction direction) {
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
