package dev.lockstep.diff;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    Catalog target = adoptOwners(before.catalog().reidentified(renames), after.catalog());
    List<Delta> deltas = deltas(before.catalog(), target, renames);
    if (guardRenames) {
      Renames.guard(deltas, after);
    }
    return new Difference(before.catalog(), target, renames, deltas);
  }

  private static List<Delta> deltas(Catalog before, Catalog after, Map<FactId, FactId> renames) {
    Map<FactId, FactId> oldNames = new HashMap<>();
    renames.forEach((old, current) -> oldNames.put(current, old));
    Catalog renamed = before.reidentified(renames);
    Set<FactId> ids = new TreeSet<>();
    renamed.facts().forEach(fact -> ids.add(fact.id()));
    after.facts().forEach(fact -> ids.add(fact.id()));
    List<Delta> deltas = new ArrayList<>();
    for (FactId id : ids) {
      Optional<Fact> left = renamed.find(id);
      Optional<Fact> right = after.find(id);
      if (left.isEmpty()) {
        deltas.add(new Delta.Added(right.orElseThrow()));
      } else if (right.isEmpty()) {
        deltas.add(new Delta.Removed(left.get()));
      } else {
        Set<String> attributes = Attributes.differing(left.get(), right.get());
        if (oldNames.containsKey(id)) {
          Fact original = before.get(oldNames.get(id), Fact.class);
          deltas.add(new Delta.Renamed(original, right.get(), attributes));
        } else if (!attributes.isEmpty()) {
          deltas.add(new Delta.Altered(left.get(), right.get(), attributes));
        }
      }
    }
    return List.copyOf(deltas);
  }

  /** A declared schema that does not say who owns an object leaves it to whom it belongs. */
  private static Catalog adoptOwners(Catalog before, Catalog after) {
    List<Owner> adopted =
        before
            .facts(Owner.class)
            .filter(owner -> after.contains(owner.id().parent()) && !after.contains(owner.id()))
            .toList();
    return adopted.isEmpty() ? after : after.with(adopted);
  }
}
