package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the steps of a phase said that they change, against what has changed. */
final class Declaration {

  private static final Set<Kind> FOLLOWS_PARENT =
      EnumSet.of(Kind.COLUMN, Kind.DEFAULT, Kind.CONSTRAINT);

  private final Set<FactId> named = new TreeSet<>();
  private final Set<FactId> destroyed = new TreeSet<>();
  private final Set<FactId> irreversible = new TreeSet<>();

  Declaration(List<Step> steps) {
    for (Step step : steps) {
      named.addAll(step.produces());
      named.addAll(step.destroys());
      named.addAll(step.alters());
      destroyed.addAll(step.destroys());
      if (step.hazards().stream().anyMatch(hazard -> hazard.code() == HazardCode.IRREVERSIBLE)) {
        irreversible.addAll(step.alters());
      }
    }
  }

  /** The facts that may stay changed after the down, because PostgreSQL cannot undo them. */
  Set<FactId> irreversible() {
    return irreversible;
  }

  /** The changes that no step declared. */
  List<Difference> undeclared(Catalog before, Catalog after) {
    return Difference.between(before, after).stream()
        .filter(change -> !covers(change, before, after))
        .toList();
  }

  private boolean covers(Difference change, Catalog before, Catalog after) {
    Catalog home = change.right() == null ? before : after;
    return homes(change.id(), home).stream().anyMatch(this::isWithinNamed)
        || isInheritedChange(change, home)
        || followsRename(change, before)
        || followsType(change, home)
        || followsExtension(change, home);
  }

  /** Whether what it uses of an extension has gone to another schema with that. */
  private boolean followsExtension(Difference change, Catalog catalog) {
    return change.inPrintOnly()
        && catalog.dependencies(change.id()).stream()
            .filter(used -> used.kind() == Kind.EXTENSION)
            .anyMatch(this::isWithinNamed);
  }

  private boolean isWithinNamed(FactId id) {
    return named.stream().anyMatch(id::isWithin);
  }

  /** The fact and what it goes with although its identity does not say so. */
  private static List<FactId> homes(FactId id, Catalog catalog) {
    List<FactId> homes = new ArrayList<>(List.of(id));
    for (FactId part = id; part != null; part = part.parent()) {
      if (part.kind() == Kind.INDEX) {
        catalog
            .find(part, Index.class)
            .ifPresent(
                index -> {
                  homes.add(index.relation());
                  if (index.parent() != null) {
                    homes.add(index.parent());
                  }
                });
      } else if (part.kind() == Kind.SEQUENCE && catalog.contains(part)) {
        catalog.children(part, SequenceOwnership.class).forEach(owned -> homes.add(owned.column()));
      }
    }
    return homes;
  }

  /** Whether a partition or an inheriting table only followed its parent. */
  private boolean isInheritedChange(Difference change, Catalog catalog) {
    if (!FOLLOWS_PARENT.contains(change.id().kind()) || Ancestry.table(change.id()) == null) {
      return false;
    }
    boolean renamedByPostgres =
        catalog.find(change.id(), Constraint.class).filter(Constraint::inherited).isPresent();
    return Ancestry.of(change.id(), catalog).stream().anyMatch(this::isWithinNamed)
        || (renamedByPostgres
            && Ancestry.tables(Ancestry.table(change.id()), catalog).stream()
                .anyMatch(this::namesConstraintOf));
  }

  /** A partition's share of a constraint may have a name of its own. */
  private boolean namesConstraintOf(FactId table) {
    return named.stream().anyMatch(id -> id.kind() == Kind.CONSTRAINT && table.equals(id.parent()));
  }

  /**
   * Whether it survived the end of something it depended on: then that was renamed or replaced, and
   * PostgreSQL writes the new name into the definitions that use it.
   */
  private boolean followsRename(Difference change, Catalog before) {
    return change.altered()
        && before.dependencies(change.id()).stream()
            .anyMatch(needed -> destroyed.stream().anyMatch(needed::isWithin));
  }

  /** Whether it is known by a type that has another name now. */
  private boolean followsType(Difference change, Catalog catalog) {
    return change.id().kind() == Kind.TRANSFORM
        && catalog.dependencies(change.id()).stream().anyMatch(this::isWithinNamed);
  }
}
