package dev.lockstep.plan;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.NameSlots;
import dev.lockstep.recipe.Edit;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which step must come before which: the one graph, from what steps produce, destroy and alter and
 * from the edges of both catalogs. Its size follows the steps, not the schema.
 */
final class Constraints {

  private final Edit edit;
  private final Map<String, Step> steps = new HashMap<>();
  private final Map<FactId, List<Step>> producers = new HashMap<>();
  private final Map<FactId, List<Step>> destroyers = new HashMap<>();
  private final Map<FactId, List<Step>> alterers = new HashMap<>();
  private final Map<String, List<Step>> freed = new HashMap<>();
  private final Map<String, Set<String>> predecessors = new HashMap<>();
  private final Map<String, Set<String>> samePhase = new HashMap<>();

  Constraints(Edit edit, List<Step> all) {
    this.edit = edit;
    for (Step step : all) {
      if (steps.put(step.key(), step) != null) {
        throw new IllegalStateException("two steps are called " + step.key());
      }
      step.produces().forEach(id -> list(producers, id).add(step));
      step.destroys().forEach(id -> list(destroyers, id).add(step));
      step.alters().forEach(id -> list(alterers, id).add(step));
      step.destroys().stream()
          .flatMap(id -> left(id).stream())
          .forEach(slot -> freed.computeIfAbsent(slot, k -> new ArrayList<>()).add(step));
    }
    for (Step step : all) {
      Set<String> earlier = new LinkedHashSet<>();
      step.after().stream().filter(steps::containsKey).forEach(earlier::add);
      step.produces().forEach(id -> afterNeeds(id, step, earlier));
      if (step.destroys().stream().noneMatch(edit::isRenamedAway) || step.produces().isEmpty()) {
        step.alters().forEach(id -> afterNeeds(id, step, earlier));
      }
      afterRenames(step, earlier);
      step.produces().forEach(id -> afterRoom(id, step, earlier));
      step.destroys().forEach(id -> afterUsers(id, step, earlier));
      earlier.remove(step.key());
      predecessors.put(step.key(), earlier);
      samePhase.put(step.key(), alteredNeeds(step));
    }
  }

  private static List<Step> list(Map<FactId, List<Step>> map, FactId id) {
    return map.computeIfAbsent(id, key -> new ArrayList<>());
  }

  /** What a fact needs is made before it; a fact is made before it is altered. */
  private void afterNeeds(FactId id, Step step, Set<String> earlier) {
    for (FactId need : edit.after().dependencies(id)) {
      producers.getOrDefault(need, List.of()).stream()
          .filter(other -> !(isLater(other, step) && isCommentOnOld(id, need)))
          .filter(other -> !isMadeAgainWith(id, step, other))
          .filter(other -> !isNameOfOld(id, step))
          .filter(other -> !isToldToFollow(other, step))
          .forEach(other -> earlier.add(other.key()));
    }
    if (!step.produces().contains(id)) {
      for (Step other : producers.getOrDefault(id, List.of())) {
        boolean onOld = isLater(other, step) && other.subject().equals(id) && isThereBefore(id);
        if (!onOld && !isToldToFollow(other, step)) {
          earlier.add(other.key());
        }
      }
    }
  }

  private boolean isThereBefore(FactId id) {
    return edit.before().contains(id) && !edit.isRenamed(id);
  }

  /**
   * Whether a step gives its name to what is made anew besides, under that name and so after it.
   */
  private boolean isNameOfOld(FactId id, Step step) {
    return isRename(step)
        && producers.getOrDefault(id, List.of()).stream().anyMatch(other -> !isRename(other));
  }

  /**
   * Whether a comment is on something that is there all the time: whoever makes that anew in a
   * later phase takes the comment along, as it is by then. A comment that is new only goes along
   * with an index or a constraint.
   */
  private boolean isCommentOnOld(FactId id, FactId need) {
    return id.kind() == Kind.COMMENT
        && isThereBefore(need)
        && (edit.before().contains(id)
            || need.kind() == Kind.INDEX
            || need.kind() == Kind.CONSTRAINT);
  }

  /**
   * Whether a step makes a fact that is made once more when its need is, in the later phase of that
   * need: until then it is over the need as it was.
   */
  private boolean isMadeAgainWith(FactId id, Step step, Step need) {
    return isLater(need, step)
        && step.produces().contains(id)
        && producers.getOrDefault(id, List.of()).stream()
            .anyMatch(other -> other != step && other.phase() == need.phase());
  }

  /** Whether the recipe itself put one step somewhere after another. */
  private boolean isToldToFollow(Step step, Step other) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(step.after());
    while (!open.isEmpty()) {
      String key = open.remove(open.size() - 1);
      if (key.equals(other.key())) {
        return true;
      }
      if (steps.containsKey(key) && seen.add(key)) {
        open.addAll(steps.get(key).after());
      }
    }
    return false;
  }

  /** A name is free before something else takes it. */
  private void afterRoom(FactId id, Step step, Set<String> earlier) {
    slots(id, edit.after()).stream()
        .flatMap(slot -> freed.getOrDefault(slot, List.of()).stream())
        .filter(other -> !step.destroys().contains(id) && !other.produces().contains(id))
        .filter(other -> !(other.destroys().contains(id) && isLater(other, step)))
        .filter(other -> !isToldToFollow(other, step))
        .forEach(other -> earlier.add(other.key()));
  }

  /** Whether the recipes put a step into a later phase than another one. */
  private static boolean isLater(Step step, Step other) {
    return step.phase().compareTo(other.phase()) > 0;
  }

  /** The places that are free when something is gone; a name that is only lent is none. */
  private Set<String> left(FactId id) {
    return edit.original().contains(id)
        ? slots(id, edit.original())
        : primaryKey(id, edit.before());
  }

  /** What may have only one bearer: a name, and that of being the table's primary key. */
  private static Set<String> slots(FactId id, Catalog catalog) {
    Set<String> slots = new HashSet<>(NameSlots.of(id, catalog));
    slots.addAll(primaryKey(id, catalog));
    return slots;
  }

  private static Set<String> primaryKey(FactId id, Catalog catalog) {
    return catalog
        .find(id, Constraint.class)
        .filter(key -> key.type() == Constraint.Type.PRIMARY_KEY)
        .map(key -> Set.of("primary key of " + id.parent().key()))
        .orElse(Set.of());
  }

  /** What is part of something renamed at once, or uses it, is known by its new name only. */
  private void afterRenames(Step step, Set<String> earlier) {
    Set<FactId> touched = new HashSet<>(step.produces());
    if (!isRename(step)) {
      touched.addAll(step.destroys());
      touched.addAll(step.alters());
    }
    Set<FactId> needs = new HashSet<>();
    for (FactId id : touched) {
      needs.add(id);
      needs.addAll(edit.before().dependencies(id));
      needs.addAll(edit.after().dependencies(id));
    }
    for (FactId need : needs) {
      for (FactId at = need; at != null; at = at.parent()) {
        if (edit.isRenamed(at)) {
          producers.getOrDefault(at, List.of()).stream()
              .filter(Constraints::isRename)
              .filter(other -> other != step && !isToldToFollow(other, step))
              .filter(other -> !makesRoom(step, other))
              .forEach(other -> earlier.add(other.key()));
        }
      }
    }
  }

  /** Whether one step removes what has the name that the other gives. */
  private boolean makesRoom(Step step, Step rename) {
    Set<String> given = new HashSet<>();
    rename.produces().forEach(id -> given.addAll(NameSlots.of(id, edit.after())));
    return step.destroys().stream()
        .flatMap(id -> NameSlots.of(id, edit.original()).stream())
        .anyMatch(given::contains);
  }

  /** Whether a step gives something another name, and nothing else. */
  private static boolean isRename(Step step) {
    return step.produces().stream()
        .anyMatch(
            id ->
                step.destroys().stream()
                    .anyMatch(old -> old.kind() == id.kind() && !old.equals(id)));
  }

  /** What uses a fact is gone or changed before it goes; it is altered before it goes. */
  private void afterUsers(FactId id, Step step, Set<String> earlier) {
    if (edit.isRenamedAway(id) && !step.produces().isEmpty()) {
      return; // what uses the old name follows
    }
    Set<FactId> users = new HashSet<>(edit.original().dependents(id));
    users.addAll(edit.before().dependents(id));
    for (FactId user : users) {
      List<Step> goings = destroyers.getOrDefault(user, List.of());
      boolean rebuilt = goings.stream().anyMatch(other -> other.phase() == step.phase());
      goings.stream()
          .filter(other -> !(rebuilt && isLater(other, step)))
          .filter(other -> !isToldToFollow(other, step))
          .forEach(other -> earlier.add(other.key()));
      if (!edit.after().dependencies(user).contains(id)) {
        Stream.of(alterers, producers)
            .flatMap(map -> map.getOrDefault(user, List.of()).stream())
            .filter(other -> !isToldToFollow(other, step))
            .forEach(other -> earlier.add(other.key()));
      }
    }
    if (!step.alters().contains(id)) {
      for (Step other : alterers.getOrDefault(id, List.of())) {
        if (!isToldToFollow(other, step) && !step.produces().contains(id)) {
          earlier.add(other.key());
        }
      }
    }
    // What is made in this plan, or made anew in an earlier phase of it, and removed again.
    producers.getOrDefault(id, List.of()).stream()
        .filter(other -> !edit.original().contains(id) || isLater(step, other))
        .filter(other -> !other.destroys().contains(id))
        .filter(other -> !isToldToFollow(other, step))
        .forEach(other -> earlier.add(other.key()));
  }

  /** Where both are in one phase, a fact is altered before what needs it. */
  private Set<String> alteredNeeds(Step step) {
    Set<String> earlier = new LinkedHashSet<>();
    for (FactId id : step.produces()) {
      for (FactId need : edit.after().dependencies(id)) {
        alterers.getOrDefault(need, List.of()).stream()
            .filter(other -> !isToldToFollow(other, step))
            .filter(other -> !step.alters().contains(need) && !step.produces().contains(need))
            .filter(other -> !other.produces().contains(need) && !other.up().isNothing())
            .filter(other -> other.subject().kind() != Kind.COLUMN)
            .forEach(other -> earlier.add(other.key()));
      }
    }
    earlier.remove(step.key());
    return earlier;
  }

  /** The keys of the steps that come before a step, in this or an earlier phase. */
  Set<String> before(Step step) {
    return predecessors.getOrDefault(step.key(), Set.of());
  }

  /** The keys of the steps that come before a step if they are in the same phase. */
  Set<String> beforeInPhase(Step step) {
    return samePhase.getOrDefault(step.key(), Set.of());
  }
}
