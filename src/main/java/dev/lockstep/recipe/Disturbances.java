package dev.lockstep.recipe;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Delta;
import dev.lockstep.recipe.Rebuilds.Rebuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes in a way that PostgreSQL does not carry through to what depends on it. */
final class Disturbances {

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
   * A fact that changes so.
   *
   * @param group the transaction in which it changes
   * @param replacement how it is itself removed and made again; null for what has another recipe
   */
  record Disturbance(FactId fact, Level level, Phase phase, String group, Rebuild replacement) {

    static Disturbance of(FactId fact, Level level, Phase phase, String group) {
      return new Disturbance(fact, level, phase, group, null);
    }
  }

  private final Edit edit;
  private final List<Disturbance> all;

  Disturbances(Edit edit) {
    this.edit = edit;
    this.all = found();
  }

  List<Disturbance> all() {
    return all;
  }

  private List<Disturbance> found() {
    List<Disturbance> found = new ArrayList<>();
    for (TypeChange change : TypeChange.all(edit)) {
      FactId id = change.after().id();
      Level level =
          change.method() == TypeChange.Method.SWAP
              ? Level.SWAPPED
              : change.conversion().implicit() ? Level.WIDENED : Level.RETYPED;
      found.add(Disturbance.of(id, level, change.phase(), "retype " + id.key()));
    }
    Rekeying rekeying = new Rekeying(edit);
    List<Delta> deltas = new ArrayList<>(edit.alterations());
    edit.deltas().stream().filter(Delta.Removed.class::isInstance).forEach(deltas::add);
    for (Delta delta : deltas) {
      if (delta instanceof Delta.Altered altered
          && altered.before() instanceof EnumType older
          && altered.after() instanceof EnumType newer
          && !AddEnumValue.isExtension(older, newer)) {
        String group = ReplaceEnum.group(altered.id());
        found.add(Disturbance.of(altered.id(), Level.REPLACED, Phase.CONTRACT, group));
        for (Column column : ReplaceEnum.columns(edit, altered.id())) {
          found.add(Disturbance.of(column.id(), Level.RETYPED, Phase.CONTRACT, group));
        }
      } else if (rekeying.concerns(before(delta))) {
        found.addAll(rekeying.of(before(delta)));
      } else if (delta instanceof Delta.Altered altered
          && altered.after() instanceof Attribute attribute) {
        Phase phase = PlainPhase.ofChange(edit, altered.before(), attribute);
        String group = "retype " + altered.id().parent().key();
        found.add(Disturbance.of(altered.id(), Level.RETYPED, phase, group));
        found.add(Disturbance.of(altered.id().parent(), Level.RETYPED, phase, group));
      } else if (delta instanceof Delta.Removed && delta.id().kind().isInSchema()) {
        found.addAll(left(delta.id()));
      } else if (delta instanceof Delta.Altered altered) {
        replaced(altered).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * What goes although something that stays uses it, which from then on uses another object of the
   * name, or another routine that takes the same call.
   */
  private List<Disturbance> left(FactId id) {
    List<FactId> gone = new ArrayList<>(List.of(id));
    gone.addAll(edit.before().children(id));
    boolean used =
        gone.stream()
            .flatMap(part -> edit.before().dependents(part).stream())
            .anyMatch(user -> !user.isWithin(id) && staysWith(user, id));
    String group = edit.successions().group(id);
    if (!used && group == null) {
      return List.of();
    }
    String joint = group == null ? "drop " + id.key() : group;
    List<Disturbance> found = new ArrayList<>();
    edit.successions()
        .successor(id)
        .map(successor -> Disturbance.of(successor, Level.REPLACED, Phase.CONTRACT, joint))
        .ifPresent(found::add);
    gone.forEach(part -> found.add(Disturbance.of(part, Level.REPLACED, Phase.CONTRACT, joint)));
    for (Column column : ReplaceType.columns(edit, id)) {
      found.add(Disturbance.of(column.id(), Level.RETYPED, Phase.CONTRACT, joint));
    }
    return found;
  }

  /** Whether a user of something that goes is the same afterwards, or uses what succeeds it. */
  boolean staysWith(FactId user, FactId gone) {
    return edit.after().contains(user)
        && (edit.delta(user).isEmpty()
            || edit.successions()
                .successor(gone)
                .filter(
                    successor ->
                        edit.after().dependencies(user).stream()
                            .anyMatch(need -> need.isWithin(successor)))
                .isPresent());
  }

  /** What cannot take its second form in place. */
  private Optional<Disturbance> replaced(Delta.Altered delta) {
    Fact before = delta.before();
    Fact after = delta.after();
    if (!isReplaceable(after) || Alterations.inPlace(before, after, delta.attributes())) {
      return Optional.empty();
    }
    Phase phase = PlainPhase.ofChange(edit, before, after);
    if (edit.isRenamed(delta.id())) {
      phase = Phase.CONTRACT;
    }
    String group = "replace " + delta.id().key();
    Rebuild rebuild = new Rebuild(phase, group, before, after);
    return Optional.of(new Disturbance(delta.id(), Level.REPLACED, phase, group, rebuild));
  }

  /** What a removed or altered fact was. */
  private static Fact before(Delta delta) {
    if (delta instanceof Delta.Removed removed) {
      return removed.fact();
    }
    return ((Delta.Altered) delta).before();
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
          RANGE,
          EVENT_TRIGGER,
          LANGUAGE,
          ACCESS_METHOD,
          TRANSFORM,
          PUBLICATION,
          PUBLICATION_TABLE,
          FOREIGN_SERVER ->
          true;
      default -> false;
    };
  }
}
