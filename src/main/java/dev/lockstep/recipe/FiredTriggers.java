package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Trigger;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a step that updates rows in batches say which triggers of the user's that fires. They are
 * not kept from it: they may be what keeps the rows right, and only a superuser could.
 *
 * <p>Source: PostgreSQL manual, "Overview of Trigger Behavior" (14 to 18).
 */
final class FiredTriggers {

  private FiredTriggers() {}

  /** The same step, saying so where it is so in either direction. */
  static Step said(Edit edit, Step step) {
    Set<FactId> fired =
        Stream.of(step.up(), step.down())
            .filter(action -> action.work() == Work.BATCHES)
            .flatMap(action -> action.locks().stream())
            .map(Lock::relation)
            .distinct()
            .flatMap(table -> tables(edit, table))
            .flatMap(table -> edit.before().children(table, Trigger.class))
            .filter(trigger -> columns(step).anyMatch(trigger::firesOnUpdateOf))
            .map(Trigger::id)
            .collect(Collectors.toCollection(TreeSet::new));
    return fired.isEmpty() ? step : step.with(hazard(step, fired));
  }

  /** A table and those that have its rows too. */
  private static Stream<FactId> tables(Edit edit, FactId table) {
    return Stream.concat(
        Stream.of(table),
        edit.before().heirs(table).map(Inheriting::id).flatMap(heir -> tables(edit, heir)));
  }

  /** The raw names of the columns that may be filled. */
  private static Stream<String> columns(Step step) {
    return Stream.concat(Stream.of(step.subject()), step.produces().stream())
        .filter(id -> id.kind() == Kind.COLUMN)
        .map(FactId::name);
  }

  private static Hazard hazard(Step step, Set<FactId> fired) {
    String triggers = fired.stream().map(FactId::display).collect(Collectors.joining(", "));
    boolean down = step.up().work() != Work.BATCHES;
    return new Hazard(
        HazardCode.FIRES_TRIGGERS,
        (down ? "On the way down it" : "It")
            + " updates every row that is to be filled, which fires "
            + triggers
            + ".",
        "See what they do when every row is updated once, such as rows of an audit or a new time of"
            + " change; WHEN (OLD.column IS DISTINCT FROM NEW.column) keeps them from it.");
  }
}
