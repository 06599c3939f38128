package dev.lockstep.recipe;

import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.View;
import dev.lockstep.diff.Delta;
import dev.lockstep.expression.SelectList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A view that shows what its first and what its second form shows, until contract. */
final class ViewBridge {

  private ViewBridge() {}

  /**
   * The form between two, where the second one shows other columns of the same rows; empty where
   * there is no need for one, or no way to make it.
   */
  static Optional<View> between(Edit edit, Fact before, Fact after) {
    if (!(before instanceof View older) || !(after instanceof View newer)) {
      return Optional.empty();
    }
    Set<String> shown =
        older.columns().stream().map(OutputColumn::name).collect(Collectors.toSet());
    List<Integer> missing =
        IntStream.range(0, newer.columns().size())
            .filter(place -> !shown.contains(newer.columns().get(place).name()))
            .boxed()
            .toList();
    return missing.isEmpty()
            || PlainPhase.shows(older.columns(), newer.columns())
            || !edit.options().online()
            || !isFree(edit, older.id())
        ? Optional.empty()
        : SelectList.joined(older.definition(), newer.definition(), newer.columns().size(), missing)
            .map(
                definition ->
                    new View(
                        older.id(),
                        definition,
                        older.options(),
                        Stream.concat(
                                older.columns().stream(),
                                missing.stream().map(newer.columns()::get))
                            .toList()));
  }

  /** Whether nothing that either form reads changes, and nothing reads it that holds rows. */
  private static boolean isFree(Edit edit, FactId view) {
    return !edit.isRenamed(view)
        && Readiness.ofNeeds(edit, view).isBeforeGate()
        && Stream.of(edit.before(), edit.after())
            .flatMap(catalog -> catalog.dependencies(view).stream())
            .allMatch(need -> staysOrComes(edit, need))
        && Refill.over(edit.before(), view).isEmpty();
  }

  private static boolean staysOrComes(Edit edit, FactId need) {
    for (FactId at = need; at != null; at = at.parent()) {
      if (edit.isRenamed(at)) {
        return false;
      }
    }
    Delta delta = edit.delta(need).orElse(null);
    return need.kind() == Kind.TABLE
        || delta == null
        || delta instanceof Delta.Added
        || delta instanceof Delta.Removed;
  }
}
