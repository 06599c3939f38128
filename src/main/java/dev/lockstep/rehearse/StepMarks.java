package dev.lockstep.rehearse;

import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.RenderedPhase.RenderedStep;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the step of a script that a statement is in. */
final class StepMarks {

  /** Where the marks of a step stand in scripts that can be run again, by offset. */
  private final TreeMap<Integer, RenderedStep> marks = new TreeMap<>();

  /** Where the SQL of a step begins, by offset. */
  private final TreeMap<Integer, RenderedStep> texts = new TreeMap<>();

  private StepMarks(RenderedPhase phase, Direction direction) {
    String script = direction.script(phase);
    for (RenderedStep step : phase.steps()) {
      // What takes part in the mark of another step does nothing in this direction.
      if (!direction.sql(step).isEmpty()) {
        mark("step = " + Sql.literal(step.key()), step, script);
        mark(", " + Sql.literal(step.key()) + ", ", step, script);
      }
    }
    if (marks.isEmpty()) {
      texts(script, phase, direction);
    }
  }

  /** The steps of a script. */
  static StepMarks in(RenderedPhase phase, Direction direction) {
    return new StepMarks(phase, direction);
  }

  private void mark(String text, RenderedStep step, String script) {
    for (int at = script.indexOf(text); at >= 0; at = script.indexOf(text, at + 1)) {
      marks.put(at, step);
    }
  }

  /** A down script has the steps in reverse. */
  private void texts(String script, RenderedPhase phase, Direction direction) {
    List<RenderedStep> steps = new ArrayList<>(phase.steps());
    if (direction == Direction.DOWN) {
      Collections.reverse(steps);
    }
    int from = 0;
    for (RenderedStep step : steps) {
      String sql = direction.sql(step).strip();
      int start = sql.isEmpty() ? -1 : script.indexOf(sql, from);
      if (start >= 0) {
        texts.put(start, step);
        from = start + sql.length();
      }
    }
  }

  /**
   * The step whose mark a statement sets, as it stands in scripts that can be run again; else the
   * last step whose SQL begins at or before the statement.
   *
   * @param statement of the script
   */
  Optional<RenderedStep> at(ScriptStatement statement) {
    Map.Entry<Integer, RenderedStep> found =
        marks.isEmpty() ? texts.floorEntry(statement.offset()) : marks.floorEntry(statement.end());
    return Optional.ofNullable(found).map(Map.Entry::getValue);
  }
}
