package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.NameSlots;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A rename in one moment, for everything that has no bridge. What is part of something renamed, or
 * goes with it, gets its new name in the same transaction.
 */
final class RenameObject implements Recipe {

  private static final String NAME = "rename-object";

  @Override
  public void apply(Edit edit, Draft draft) {
    Set<String> freed = freed(edit);
    for (Delta.Renamed delta : draft.unclaimed(Delta.Renamed.class)) {
      draft.claim(delta.id());
      if (!isCarried(edit, delta)) {
        draft.addAll(steps(edit, delta, freed));
        new SequenceMove(edit, delta.id(), from(edit, delta), delta.id())
            .changed()
            .forEach(draft::claim);
      }
      if (!delta.attributes().isEmpty()) {
        Fact before = edit.before().get(delta.id(), Fact.class);
        draft.become(new Delta.Altered(before, delta.after(), delta.attributes()));
      }
    }
  }

  /** The key of the step after which something that is renamed at once has its new name. */
  static String key(FactId current) {
    return StepBuilder.key(NAME, "rename", current);
  }

  /** Whether something, or what it is part of, has the name that it shall have only in contract. */
  static boolean isNamedLate(Edit edit, FactId id) {
    return Stream.iterate(id, Objects::nonNull, FactId::parent)
        .flatMap(at -> edit.delta(at).stream())
        .filter(Delta.Renamed.class::isInstance)
        .map(Delta.Renamed.class::cast)
        .anyMatch(
            delta ->
                !RenameColumn.isBridgeable(edit, delta)
                    && !RenameTable.isBridgeable(edit, delta)
                    && phase(edit, delta) == Phase.CONTRACT);
  }

  /** The statements of all such renames of an edit, in an order in which they can be run. */
  static List<Statement> allStatements(Edit edit) {
    Set<String> freed = freed(edit);
    List<Delta.Renamed> renames =
        edit.deltas().stream()
            .filter(Delta.Renamed.class::isInstance)
            .map(Delta.Renamed.class::cast)
            .filter(delta -> !isCarried(edit, delta) && !RenameColumn.isBridgeable(edit, delta))
            .sorted(Comparator.comparing(delta -> rank(delta.id().kind())))
            .toList();
    List<Statement> statements = new ArrayList<>(missingSchemas(edit, renames));
    for (int rank = 0; rank <= rank(Kind.COLUMN); rank++) {
      List<Statement> names = new ArrayList<>();
      for (Delta.Renamed delta : renames) {
        FactId from = from(edit, delta);
        FactId to = delta.after().id();
        if (rank(to.kind()) == rank && isTaken(edit, delta, freed)) {
          statements.addAll(new SequenceMove(edit, to, from, between(to)).freely());
          names.addAll(RenameStatements.of(between(to), to));
        } else if (rank(to.kind()) == rank) {
          names.addAll(new SequenceMove(edit, to, from, to).freely());
        }
      }
      statements.addAll(names);
    }
    return statements;
  }

  /** What goes and has the new name of something that is renamed, by its name aside. */
  static Map<FactId, FactId> inTheWay(Edit edit) {
    Map<FactId, FactId> inTheWay = new TreeMap<>();
    edit.successions().leaving().stream()
        .filter(edit::isRemoved)
        .filter(gone -> edit.successions().successor(gone).filter(edit::isRenamed).isPresent())
        .forEach(gone -> inTheWay.put(aside(gone), gone));
    return inTheWay;
  }

  /** What makes the schemas that are new and that something moves to. */
  private static List<Statement> missingSchemas(Edit edit, List<Delta.Renamed> renames) {
    return renames.stream()
        .map(delta -> schema(delta.id()))
        .filter(id -> id.kind() == Kind.SCHEMA && edit.isAdded(id))
        .distinct()
        .flatMap(id -> Lifecycle.create(edit.after().get(id, Fact.class), edit.after()).stream())
        .toList();
  }

  /** What something is part of, or goes with, is renamed before it. */
  private static int rank(Kind kind) {
    return switch (kind.scope()) {
      case DATABASE -> 0;
      case SCHEMA -> kind == Kind.INDEX || kind == Kind.SEQUENCE ? 2 : 1;
      case PART -> 3;
    };
  }

  /** Whether the new name comes by itself, because something else is renamed or moved. */
  private static boolean isCarried(Edit edit, Delta.Renamed delta) {
    if (delta.after() instanceof Column column) {
      return column.inherited();
    }
    if (delta.after() instanceof Constraint constraint) {
      return constraint.inherited() && constraint.type() == Constraint.Type.CHECK;
    }
    return from(edit, delta).equals(delta.id());
  }

  /** What bears the old name, once that which it is part of or goes with has its new one. */
  private static FactId from(Edit edit, Delta.Renamed delta) {
    FactId from = edit.underNewParent(delta.before().id());
    return delta.after() instanceof Index
        ? from.under(delta.id().parent())
        : SequenceOwner.ownership(edit.before(), delta.id())
            .map(owned -> from.under(owned.column().parent().parent()))
            .orElse(from);
  }

  /** The places in name spaces that renames leave. */
  private static Set<String> freed(Edit edit) {
    Set<String> freed = new TreeSet<>();
    edit.deltas().stream()
        .filter(Delta.Renamed.class::isInstance)
        .map(delta -> ((Delta.Renamed) delta).before().id())
        .forEach(old -> freed.addAll(NameSlots.of(old, edit.original())));
    return freed;
  }

  /** Whether something that is renamed too has the new name. */
  private static boolean isTaken(Edit edit, Delta.Renamed delta, Set<String> freed) {
    return NameSlots.of(delta.id(), edit.after()).stream().anyMatch(freed::contains);
  }

  /** The name of something that waits for its new name to be free. */
  private static FactId between(FactId current) {
    return current.named(Sql.shortName(current.name(), "lockstep_new"));
  }

  /** The name of something that is in the way of another name and is going. */
  static FactId aside(FactId gone) {
    return gone.named(Sql.shortName(gone.name(), "lockstep_old"));
  }

  /** Where the new name is still taken, by something renamed too, there is a name between. */
  private static List<Step> steps(Edit edit, Delta.Renamed delta, Set<String> freed) {
    FactId from = from(edit, delta);
    FactId current = delta.after().id();
    if (!isTaken(edit, delta, freed)) {
      return List.of(
          new SequenceMove(edit, current, from, current)
              .on(step(edit, delta, from, freed))
              .destroys(delta.before().id(), from)
              .build());
    }
    FactId between = between(current);
    StepBuilder park =
        new StepBuilder(NAME, "park", current, phase(edit, delta))
            .summary("rename " + from.display() + " to " + between.localName() + " for a moment")
            .up(
                Actions.instant(
                    Locks.ofRename(edit, delta.after()), RenameStatements.of(from, between)))
            .down(
                Actions.instant(
                    Locks.ofRename(edit, delta.after()), RenameStatements.of(between, from)))
            .destroys(delta.before().id(), from)
            .produces(between)
            .after(
                Optional.ofNullable(leader(edit, delta.after())).stream()
                    .map(leader -> key(leader.id()))
                    .toList())
            .group(group(edit, delta, freed));
    return List.of(
        new SequenceMove(edit, current, from, between).on(park).build(),
        step(edit, delta, between, freed).destroys(between).after(park.key()).build());
  }

  private static StepBuilder step(Edit edit, Delta.Renamed delta, FactId from, Set<String> freed) {
    FactId current = delta.after().id();
    Delta.Renamed leader = leader(edit, delta.after());
    boolean alone = leader == null;
    boolean harmless = isHarmless(current.kind());
    boolean owned = edit.after().contains(current.child(Kind.SEQUENCE_OWNERSHIP, ""));
    StepBuilder step =
        new StepBuilder(NAME, "rename", current, phase(edit, delta))
            .summary(summary(from, current))
            .up(
                Actions.instant(
                    Locks.ofRename(edit, delta.after()), RenameStatements.of(from, current)))
            .down(
                Actions.instant(
                    Locks.ofRename(edit, delta.after()), RenameStatements.of(current, from)))
            .produces(current)
            .after(alone ? List.of() : List.of(key(leader.id())))
            .group(group(edit, delta, freed));
    if (alone && owned) {
      step.hazard(
          HazardCode.NEW_APPLICATION_WAITS,
          "Code that calls nextval with the name " + current.sqlName() + " fails until then.",
          "Let the column's default take the next value.");
    } else if (alone && !harmless) {
      step.hazards(Hazards.ofRename(delta.before().id(), current));
    } else if (alone && delta.after() instanceof Constraint constraint && constraint.indexed()) {
      step.hazard(
          HazardCode.BEHAVIOUR_CHANGES,
          "ON CONFLICT ON CONSTRAINT " + delta.before().id().localName() + " fails from then on.",
          "Name the columns of the conflict instead.");
    }
    return step;
  }

  private static boolean isHarmless(Kind kind) {
    return switch (kind) {
      case INDEX, STATISTICS, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER, POLICY, RULE -> true;
      default -> false;
    };
  }

  private static Phase phase(Edit edit, Delta.Renamed delta) {
    return isHarmless(delta.id().kind()) && leader(edit, delta.after()) == null
        ? Phase.EXPAND
        : Phase.CONTRACT;
  }

  static String summary(FactId from, FactId current) {
    if (from.parent() == null || from.parent().equals(current.parent())) {
      return "rename " + from.display() + " to " + current.localName();
    }
    return from.name().equals(current.name())
        ? "move " + from.display() + " to schema " + current.parent().localName()
        : "rename " + from.display() + " to " + current.sqlName();
  }

  /** What is renamed together with other things is so in one transaction. */
  private static String group(Edit edit, Delta.Renamed delta, Set<String> freed) {
    FactId id = delta.id();
    Delta.Renamed leader = leader(edit, delta.after());
    if (leader != null) {
      return group(edit, leader, freed);
    }
    return "rename " + (isTaken(edit, delta, freed) ? schema(id) : id).key();
  }

  private static FactId schema(FactId id) {
    FactId at = id;
    while (at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  /** The nearest thing that is renamed plainly and that the fact is part of or goes with. */
  private static Delta.Renamed leader(Edit edit, Fact fact) {
    List<FactId> homes = new ArrayList<>();
    if (fact instanceof Inheriting table) {
      homes.addAll(table.parents());
    }
    homes.add(Plain.owner(edit.after(), fact).orElse(fact.id().parent()));
    for (FactId home : homes) {
      for (FactId at = home; at != null; at = at.parent()) {
        if (edit.delta(at).orElse(null) instanceof Delta.Renamed renamed
            && !RenameColumn.isBridgeable(edit, renamed)
            && !RenameTable.isBridgeable(edit, renamed)) {
          return renamed;
        }
      }
    }
    return null;
  }
}
