package dev.lockstep.render;

import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The two ways through a phase; down goes through everything backwards. */
enum Direction {
  UP,
  DOWN;

  Action action(Step step) {
    return this == UP ? step.up() : step.down();
  }

  <T> List<T> ordered(List<T> things) {
    List<T> ordered = new ArrayList<>(things);
    if (this == DOWN) {
      Collections.reverse(ordered);
    }
    return ordered;
  }

  /** Whether whoever runs the script must know of the hazard. */
  boolean concerns(Hazard hazard) {
    boolean ofDown =
        hazard.code() == HazardCode.DOWN_LOSES_DATA || hazard.code() == HazardCode.IRREVERSIBLE;
    return this == UP || ofDown;
  }
}
