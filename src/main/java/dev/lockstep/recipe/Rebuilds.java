package dev.lockstep.recipe;

import dev.lockstep.catalog.Cast;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.ExtendedStatistics;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignTable;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Routine;
import dev.lockstep.diff.Delta;
import dev.lockstep.recipe.Disturbances.Disturbance;
import java.util.ArrayDeque;
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

  /**
   * A fact that is rebuilt.
   *
   * @param phase in which that happens
   * @param group the transaction in which it happens
   * @param before what is removed
   * @param after what is made in its place
   */
  record Rebuild(Phase phase, String group, Fact before, Fact after) {}

  private record Key(FactId fact, Phase phase) {}

  private final Edit edit;
  private final Disturbances disturbances;
  private final Map<Key, Rebuild> rebuilds = new LinkedHashMap<>();
  private final Map<Key, String> groups = new HashMap<>();
  private final Map<String, String> merged = new HashMap<>();

  Rebuilds(Edit edit) {
    this.edit = edit;
    this.disturbances = new Disturbances(edit);
    Deque<Disturbance> open = new ArrayDeque<>(disturbances.all());
    for (Disturbance disturbance : open) {
      Key key = new Key(disturbance.fact(), disturbance.phase());
      groups.put(key, disturbance.group());
      if (disturbance.replacement() != null) {
        rebuilds.put(key, disturbance.replacement());
      }
    }
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
      groups.put(key, cause.group());
      Disturbances.wholly(edit.before(), fact.id())
          .forEach(
              id ->
                  open.add(
                      Disturbance.of(
                          id, Disturbances.Level.REPLACED, cause.phase(), cause.group())));
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

  /** Puts a step into the transaction in which its subject changes places with another object. */
  Step joined(Step step) {
    String group = edit.successions().group(edit.whole(step.subject()));
    if (group == null || !step.isInstant() || isRebuiltEarlier(step) || isBeside(step)) {
      return step;
    }
    if (step.group() != null) {
      merge(step.group(), group);
      return step;
    }
    return step.joined(group);
  }

  /** Whether a step makes anew, in an earlier phase, what leaves later. */
  private boolean isRebuiltEarlier(Step step) {
    return edit.isRemoved(step.subject())
        && step.phase() != Phase.CONTRACT
        && isRebuilt(step.subject(), step.phase());
  }

  /** Whether a step makes what stands beside what it will replace. */
  private boolean isBeside(Step step) {
    return step.phase() != Phase.CONTRACT
        && edit.fact(step.subject()).flatMap(fact -> Overloads.early(edit, fact)).isPresent();
  }

  private boolean mustFollow(Fact dependent, Disturbance cause) {
    FactId id = dependent.id();
    if (edit.remadeTables().covers(id)) {
      return false; // it goes and comes with the table
    }
    if (edit.isRemoved(id)
        && isContainerRemoved(id)
        && PlainPhase.ofRemoval(edit, dependent).compareTo(cause.phase()) <= 0) {
      return false; // it goes with the container
    }
    if (edit.isRemoved(cause.fact())
        && !isRebuilt(cause.fact(), cause.phase())
        && !disturbances.staysWith(id, edit.whole(cause.fact()))) {
      return false;
    }
    if (dependent instanceof Constraint constraint && constraint.inherited()
        || dependent instanceof Index index && index.parent() != null) {
      return false; // it comes and goes with that of its parent
    }
    if (dependent instanceof Index index
        && index.partitioned()
        && cause.level() != Disturbances.Level.REPLACED) {
      return false; // PostgreSQL rebuilds it; it cannot be built beside
    }
    boolean part = id.isWithin(cause.fact());
    if (isMadeWith(id, cause) || edit.swaps().carries(dependent, cause.fact())) {
      return false;
    }
    boolean computed = dependent instanceof Column column && column.computed();
    return switch (cause.level()) {
      case RESHAPED ->
          id.kind() == Kind.DEFAULT
              && edit.delta(id).filter(Delta.Altered.class::isInstance).isPresent();
      case SWAPPED -> !part && (readsShape(dependent) || computed || id.kind() == Kind.STATISTICS);
      case WIDENED ->
          !part
              && (readsShape(dependent)
                  || computed
                  || dependent instanceof Index index && index.computed()
                  || (isCheck(dependent) || isComputedStatistics(dependent))
                      && edit.delta(id).isPresent());
      case RETYPED ->
          id.kind() == Kind.DEFAULT && part
              || !part
                  && (readsShape(dependent)
                      || computed
                      || dependent instanceof Index index && index.computed()
                      || isComputedStatistics(dependent)
                      || dependent instanceof Constraint constraint && !constraint.indexed());
      case REPLACED ->
          id.kind() != Kind.TABLE
              && (id.kind() != Kind.COLUMN || computed)
              && !takesOther(dependent, cause.fact());
    };
  }

  /** Whether a fact stays as it is while another one is made anew under it. */
  private boolean takesOther(Fact fact, FactId made) {
    Kind kind = fact.id().kind();
    return switch (made.kind()) {
      case OPERATOR_FAMILY_MEMBER -> kind == Kind.OPERATOR_CLASS;
      case COLLATION -> kind == Kind.ATTRIBUTE;
      case DOMAIN_CONSTRAINT -> !fact.id().isWithin(made);
      case CAST ->
          !fact.id().isWithin(made) && edit.before().get(made, Cast.class).function() == null;
      default -> false;
    };
  }

  /** Whether the statement that makes a foreign table again makes this part of it too. */
  private boolean isMadeWith(FactId id, Disturbance cause) {
    FactId whole = edit.whole(cause.fact());
    return whole.kind() == Kind.FOREIGN_TABLE
        && id.isWithin(whole)
        && isRebuilt(whole, cause.phase())
        && new TableShape(edit.before(), edit.before().get(whole, ForeignTable.class))
            .produced()
            .contains(id);
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

  /** Whether PostgreSQL keeps it parsed, with the types of what it reads. */
  static boolean readsShape(Fact fact) {
    return switch (fact.id().kind()) {
      case VIEW, MATERIALIZED_VIEW, RULE, POLICY, TRIGGER, PUBLICATION_TABLE -> true;
      case ROUTINE -> ((Routine) fact).parsedBody();
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

  /** The transaction that a group has become part of; itself for one that is alone. */
  String root(String group) {
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
