package dev.lockstep.rehearse;

import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Step;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.RenderedPhase.RenderedStep;
import java.util.Locale;

/** Which of a phase's two scripts is run. */
enum Direction {
  UP,
  DOWN;

  String script(RenderedPhase phase) {
    return switch (this) {
      case UP -> phase.up();
      case DOWN -> phase.down();
    };
  }

  String sql(RenderedStep step) {
    return switch (this) {
      case UP -> step.up();
      case DOWN -> step.down();
    };
  }

  Action action(Step step) {
    return switch (this) {
      case UP -> step.up();
      case DOWN -> step.down();
    };
  }

  /** The script's name on disk: {@code 1_expand.up.sql}. */
  String fileName(RenderedPhase phase) {
    return phase.number() + "_" + phase.phase().word() + "." + word() + ".sql";
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
