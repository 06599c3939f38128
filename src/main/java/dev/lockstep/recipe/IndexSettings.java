package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.diff.Delta;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changes of an index, be it behind a constraint or not, while it stays: its storage
 * parameters and statistics targets in an instant, its tablespace by a build beside.
 */
final class IndexSettings implements Recipe {

  private static final String NAME = "index-settings";
  private static final Set<String> SETTINGS = Set.of("options", "statistics", "tablespace");

  /** The settings of an index, whichever fact it belongs to. */
  private record Settings(
      FactId index, FactId relation, List<String> options, List<String> statistics) {

    static Settings of(Fact fact) {
      if (fact instanceof Index index) {
        return new Settings(index.id(), index.relation(), index.options(), index.statistics());
      }
      Constraint key = (Constraint) fact;
      return new Settings(key.index(), key.id().parent(), key.options(), key.statistics());
    }
  }

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (isOfIndex(delta.after())
          && SETTINGS.containsAll(delta.attributes())
          && !needsAnother(edit, delta)) {
        draft.claim(delta.id());
        delta.attributes().forEach(attribute -> draft.add(step(edit, delta, attribute)));
      }
    }
  }

  private static boolean isOfIndex(Fact fact) {
    return fact instanceof Index || fact instanceof Constraint;
  }

  /** PostgreSQL cannot set options of a partitioned index, which goes with those under it. */
  private static boolean needsAnother(Edit edit, Delta.Altered delta) {
    if (!(delta.after() instanceof Index index)) {
      return edit.isPartitioned(delta.id().parent()) && delta.attributes().contains("options");
    }
    return index.partitioned() && delta.attributes().contains("options")
        || index.parent() != null
            && edit.delta(index.parent())
                .filter(
                    parent ->
                        parent instanceof Delta.Altered altered && needsAnother(edit, altered))
                .isPresent();
  }

  private static Step step(Edit edit, Delta.Altered delta, String attribute) {
    StepBuilder step =
        new StepBuilder(NAME, attribute, delta.id(), Phase.EXPAND)
            .summary("set the " + attribute + " of " + delta.id().display())
            .alters(delta.id());
    Fact before = delta.before();
    Fact after = delta.after();
    return switch (attribute) {
      case "options" ->
          step.up(Actions.instant(locks(edit, after), options(before, after)))
              .down(Actions.instant(locks(edit, after), options(after, before)))
              .build();
      case "statistics" ->
          step.up(Actions.instant(List.of(), statistics(before, after)))
              .down(Actions.instant(List.of(), statistics(after, before)))
              .build();
      default -> moved(edit, step, before, after);
    };
  }

  /** The index is locked, which whoever plans a query of its table waits for. */
  private static List<Lock> locks(Edit edit, Fact fact) {
    return Actions.lockOnly(edit, Settings.of(fact).relation(), LockMode.ACCESS_EXCLUSIVE);
  }

  private static Statement options(Fact before, Fact after) {
    List<String> from = Settings.of(before).options();
    List<String> to = Settings.of(after).options();
    Map<String, Object> variables = variables(after);
    Variables.changedOptions(variables, from, to);
    return new Statement("sql/index/options", variables);
  }

  private static Statement statistics(Fact before, Fact after) {
    Map<String, Object> variables = variables(after);
    variables.put(
        "targets",
        IndexSql.targets(
            IndexSql.changed(Settings.of(before).statistics(), Settings.of(after).statistics())));
    return new Statement("sql/index/statistics", variables);
  }

  private static Map<String, Object> variables(Fact fact) {
    Map<String, Object> variables = Variables.of(fact);
    variables.put("index", Settings.of(fact).index().sqlName());
    return variables;
  }

  /** REINDEX builds it beside; an exclusion constraint and a partitioned index it does not take. */
  private static Step moved(Edit edit, StepBuilder step, Fact before, Fact after) {
    FactId relation = Settings.of(after).relation();
    boolean partitioned =
        after instanceof Index index ? index.partitioned() : edit.isPartitioned(relation);
    boolean excludes = after instanceof Constraint key && key.type() == Constraint.Type.EXCLUDE;
    if (!partitioned && !excludes) {
      List<Lock> weak = Actions.lock(edit, relation, LockMode.SHARE_UPDATE_EXCLUSIVE);
      return step.up(Actions.alone(Work.BUILD, weak, move(after, "move")))
          .down(Actions.alone(Work.BUILD, weak, move(before, "move")))
          .build();
    }
    Work work = partitioned ? Work.CATALOG : Work.BUILD;
    step.up(Actions.working(work, locks(edit, after), move(after, "tablespace")))
        .down(Actions.working(work, locks(edit, after), move(before, "tablespace")));
    if (excludes) {
      step.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          "Everybody who uses " + relation.sqlName() + " waits until the index has been copied.",
          "Run it when the table may be locked for that long.");
    }
    return step.build();
  }

  private static Statement move(Fact fact, String verb) {
    Statement move = new Statement("sql/index/" + verb, variables(fact));
    FactId index = Settings.of(fact).index();
    return verb.equals("move")
        ? move.concurrent(new Concurrent(Concurrent.Effect.MOVE, index, null, Map.of()))
        : move;
  }
}
