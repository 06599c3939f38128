package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Conversion;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the type of one column is changed.
 *
 * @param before the column under the name it has afterwards
 * @param phase when the column has its new type
 */
public record TypeChange(
    Column before, Column after, Method method, Phase phase, Conversion conversion) {

  /** The ways to change a type. */
  public enum Method {
    /** ALTER COLUMN TYPE, which touches only the catalog. */
    IN_PLACE,
    /** A column aside, kept equal by a trigger, filled in batches, then swapped in. */
    SWAP,
    /** ALTER COLUMN TYPE, which rewrites the table under its lock. */
    PLAIN
  }

  /** All type changes of columns that keep their name. */
  static List<TypeChange> all(Edit edit) {
    return edit.alterations().stream()
        .filter(delta -> delta.after() instanceof Column)
        .filter(delta -> !edit.remadeTables().covers(delta.id()))
        .filter(
            delta ->
                delta.attributes().contains("type") || delta.attributes().contains("collation"))
        .filter(delta -> !((Column) delta.after()).inherited() && !isRemade(delta))
        .filter(delta -> !isComputedAnew(edit, (Column) delta.after()))
        .filter(delta -> !TypedTables.isTyped(edit, delta.id().parent()))
        .map(delta -> of(edit, (Column) delta.before(), (Column) delta.after()))
        .toList();
  }

  /** Whether a column has to be made anew because its values are computed in another way. */
  static boolean isRemade(Delta.Altered delta) {
    return delta.after() instanceof Column column
        && !column.inherited()
        && (delta.attributes().contains("generated") || delta.attributes().contains("virtual"));
  }

  /** A generated column is made again when the type of a column that it reads changes. */
  private static boolean isComputedAnew(Edit edit, Column column) {
    return column.computed()
        && edit.before().dependencies(column.id()).stream()
            .flatMap(need -> edit.delta(need).stream())
            .anyMatch(
                delta ->
                    delta instanceof Delta.Altered altered
                        && altered.after() instanceof Column
                        && altered.attributes().contains("type"));
  }

  static TypeChange of(Edit edit, Column before, Column after) {
    Conversion conversion = conversion(edit, before, after);
    // What the user computes may read differently, however kin the types are.
    boolean joins = edit.replacedTypes().isJoined(after.id());
    boolean relaxes =
        conversion.implicit()
            && !joins
            && edit.annotation(after.id(), Annotation.Type.USING).isEmpty();
    if (conversion.catalogOnly() || ForeignTableParts.isIn(after.id())) {
      Phase phase = relaxes ? Phase.EXPAND : Phase.CONTRACT;
      return new TypeChange(before, after, Method.IN_PLACE, phase, conversion);
    }
    // No column aside can have a type that is not there yet.
    if (edit.options().online() && !joins && isSwappable(edit, before, after)) {
      Phase phase = relaxes ? Phase.VALIDATE : Phase.CONTRACT;
      return new TypeChange(before, after, Method.SWAP, phase, conversion);
    }
    Phase phase = relaxes ? Phase.EXPAND : Phase.CONTRACT;
    return new TypeChange(before, after, Method.PLAIN, phase, conversion);
  }

  static Conversion conversion(Edit edit, Column before, Column after) {
    return edit.measured().conversion(after.id(), spelled(before), spelled(after));
  }

  /** The type as a column definition spells it, collation included. */
  public static String spelled(Column column) {
    return column.collation() == null
        ? column.type()
        : column.type() + " COLLATE " + column.collation();
  }

  /** Whether nothing that follows the column itself stands in the way of another in its place. */
  private static boolean isSwappable(Edit edit, Column before, Column after) {
    FactId id = after.id();
    FactId table = id.parent();
    return !Edit.isInHierarchy(edit.before(), table)
        && !Edit.isInHierarchy(edit.after(), table)
        && !edit.isRenamed(table)
        && Stream.of(before, after).allMatch(TypeChange::isOrdinary)
        && isFree(edit, edit.before(), id)
        && isFree(edit, edit.after(), id);
  }

  private static boolean isOrdinary(Column column) {
    return column.identity() == null && !column.computed() && !column.inherited();
  }

  private static boolean isFree(Edit edit, Catalog catalog, FactId column) {
    for (FactId dependent : catalog.dependents(column)) {
      if (catalog.find(dependent, Column.class).isPresent()
          || catalog.find(dependent, SequenceOwnership.class).isPresent()) {
        return false;
      }
      Constraint constraint = catalog.find(dependent, Constraint.class).orElse(null);
      if (constraint != null
          && (constraint.type() == Constraint.Type.EXCLUDE
              || !constraint.id().parent().equals(column.parent())
              || isReferenced(catalog, constraint)
              || pointsToRetyped(edit, catalog, constraint))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a foreign key's other side changes its type as well. */
  private static boolean pointsToRetyped(Edit edit, Catalog catalog, Constraint constraint) {
    return catalog.dependencies(constraint.id()).stream()
        .filter(id -> !id.isWithin(constraint.id().parent()))
        .anyMatch(
            id ->
                catalog.find(id, Column.class).isPresent()
                    && edit.delta(id)
                        .filter(
                            delta ->
                                delta instanceof Delta.Altered altered
                                    && altered.attributes().contains("type"))
                        .isPresent());
  }

  private static boolean isReferenced(Catalog catalog, Constraint constraint) {
    return constraint.indexed()
        && catalog.dependents(constraint.id()).stream()
            .anyMatch(id -> catalog.find(id, Constraint.class).isPresent());
  }

  /** The name of the column that stands aside while the plan goes up. */
  public static String asideName(FactId column) {
    return Sql.shortName(column.name(), "lockstep_new");
  }

  /** The name of the column that stands aside while the plan goes down. */
  public static String asideNameDown(FactId column) {
    return Sql.shortName(column.name(), "lockstep_old");
  }
}
