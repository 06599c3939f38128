package dev.lockstep.diff;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    List<Delta> deltas = new ArrayList<>();
    for (FactId id : renamed.ids()) {
      Fact left = renamed.get(id, Fact.class);
      Fact right = after.find(id).orElse(null);
      if (right == null) {
        deltas.add(new Delta.Removed(left));
      } else if (oldNames.containsKey(id)) {
        Fact original = before.get(oldNames.get(id), Fact.class);
        deltas.add(new Delta.Renamed(original, right, Attributes.differing(left, right)));
      } else {
        Set<String> attributes = Attributes.differing(left, right);
        if (!attributes.isEmpty()) {
          deltas.add(new Delta.Altered(left, right, attributes));
        }
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

  /** A declared schema that does not say who owns an object leaves it to whom it belongs. */
  private static Catalog adoptOwners(Catalog before, Catalog after) {
    List<Fact> adopted = new ArrayList<>();
    for (FactId id : before.ids()) {
      if (id.kind() == Kind.OWNER && after.contains(id.parent()) && !after.contains(id)) {
        adopted.add(before.get(id, Fact.class));
      }
    }
    return adopted.isEmpty() ? after : after.with(adopted);
  }
}
