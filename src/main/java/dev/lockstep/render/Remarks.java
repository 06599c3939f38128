package dev.lockstep.render;

import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.List;

/** What the comments of a script say; texts of users cannot break out of their line. */
final class Remarks {

  private Remarks() {}

  /** The lines of a text, so that each can stand behind {@code --}. */
  static List<String> lines(String text) {
    return text.lines().flatMap(line -> List.of(line.split("\\R", -1)).stream()).toList();
  }

  /** The remarks on a step: what it does, its locks, what to know. */
  static List<String> on(Step step, Direction direction) {
    List<String> remarks = new ArrayList<>();
    lines((direction == Direction.UP ? "" : "Take back: ") + step.summary()).forEach(remarks::add);
    for (Lock lock : direction.action(step).locks()) {
      String text = "lock: " + lock.mode().words() + " on " + lock.relation().sqlName();
      lines(text).forEach(line -> remarks.add("  " + line));
    }
    for (Hazard hazard : step.hazards()) {
      if (direction.concerns(hazard)) {
        String text = hazard.code().word() + ": " + hazard.consequence() + " " + hazard.remedy();
        lines(text).forEach(line -> remarks.add("  " + line));
      }
    }
    return remarks;
  }
}
