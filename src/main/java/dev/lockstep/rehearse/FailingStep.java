package dev.lockstep.rehearse;

import dev.lockstep.failure.Place;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.RenderedPhase.RenderedStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the step of a script that a place is in. */
final class FailingStep {

  private FailingStep() {}

  /**
   * The last step whose SQL begins at or before the place; a down script has the steps in reverse.
   *
   * @param place in the script; null or without a line finds nothing
   */
  static Optional<RenderedStep> at(Place place, RenderedPhase phase, Direction direction) {
    if (place == null || place.line() == 0) {
      return Optional.empty();
    }
    String script = direction.script(phase);
    int offset = offset(script, place);
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

  private static int offset(String script, Place place) {
    int offset = 0;
    for (int line = 1; line < place.line(); line++) {
      offset = script.indexOf('\n', offset) + 1;
    }
    return offset + Math.max(0, place.column() - 1);
  }
}
