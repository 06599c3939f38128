package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The steps found so far, and the deltas that no recipe has taken yet. */
final class Draft {

  private final Map<FactId, Delta> unclaimed = new LinkedHashMap<>();
  private final Map<FactId, Set<String>> attributes = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<FactId, Set<FactId>> followers = new LinkedHashMap<>();
  private final Set<FactId> added = new TreeSet<>();
  private final Set<FactId> removed = new TreeSet<>();

  private final Rebuilds rebuilds;
  private final Besides besides;

  Draft(List<Delta> deltas, Rebuilds rebuilds, Besides besides) {
    this.rebuilds = rebuilds;
    this.besides = besides;
    for (Delta delta : deltas) {
      unclaimed.put(delta.id(), delta);
      if (delta instanceof Delta.Added) {
        added.add(delta.id());
      } else if (delta instanceof Delta.Removed) {
        removed.add(delta.id());
      }
      if (delta instanceof Delta.Altered altered) {
        attributes.put(delta.id(), new TreeSet<>(altered.attributes()));
      }
    }
  }

  /** What has to be removed and made again. */
  Rebuilds rebuilds() {
    return rebuilds;
  }

  /** The materialized views that are built beside the old ones. */
  Besides besides() {
    return besides;
  }

  /** The deltas of one type that are still free, in order. */
  <T extends Delta> List<T> unclaimed(Class<T> type) {
    return unclaimed.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  boolean isUnclaimed(FactId id) {
    return unclaimed.containsKey(id);
  }

  /** Takes a whole delta. */
  void claim(FactId id) {
    unclaimed.remove(id);
    attributes.remove(id);
  }

  /** Whether a fact is altered in this attribute and nobody has taken that. */
  boolean isUnclaimed(FactId id, String attribute) {
    return attributes.getOrDefault(id, Set.of()).contains(attribute);
  }

  /** The attributes of an altered fact that are still free, sorted. */
  Set<String> unclaimedAttributes(FactId id) {
    return Collections.unmodifiableSet(new TreeSet<>(attributes.getOrDefault(id, Set.of())));
  }

  /** Takes one attribute of an altered fact; with the last one the delta is taken. */
  void claim(FactId id, String attribute) {
    Set<String> left = attributes.getOrDefault(id, new TreeSet<>());
    left.remove(attribute);
    if (left.isEmpty()) {
      claim(id);
    }
  }

  /** Puts an altered fact in the place of whatever its delta was. */
  void become(Delta.Altered delta) {
    unclaimed.put(delta.id(), delta);
    attributes.put(delta.id(), new TreeSet<>(delta.attributes()));
  }

  void add(Step step) {
    steps.add(rebuilds.joined(step));
  }

  void addAll(List<Step> more) {
    more.forEach(this::add);
  }

  /** Takes the constraints that come to a table from its parent, and go with it, by themselves. */
  void claimInherited(Catalog catalog, FactId table) {
    catalog
        .children(table, Constraint.class)
        .filter(constraint -> constraint.inherited() && !constraint.indexed())
        .filter(constraint -> isUnclaimed(constraint.id()))
        .forEach(
            constraint -> {
              claim(constraint.id());
              follows(constraint.id(), giver(catalog, constraint, table));
            });
  }

  /** A foreign key comes and goes with that of the parent if it does so, a check with its table. */
  private FactId giver(Catalog catalog, Constraint constraint, FactId table) {
    if (constraint.type() == Constraint.Type.CHECK) {
      return table;
    }
    return catalog.table(table).stream()
        .flatMap(child -> child.parents().stream())
        .map(constraint.id()::under)
        .filter(above -> added.contains(above) || removed.contains(above))
        .findFirst()
        .orElse(table);
  }

  /** Says that a fact changes together with another one, by itself. */
  void follows(FactId follower, FactId leader) {
    followers.computeIfAbsent(leader, key -> new TreeSet<>()).add(follower);
  }

  /** The keys of the steps of a phase that were found so far and are not about event triggers. */
  List<String> keysBeforeEventTriggers(Phase phase) {
    return steps.stream()
        .filter(step -> step.phase() == phase)
        .filter(step -> step.subject().root().kind() != Kind.EVENT_TRIGGER)
        .map(Step::key)
        .toList();
  }

  /** The steps, each also naming the facts that change with its own. */
  List<Step> steps() {
    return steps.stream()
        .map(
            step ->
                step.touching(
                        withFollowers(step.produces(), removed),
                        withFollowers(step.destroys(), added),
                        withFollowers(step.alters(), Set.of()))
                    .joined(step.group() == null ? null : rebuilds.root(step.group())))
        .toList();
  }

  /** What comes is not there to go when its leader is made anew, and what goes does not come. */
  private Set<FactId> withFollowers(Set<FactId> ids, Set<FactId> impossible) {
    Set<FactId> all = new TreeSet<>(ids);
    ids.forEach(
        id ->
            followers.getOrDefault(id, Set.of()).stream()
                .filter(follower -> !impossible.contains(follower))
                .forEach(all::add));
    return all;
  }
}
