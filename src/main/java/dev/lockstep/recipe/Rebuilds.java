package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.ExtendedStatistics;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be removed and made again because something under it changes in a way that PostgreSQL
 * does not carry through: the closure over the edges.
 */
final class Rebuilds {

  /** How much of what depends on a disturbed fact PostgreSQL refuses to carry along. */
  enum Level {
    /** The column's type changes in place to one that takes every old value. */
    WIDENED,
    /** The column's type changes in place to a different one. */
    RETYPED,
    /** Another column takes the place of this one; its indexes and constraints are seen to. */
    SWAPPED,
    /** The fact is removed and made again. */
    REPLACED
  }

  /**
   * A fact that is rebuilt.
   *
   * @param phase in which that happens
   * @param group the transaction in which it happens
   * @param before what is removed
   * @param after what is made in its place
   */
  record Rebuild(Phase phase, String group, Fact before, Fact after) {}

  private record Disturbance(FactId fact, Level level, Phase phase, String group) {}

  private record Key(FactId fact, Phase phase) {}

  private final Edit edit;
  private final Map<Key, Rebuild> rebuilds = new LinkedHashMap<>();
  private final Map<Key, String> groups = new HashMap<>();
  private final Map<String, String> merged = new HashMap<>();

  Rebuilds(Edit edit) {
    this.edit = edit;
    Deque<Disturbance> open = new ArrayDeque<>(disturbances());
    while (!open.isEmpty()) {
      Disturbance disturbance = open.removeFirst();
      for (FactId dependent : edit.before().dependents(disturbance.fact())) {
        Fact fact = edit.before().get(dependent, Fact.class);
        if (mustFollow(fact, disturbance)) {
          follow(fact, disturbance, open);
        }
      }
    }
  }

  private void follow(Fact fact, Disturbance cause, Deque<Disturbance> open) {
    Key key = new Key(fact.id(), cause.phase());
    if (groups.containsKey(key)) {
      merge(groups.get(key), cause.group());
      return;
    }
    Fact version = versionAfter(fact, cause.phase());
    if (version != null) {
      Fact old = versionBefore(fact, cause.phase());
      rebuilds.put(key, new Rebuild(cause.phase(), cause.group(), old, version));
      open.add(disturb(fact.id(), Level.REPLACED, cause.phase(), cause.group()));
    }
  }

  /** What the fact is once the phase is over; null when it is gone by then. */
  private Fact versionAfter(Fact fact, Phase phase) {
    Optional<Delta> delta = edit.delta(fact.id());
    if (delta.isEmpty()) {
      return edit.after().get(fact.id(), Fact.class);
    }
    if (delta.get() instanceof Delta.Removed) {
      return PlainPhase.ofRemoval(edit, fact).compareTo(phase) > 0 ? fact : null;
    }
    Fact after = edit.after().get(fact.id(), Fact.class);
    return PlainPhase.ofChange(edit, fact, after).compareTo(phase) > 0 ? fact : after;
  }

  private Fact versionBefore(Fact fact, Phase phase) {
    Optional<Delta> delta = edit.delta(fact.id());
    if (delta.isEmpty() || delta.get() instanceof Delta.Removed) {
      return fact;
    }
    Fact after = edit.after().get(fact.id(), Fact.class);
    return PlainPhase.ofChange(edit, fact, after).compareTo(phase) < 0 ? after : fact;
  }

  private List<Disturbance> disturbances() {
    List<Disturbance> found = new ArrayList<>();
    for (TypeChange change : TypeChange.all(edit)) {
      FactId id = change.after().id();
      Level level =
          change.method() == TypeChange.Method.SWAP
              ? Level.SWAPPED
              : change.conversion().implicit() ? Level.WIDENED : Level.RETYPED;
      found.add(disturb(id, level, change.phase(), "retype " + id.key()));
    }
    List<Delta> deltas = new ArrayList<>(edit.alterations());
    edit.deltas().stream().filter(Delta.Removed.class::isInstance).forEach(deltas::add);
    for (Delta delta : deltas) {
      if (delta instanceof Delta.Altered altered
          && altered.before() instanceof EnumType older
          && altered.after() instanceof EnumType newer
          && !AddEnumValue.isExtension(older, newer)) {
        String group = ReplaceEnum.group(altered.id());
        found.add(disturb(altered.id(), Level.REPLACED, Phase.CONTRACT, group));
        for (Column column : ReplaceEnum.columns(edit, altered.id())) {
          found.add(disturb(column.id(), Level.RETYPED, Phase.CONTRACT, group));
        }
      } else if (before(delta) instanceof Constraint key && PlainPhase.isPointedTo(edit, key)) {
        found.add(disturb(delta.id(), Level.REPLACED, Phase.CONTRACT, "rekey " + delta.id().key()));
      } else if (delta instanceof Delta.Altered altered
          && isReplaceable(altered.after())
          && !Alterations.inPlace(altered.before(), altered.after(), altered.attributes())) {
        Phase phase = PlainPhase.ofChange(edit, altered.before(), altered.after());
        FactId id = altered.id();
        String group = "replace " + id.key();
        rebuilds.put(
            new Key(id, phase), new Rebuild(phase, group, altered.before(), altered.after()));
        found.add(disturb(id, Level.REPLACED, phase, group));
      }
    }
    return found;
  }

  /** What a removed or altered fact was. */
  private static Fact before(Delta delta) {
    if (delta instanceof Delta.Removed removed) {
      return removed.fact();
    }
    return delta instanceof Delta.Altered altered ? altered.before() : null;
  }

  private Disturbance disturb(FactId id, Level level, Phase phase, String group) {
    groups.put(new Key(id, phase), group);
    return new Disturbance(id, level, phase, group);
  }

  /** Kinds that are made again when they cannot be altered; the rest have recipes of their own. */
  private static boolean isReplaceable(Fact fact) {
    return switch (fact.id().kind()) {
      case VIEW,
          MATERIALIZED_VIEW,
          ROUTINE,
          AGGREGATE,
          TRIGGER,
          POLICY,
          RULE,
          DOMAIN_CONSTRAINT,
          STATISTICS,
          RANGE ->
          true;
      default -> false;
    };
  }

  private boolean mustFollow(Fact dependent, Disturbance cause) {
    FactId id = dependent.id();
    if (edit.isRemoved(id) && isContainerRemoved(id)) {
      return false;
    }
    boolean part = id.isWithin(cause.fact());
    boolean computed = dependent instanceof Column column && column.computed();
    return switch (cause.level()) {
      case SWAPPED -> !part && (readsShape(id.kind()) || computed || id.kind() == Kind.STATISTICS);
      case WIDENED ->
          !part
              && (readsShape(id.kind())
                  || computed
                  || dependent instanceof Index index && index.computed()
                  || (isCheck(dependent) || isComputedStatistics(dependent))
                      && edit.delta(id).isPresent());
      case RETYPED ->
          id.kind() == Kind.DEFAULT && part
              || !part
                  && (readsShape(id.kind())
                      || computed
                      || dependent instanceof Index index && index.computed()
                      || isComputedStatistics(dependent)
                      || dependent instanceof Constraint constraint && !constraint.indexed());
      case REPLACED -> id.kind() != Kind.TABLE && (id.kind() != Kind.COLUMN || computed);
    };
  }

  private boolean isContainerRemoved(FactId id) {
    return id.parent() != null && edit.isRemoved(id.parent());
  }

  private static boolean isCheck(Fact fact) {
    return fact instanceof Constraint constraint && constraint.type() == Constraint.Type.CHECK;
  }

  private static boolean isComputedStatistics(Fact fact) {
    return fact instanceof ExtendedStatistics statistics && statistics.computed();
  }

  private static boolean readsShape(Kind kind) {
    return switch (kind) {
      case VIEW, MATERIALIZED_VIEW, RULE, POLICY, TRIGGER, ROUTINE, AGGREGATE -> true;
      default -> false;
    };
  }

  private void merge(String one, String other) {
    String left = root(one);
    String right = root(other);
    if (!left.equals(right)) {
      merged.put(
          left.compareTo(right) > 0 ? left : right, left.compareTo(right) > 0 ? right : left);
    }
  }

  private String root(String group) {
    String at = group;
    while (merged.containsKey(at)) {
      at = merged.get(at);
    }
    return at;
  }

  /** The transaction in which a disturbed or rebuilt fact changes in a phase; null for none. */
  String group(FactId id, Phase phase) {
    String group = groups.get(new Key(id, phase));
    return group == null ? null : root(group);
  }

  /** All rebuilds; what is removed first comes last. */
  Collection<Rebuild> all() {
    return rebuilds.values();
  }

  /** Whether the fact is removed and made again in the phase. */
  boolean isRebuilt(FactId id, Phase phase) {
    return rebuilds.containsKey(new Key(id, phase));
  }

  /** Whether a rebuild, in any phase, takes the fact from its first to its second form. */
  boolean isAlteredByRebuild(FactId id) {
    return rebuilds.entrySet().stream()
        .filter(entry -> entry.getKey().fact().equals(id))
        .anyMatch(entry -> !entry.getValue().before().equals(entry.getValue().after()));
  }

  /** The catalog that a version of a rebuilt fact is from. */
  Catalog catalogOf(Fact version) {
    return edit.after().find(version.id()).filter(version::equals).isPresent()
        ? edit.after()
        : edit.before();
  }

  /** The keys of the steps that remove what must be gone before the fact can change. */
  List<String> removalsBefore(FactId disturbed, Phase phase) {
    String group = group(disturbed, phase);
    if (group == null) {
      return List.of();
    }
    return rebuilds.values().stream()
        .filter(rebuild -> rebuild.phase() == phase && root(rebuild.group()).equals(group))
        .map(rebuild -> RebuildDependents.removalKey(rebuild.before().id(), phase))
        .toList();
  }
}
