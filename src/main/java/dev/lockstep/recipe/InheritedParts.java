package dev.lockstep.recipe;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changes in a child table or a partition because the same changes in its parent: PostgreSQL
 * carries it through, so it needs no statement.
 */
final class InheritedParts implements Recipe {

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta delta : draft.unclaimed(Delta.class)) {
      FactId table = tableOf(delta.id());
      if (table != null) {
        for (FactId parent : parents(edit, table)) {
          FactId counterpart = under(delta.id(), table, parent);
          if (carried(edit, delta, counterpart)) {
            draft.claim(delta.id());
            draft.follows(delta.id(), counterpart);
            draft.follows(edit.oldName(delta.id()), edit.oldName(counterpart));
            break;
          }
        }
      }
    }
  }

  private static FactId tableOf(FactId id) {
    return switch (id.kind()) {
      case COLUMN, CONSTRAINT -> isTable(id.parent()) ? id.parent() : null;
      case DEFAULT -> id.parent().parent();
      default -> null;
    };
  }

  private static boolean isTable(FactId id) {
    return id.kind() == Kind.TABLE || id.kind() == Kind.FOREIGN_TABLE;
  }

  private static List<FactId> parents(Edit edit, FactId table) {
    Set<FactId> parents = new TreeSet<>();
    for (Catalog catalog : List.of(edit.before(), edit.after())) {
      catalog.table(table).map(Inheriting::parents).ifPresent(parents::addAll);
    }
    return List.copyOf(parents);
  }

  private static FactId under(FactId id, FactId table, FactId parent) {
    return id.parent().equals(table) ? id.under(parent) : id.under(id.parent().under(parent));
  }

  private static boolean carried(Edit edit, Delta delta, FactId counterpart) {
    if (edit.isFresh(delta.id()) || edit.isRemoved(tableOf(delta.id()))) {
      return false;
    }
    Delta other = edit.delta(counterpart).orElse(null);
    if (delta.id().kind() == Kind.DEFAULT && !InheritedDefaults.recurses(edit, counterpart)) {
      return false;
    }
    if (delta instanceof Delta.Added added) {
      return isInherited(added.fact())
              && (other instanceof Delta.Added
                      && isUnder(edit.before(), delta.id(), counterpart)
                      && !isKey(added.fact())
                  || comesWithParent(added.fact()) && isSettled(edit, added))
          || added.fact().id().kind() == Kind.DEFAULT && other instanceof Delta.Added;
    }
    if (delta instanceof Delta.Removed removed) {
      return (isInherited(removed.fact()) && !isKey(removed.fact())
              || removed.id().kind() == Kind.DEFAULT)
          && other instanceof Delta.Removed
          && !edit.isRemoved(tableOf(counterpart));
    }
    if (delta instanceof Delta.Altered altered) {
      return other instanceof Delta.Altered same
          && !isKey(altered.after())
          && same.attributes().containsAll(altered.attributes())
          && alike(edit.after(), altered.id(), counterpart, altered.attributes());
    }
    // Only a CHECK has the name of its parent's by itself.
    return other instanceof Delta.Renamed
        && !(((Delta.Renamed) delta).after() instanceof Constraint constraint
            && constraint.type() != Constraint.Type.CHECK);
  }

  /** Whether a table was a child of another one already, so that it follows it. */
  private static boolean isUnder(Catalog catalog, FactId part, FactId counterpart) {
    return catalog
        .table(tableOf(part))
        .filter(table -> table.parents().contains(tableOf(counterpart)))
        .isPresent();
  }

  /** Whether ATTACH makes it; columns and checks have to be there before. */
  private static boolean comesWithParent(Fact fact) {
    return fact instanceof Constraint constraint && constraint.type() != Constraint.Type.CHECK;
  }

  /** An inherited fact that comes because its table takes a parent. */
  private static boolean isSettled(Edit edit, Delta.Added added) {
    return edit.delta(tableOf(added.id()))
        .filter(
            delta ->
                delta instanceof Delta.Altered altered && altered.attributes().contains("parents"))
        .isPresent();
  }

  /** A key of a partition goes with that of which it is a part, which rarely has its name. */
  private static boolean isKey(Fact fact) {
    return fact instanceof Constraint constraint && constraint.partOf() != null;
  }

  private static boolean isInherited(Fact fact) {
    return fact instanceof Column column && column.inherited()
        || fact instanceof Constraint constraint && constraint.inherited();
  }

  private static boolean alike(
      Catalog catalog, FactId id, FactId counterpart, Set<String> attributes) {
    Map<String, Object> mine = Attributes.of(catalog.get(id, Fact.class));
    Map<String, Object> theirs = Attributes.of(catalog.get(counterpart, Fact.class));
    return attributes.stream().allMatch(name -> Objects.equals(mine.get(name), theirs.get(name)));
  }
}
