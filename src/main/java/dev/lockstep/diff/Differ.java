package dev.lockstep.diff;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.SequenceOwnership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Compares two catalogs fact by fact; the same rule for every kind. */
public final class Differ {

  private Differ() {}

  /**
   * Compares two declared catalogs.
   *
   * @param guardRenames whether a probable rename that nobody confirmed stops the comparison
   * @throws dev.lockstep.failure.Failure ANNOTATION when a {@code @renamed} names nothing,
   *     PROBABLE_RENAME for one that nobody confirmed
   */
  public static Difference between(Declared before, Declared after, boolean guardRenames) {
    Map<FactId, FactId> renames = Renames.declared(before.catalog(), after);
    Catalog renamed = before.catalog().reidentified(renames);
    Difference difference = difference(before.catalog(), renamed, after.catalog(), renames);
    if (guardRenames) {
      requireNoProbableRename(difference, after);
    }
    return difference;
  }

  /** What may have been renamed, and nobody said. */
  public static List<ProbableRename> probableRenames(Difference difference, Declared after) {
    return Renames.probable(difference.deltas(), after).toList();
  }

  /**
   * Stops where something may have been renamed and nobody said.
   *
   * @throws dev.lockstep.failure.Failure PROBABLE_RENAME
   */
  public static void requireNoProbableRename(Difference difference, Declared after) {
    Renames.guard(difference.deltas(), after);
  }

  /**
   * The same difference once the renames were tried: definitions that name what was renamed follow
   * by themselves and are no change.
   *
   * @param renamed the first catalog after the renames, as it was read; a rename that was left out
   *     still has its old name
   * @param after the second catalog as it was declared
   */
  public static Difference settled(Difference difference, Catalog renamed, Catalog after) {
    Map<FactId, FactId> left = new TreeMap<>();
    difference
        .renames()
        .forEach(
            (old, current) -> {
              if (renamed.contains(old) && !renamed.contains(current)) {
                left.put(old, current);
              }
            });
    Catalog read = asBefore(difference.renamed(), renamed.reidentified(left));
    return difference(difference.before(), read, after, difference.renames());
  }

  /**
   * What was read, without the schemas that were made for it, and with the owners there were, of
   * objects and of sequences.
   */
  private static Catalog asBefore(Catalog before, Catalog read) {
    Predicate<FactId> made = id -> id.kind() == Kind.SCHEMA && !before.contains(id);
    List<Fact> facts =
        new ArrayList<>(
            read.facts().stream()
                .filter(fact -> !(fact instanceof Owner || fact instanceof SequenceOwnership))
                .filter(fact -> !made.test(fact.id()))
                .filter(fact -> fact.id().parent() == null || !isPartOf(fact.id(), made))
                .toList());
    before.facts(Owner.class).filter(own -> read.contains(own.id().parent())).forEach(facts::add);
    before
        .facts(SequenceOwnership.class)
        .filter(owned -> read.contains(owned.id().parent()) && read.contains(owned.column()))
        .forEach(facts::add);
    return new Catalog(facts, read.edges(), before.unmodelled());
  }

  private static boolean isPartOf(FactId id, Predicate<FactId> schema) {
    return id.kind().scope() == Kind.Scope.PART && schema.test(id.parent());
  }

  private static Difference difference(
      Catalog before, Catalog renamed, Catalog after, Map<FactId, FactId> renames) {
    Map<FactId, FactId> followers = Followers.of(renamed, after);
    Map<FactId, FactId> all = new TreeMap<>(renames);
    followers.forEach((old, current) -> all.put(Renames.inverse(old, renames), current));
    Catalog followed = renamed.reidentified(followers);
    Catalog target = Makers.adopted(followed, Owners.adopted(followed, after));
    return new Difference(before, followed, target, all, deltas(before, followed, target, all));
  }

  private static List<Delta> deltas(
      Catalog before, Catalog renamed, Catalog after, Map<FactId, FactId> renames) {
    Map<FactId, FactId> oldNames = new HashMap<>();
    renames.forEach((old, current) -> oldNames.put(current, old));
    List<Delta> deltas = new ArrayList<>();
    for (FactId id : renamed.ids()) {
      Fact left = renamed.get(id, Fact.class);
      Fact right = after.find(id).orElse(null);
      if (right == null) {
        deltas.add(new Delta.Removed(left));
        continue;
      }
      Set<String> attributes = Attributes.differing(left, right);
      FactId old = oldNames.get(id);
      if (old != null && !(attributes.isEmpty() && Renames.isCarried(before, renamed, old, id))) {
        deltas.add(new Delta.Renamed(before.get(old, Fact.class), right, attributes));
      } else if (!attributes.isEmpty()) {
        deltas.add(new Delta.Altered(left, right, attributes));
      }
    }
    for (FactId id : after.ids()) {
      if (!renamed.contains(id)) {
        deltas.add(new Delta.Added(after.get(id, Fact.class)));
      }
    }
    deltas.sort(Comparator.comparing(Delta::id));
    return List.copyOf(deltas);
  }
}
