package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The columns whose types can be changed over columns aside, those together that an index, a
 * constraint or a foreign key ties to each other: they change places in one moment.
 */
final class Swaps {

  /**
   * Columns that change places together with those that stand aside for them.
   *
   * @param columns those of tables that refer to others before those they refer to
   * @param phase in which that happens
   * @param late whether all else happens then as well, because the new types may refuse what the
   *     old application writes
   */
  record Swap(List<FactId> columns, Phase phase, boolean late) {

    /** When something is done to what stands aside that belongs into this phase. */
    Phase aside(Phase usual) {
      return late ? phase : usual;
    }

    /** The column that the steps of all are named after: one that others refer to. */
    FactId lead() {
      return columns.get(columns.size() - 1);
    }

    /** The transaction in which they change places. */
    String group() {
      return "retype " + lead().key();
    }
  }

  private final Edit edit;
  private final Map<FactId, Delta.Altered> retyped = new TreeMap<>();
  private final Map<FactId, Set<FactId>> ties = new TreeMap<>();
  private final Set<FactId> bound = new TreeSet<>();
  private final List<Swap> swaps = new ArrayList<>();

  Swaps(Edit edit) {
    this.edit = edit;
    for (Delta.Altered delta : TypeChange.deltas(edit)) {
      if (edit.options().online() && !TypeChange.isInPlace(edit, delta)) {
        retyped.put(delta.id(), delta);
      }
    }
    for (FactId id : retyped.keySet()) {
      ties.computeIfAbsent(id, key -> new TreeSet<>()).add(id);
      if (!isOrdinary(id)) {
        bound.add(id);
      }
      Stream.of(edit.before(), edit.after())
          .forEach(catalog -> catalog.dependents(id).forEach(user -> tie(catalog, id, user)));
    }
    Set<FactId> seen = new TreeSet<>();
    for (FactId id : retyped.keySet()) {
      Set<FactId> members = new TreeSet<>();
      reach(id, members);
      if (seen.add(members.iterator().next()) && members.stream().noneMatch(bound::contains)) {
        swaps.add(new Swap(ordered(members), phase(members), isLate(members)));
      }
    }
  }

  List<Swap> all() {
    return swaps;
  }

  /** The swap that a column is part of. */
  Optional<Swap> of(FactId column) {
    return swaps.stream().filter(swap -> swap.columns().contains(column)).findFirst();
  }

  /** Old applications may have any of them as it is only where each takes what the old one did. */
  private Phase phase(Set<FactId> members) {
    return members.stream().allMatch(id -> TypeChange.relaxes(edit, retyped.get(id)))
        ? Phase.VALIDATE
        : Phase.CONTRACT;
  }

  /** Whether nobody has said what becomes of values that a new type does not take. */
  private boolean isLate(Set<FactId> members) {
    return members.stream().anyMatch(id -> !TypeChange.isPromised(edit, retyped.get(id)));
  }

  /** Whether nothing of the column itself stands in the way of another in its place. */
  private boolean isOrdinary(FactId id) {
    Column before = (Column) retyped.get(id).before();
    Column after = (Column) retyped.get(id).after();
    FactId table = id.parent();
    // No column aside can have a type that is not there yet.
    return !edit.replacedTypes().isJoined(id)
        && isSettled(table)
        && Stream.of(before, after).noneMatch(one -> one.computed() || one.inherited())
        && (before.identity() == null) == (after.identity() == null);
  }

  private boolean isSettled(FactId table) {
    return !Edit.isInHierarchy(edit.before(), table)
        && !Edit.isInHierarchy(edit.after(), table)
        && !edit.remadeTables().covers(table)
        && !edit.isRenamed(table);
  }

  /** What an object that uses the column means for it. */
  private void tie(Catalog catalog, FactId id, FactId user) {
    Fact fact = catalog.get(user, Fact.class);
    if (fact instanceof Column || fact instanceof SequenceOwnership && isMoved(user)) {
      bound.add(id);
    } else if (fact instanceof Index || fact instanceof Constraint) {
      catalog.dependencies(user).stream()
          .filter(retyped::containsKey)
          .forEach(other -> ties.computeIfAbsent(id, key -> new TreeSet<>()).add(other));
      if (fact instanceof Constraint constraint && binds(catalog, constraint)) {
        bound.add(id);
      }
    }
  }

  private boolean isMoved(FactId ownership) {
    return edit.delta(ownership).isPresent() || edit.isRenamed(ownership.parent());
  }

  /** Whether a constraint cannot be built for columns aside, with all that hangs on it. */
  private boolean binds(Catalog catalog, Constraint constraint) {
    if (constraint.type() == Constraint.Type.EXCLUDE) {
      return true;
    }
    if (constraint.referenced() == null) {
      return edit.delta(constraint.id()).isPresent() && isReferenced(catalog, constraint);
    }
    return catalog.dependencies(constraint.id()).stream().anyMatch(this::isRetypedInPlace)
        || points(catalog, constraint, retyped.keySet())
            && (edit.delta(constraint.id()).isPresent() || !isSettled(constraint.id().parent()));
  }

  private boolean isRetypedInPlace(FactId id) {
    return id.kind() == Kind.COLUMN
        && !retyped.containsKey(id)
        && edit.delta(id)
            .filter(Delta.Altered.class::isInstance)
            .filter(delta -> ((Delta.Altered) delta).attributes().contains("type"))
            .isPresent();
  }

  private static boolean isReferenced(Catalog catalog, Constraint constraint) {
    return constraint.indexed()
        && catalog.dependents(constraint.id()).stream()
            .anyMatch(id -> catalog.find(id, Constraint.class).isPresent());
  }

  /** Whether a foreign key refers to one of these columns. */
  static boolean points(Catalog catalog, Constraint constraint, Set<FactId> columns) {
    return constraint.referenced() != null
        && catalog.dependencies(constraint.id()).stream()
            .anyMatch(id -> columns.contains(id) && constraint.referenced().equals(id.parent()));
  }

  private void reach(FactId id, Set<FactId> members) {
    if (members.add(id)) {
      ties.getOrDefault(id, Set.of()).forEach(other -> reach(other, members));
    }
  }

  /** Applications lock the table that refers before the one it refers to. */
  private List<FactId> ordered(Set<FactId> members) {
    List<FactId> order = new ArrayList<>();
    Set<FactId> left = new TreeSet<>(members);
    while (!left.isEmpty()) {
      FactId next =
          left.stream()
              .min(Comparator.comparing((FactId id) -> isReferredTo(id, left)))
              .orElseThrow();
      left.remove(next);
      order.add(next);
    }
    return List.copyOf(order);
  }

  /** Whether a foreign key over others of these refers to the column. */
  private boolean isReferredTo(FactId id, Set<FactId> left) {
    return edit.before().dependents(id).stream()
        .flatMap(user -> edit.before().find(user, Constraint.class).stream())
        .filter(key -> points(edit.before(), key, Set.of(id)))
        .anyMatch(
            key ->
                key.columns().stream()
                    .map(name -> key.id().parent().child(Kind.COLUMN, name))
                    .anyMatch(other -> !other.equals(id) && left.contains(other)));
  }
}
