package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The order in which tables become unlogged or logged, and foreign keys come and go: a logged table
 * must not refer to an unlogged one, at no moment.
 *
 * <p>Source: PostgreSQL 14 to 18, ALTER TABLE, SET LOGGED and SET UNLOGGED, which refuse that.
 */
final class Persistence {

  private final Edit edit;
  private final List<Step> steps;
  private final Map<String, Set<String>> earlier = new TreeMap<>();

  private Persistence(Edit edit, List<Step> steps) {
    this.edit = edit;
    this.steps = steps;
  }

  /** The steps, each after those without which PostgreSQL would refuse it. */
  static List<Step> ordered(Edit edit, List<Step> steps) {
    Persistence persistence = new Persistence(edit, steps);
    for (Delta.Altered delta : edit.alterations()) {
      if (delta.attributes().contains("unlogged") && delta.after() instanceof Table table) {
        persistence.order(table);
      }
    }
    return persistence.earlier.isEmpty()
        ? steps
        : steps.stream().map(persistence::ordered).toList();
  }

  /** An application does not notice when a table changes so, and so it may well wait. */
  private Step ordered(Step step) {
    Set<String> keys = earlier.getOrDefault(step.key(), Set.of());
    Phase phase =
        steps.stream()
            .filter(other -> keys.contains(other.key()))
            .map(Step::phase)
            .reduce(step.phase(), Phase::max);
    return keys.isEmpty() ? step : step.in(phase).behind(keys);
  }

  private void order(Table table) {
    FactId id = table.id();
    // Those that a logged table must not have, and those that an unlogged one must not have on it.
    Predicate<Constraint> forbidding =
        table.unlogged() ? key -> key.referenced().equals(id) : key -> key.id().parent().equals(id);
    keys(edit.after())
        .filter(forbidding)
        .map(key -> table.unlogged() ? key.id().parent() : key.referenced())
        .forEach(other -> earlier(changeKey(id)).add(changeKey(other)));
    keys(edit.before())
        .filter(forbidding)
        .filter(key -> isOnly(key, edit.after()))
        .forEach(key -> earlier(changeKey(id)).addAll(changes(key.id())));
    if (!table.unlogged()) {
      keys(edit.after())
          .filter(key -> key.referenced().equals(id) && isOnly(key, edit.before()))
          .flatMap(key -> changes(key.id()).stream())
          .forEach(step -> earlier(step).add(changeKey(id)));
    }
  }

  private Set<String> earlier(String step) {
    return earlier.computeIfAbsent(step, key -> new TreeSet<>());
  }

  private static String changeKey(FactId table) {
    return StepBuilder.key("plain", "alter", table);
  }

  /** The foreign keys between different tables. */
  private static Stream<Constraint> keys(Catalog catalog) {
    return catalog
        .facts(Constraint.class)
        .filter(key -> key.referenced() != null && !key.referenced().equals(key.id().parent()));
  }

  /** Whether the other side has no such key, or one that refers to another table. */
  private static boolean isOnly(Constraint key, Catalog other) {
    Optional<FactId> referenced =
        other.find(key.id(), Constraint.class).map(Constraint::referenced);
    return !referenced.equals(Optional.of(key.referenced()));
  }

  /** The steps in which a foreign key comes, goes or changes. */
  private List<String> changes(FactId key) {
    return steps.stream()
        .filter(
            step ->
                Stream.of(step.produces(), step.destroys(), step.alters())
                    .anyMatch(facts -> facts.contains(key)))
        .map(Step::key)
        .toList();
  }
}
