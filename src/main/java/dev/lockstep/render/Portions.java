package dev.lockstep.render;

import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts phases into parts for programs that send a file as one message: PostgreSQL makes a
 * transaction of several statements in one message, and some it takes in none.
 *
 * <p>Source: PostgreSQL 18 manual, 54.2.2.1 "Multiple Statements in a Simple Query".
 *
 * @param own whether a part brings its transaction
 */
record Portions(Templates templates, ScriptOptions options, boolean own) {

  /** One direction of a part that is not text yet; no steps for nothing. */
  private record Half(List<Step> steps, List<String> statements, boolean transaction) {

    static final Half NOTHING = new Half(List.of(), List.of(), false);
  }

  private record Pair(Half up, Half down) {}

  List<Portion> of(Plan plan) {
    List<Portion> portions = new ArrayList<>();
    for (Plan.PlannedPhase phase : plan.phases()) {
      List<Pair> pairs = new ArrayList<>();
      phase.units().forEach(unit -> cut(unit, pairs));
      for (int i = 0; i < pairs.size(); i++) {
        portions.add(
            new Portion(
                phase.number(),
                phase.phase(),
                i + 1,
                pairs.size(),
                side(pairs.get(i).up(), Direction.UP),
                side(pairs.get(i).down(), Direction.DOWN)));
      }
    }
    return portions;
  }

  /** Steps of a unit stay together as long as each direction of all of them is a transaction. */
  private void cut(Plan.Unit unit, List<Pair> pairs) {
    List<Step> together = new ArrayList<>();
    for (Step step : unit.steps()) {
      if (step.up().isNothing() && step.down().isNothing()) {
        continue;
      }
      if (standsAlone(step.up()) || standsAlone(step.down())) {
        close(together, pairs);
        pair(halves(step, Direction.UP), halves(step, Direction.DOWN), pairs);
      } else {
        together.add(step);
      }
    }
    close(together, pairs);
  }

  private static boolean standsAlone(Action action) {
    return !action.isNothing() && action.execution() == Execution.STANDALONE;
  }

  private void close(List<Step> together, List<Pair> pairs) {
    if (!together.isEmpty()) {
      List<Step> steps = List.copyOf(together);
      pairs.add(new Pair(transaction(steps, Direction.UP), transaction(steps, Direction.DOWN)));
      together.clear();
    }
  }

  private Half transaction(List<Step> all, Direction direction) {
    List<Step> steps =
        direction.ordered(all).stream()
            .filter(step -> !direction.action(step).isNothing())
            .toList();
    List<String> statements =
        steps.stream()
            .flatMap(step -> direction.action(step).statements().stream())
            .map(templates::render)
            .toList();
    return new Half(steps, statements, !statements.isEmpty());
  }

  /** The halves of a step in the order of their execution. */
  private List<Half> halves(Step step, Direction direction) {
    Action action = direction.action(step);
    if (!standsAlone(action)) {
      return action.isNothing() ? List.of() : List.of(transaction(List.of(step), direction));
    }
    return action.statements().stream()
        .map(statement -> new Half(List.of(step), List.of(templates.render(statement)), false))
        .toList();
  }

  /** The way down ends where the way up begins. */
  private static void pair(List<Half> ups, List<Half> downs, List<Pair> pairs) {
    List<Half> backwards = new ArrayList<>(downs);
    Collections.reverse(backwards);
    for (int i = 0; i < Math.max(ups.size(), backwards.size()); i++) {
      pairs.add(
          new Pair(
              i < ups.size() ? ups.get(i) : Half.NOTHING,
              i < backwards.size() ? backwards.get(i) : Half.NOTHING));
    }
  }

  private Portion.Side side(Half half, Direction direction) {
    if (half.statements().isEmpty()) {
      return new Portion.Side("", false);
    }
    boolean worksOnRows =
        half.steps().stream().anyMatch(step -> direction.action(step).work() != Work.CATALOG);
    Map<String, Object> variables = new TreeMap<>();
    variables.put(
        "remarks",
        half.steps().stream().flatMap(step -> Remarks.on(step, direction).stream()).toList());
    variables.put("transaction", half.transaction());
    variables.put("own", own);
    variables.put("local", true);
    variables.put("lockTimeout", Scripts.timeout(options.lockTimeout()));
    variables.put(
        "statementTimeout",
        Scripts.timeout(worksOnRows ? Duration.ZERO : options.statementTimeout()));
    variables.put("statements", half.statements());
    return new Portion.Side(
        templates.render("script/portion", variables) + "\n", half.transaction());
  }
}
