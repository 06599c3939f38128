package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.NameSlots;
import dev.lockstep.catalog.Routine;
import dev.lockstep.diff.Delta;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which new object takes the name of which old one, as when a view stands where a table stood. The
 * two change places in one transaction, so that the name always means something.
 */
final class Successions {

  private final Map<FactId, FactId> successors = new TreeMap<>();
  private final Map<FactId, FactId> predecessors = new TreeMap<>();

  Successions(Catalog before, Catalog after, Collection<Delta> deltas) {
    Map<String, FactId> freed = new HashMap<>();
    for (Delta delta : deltas) {
      if (delta instanceof Delta.Removed || delta instanceof Delta.Renamed) {
        FactId old = delta instanceof Delta.Renamed renamed ? renamed.before().id() : delta.id();
        NameSlots.of(old, before).forEach(slot -> freed.put(slot, old));
      }
    }
    for (Delta delta : deltas) {
      if (delta instanceof Delta.Added added && added.fact() instanceof Routine routine) {
        Overloads.alike(before, routine)
            .filter(other -> !after.contains(other.id()))
            .forEach(other -> join(other.id(), routine.id()));
      }
      if (delta instanceof Delta.Added || delta instanceof Delta.Renamed) {
        FactId current = delta.id();
        NameSlots.of(current, after).stream()
            .map(freed::get)
            .filter(old -> old != null && current.kind().isInSchema())
            .filter(old -> !(delta instanceof Delta.Renamed && isRenamed(deltas, old)))
            .forEach(old -> join(old, current));
      }
    }
  }

  /** Renames that exchange names have a transaction of their own. */
  private static boolean isRenamed(Collection<Delta> deltas, FactId old) {
    return deltas.stream()
        .anyMatch(
            delta -> delta instanceof Delta.Renamed renamed && renamed.before().id().equals(old));
  }

  private void join(FactId old, FactId current) {
    successors.put(old, current);
    predecessors.put(current, old);
  }

  /** What gives up its name to something else, under the name that it gives up. */
  Collection<FactId> leaving() {
    return successors.keySet();
  }

  /** What takes the name of an old object. */
  Optional<FactId> successor(FactId old) {
    return Optional.ofNullable(successors.get(old));
  }

  /** What had the name of a new object. */
  Optional<FactId> predecessor(FactId current) {
    return Optional.ofNullable(predecessors.get(current));
  }

  /** The transaction in which two objects change places; null for one that is alone. */
  String group(FactId id) {
    for (FactId at : List.of(id, predecessors.getOrDefault(id, id))) {
      if (successors.containsKey(at)) {
        return group(at, successors.get(at));
      }
    }
    return null;
  }

  private static String group(FactId old, FactId current) {
    return "replace " + old.key() + " by " + current.key();
  }
}
