package dev.lockstep.workbench;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Measured;
import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.Planner;
import dev.lockstep.recipe.Edit;
import dev.lockstep.recipe.Options;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.ScriptOptions;
import dev.lockstep.render.Scripts;
import dev.lockstep.render.Templates;
import java.time.Duration;
import java.util.stream.Collectors;

/** A catalog as SQL: the plan that leads to it from an empty database. */
public final class Baseline {

  private Baseline() {}

  /** A script that makes the catalog in an empty database, with transactions and settings. */
  public static String script(Catalog catalog, Templates templates) {
    ScriptOptions options =
        new ScriptOptions("baseline", Duration.ofSeconds(30), Duration.ofMinutes(10), false);
    return new Scripts(templates)
        .phases(plan(catalog), options).stream()
            .map(RenderedPhase::up)
            .collect(Collectors.joining("\n"));
  }

  /** Only the statements, in order, each with its semicolon. */
  public static String statements(Catalog catalog, Templates templates) {
    ScriptOptions options =
        new ScriptOptions("schema", Duration.ofSeconds(30), Duration.ofMinutes(10), false);
    return new Scripts(templates)
        .phases(plan(catalog), options).stream()
            .flatMap(phase -> phase.steps().stream())
            .map(RenderedPhase.RenderedStep::up)
            .filter(sql -> !sql.isEmpty())
            .map(sql -> sql.endsWith(";") ? sql : sql + ";")
            .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static Plan plan(Catalog catalog) {
    Difference difference = Differ.between(Declared.of(Catalog.EMPTY), Declared.of(catalog), false);
    return Planner.plan(
        new Edit(
            difference,
            Declared.of(catalog),
            Measured.nothing(Catalog.EMPTY, catalog),
            Options.DEFAULT));
  }
}
