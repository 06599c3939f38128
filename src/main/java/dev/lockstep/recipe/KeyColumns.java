package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import java.util.List;

/**
 * Whether a primary key over an index that is there already still reads the table, because a column
 * of it may be null until then. Of a partition it may: its columns follow those of the table above.
 */
final class KeyColumns {

  private KeyColumns() {}

  /**
   * What making the key over its index does with rows.
   *
   * @param from the schema before
   * @param to the schema with the key
   */
  static Work work(Catalog from, Catalog to, Constraint key) {
    return key.type() == Constraint.Type.PRIMARY_KEY
            && Edit.columns(from, key.id().parent()).stream()
                .filter(column -> ColumnNotNull.isPrimaryOver(key, column.id()))
                .anyMatch(column -> isLookedThrough(from, to, column))
        ? Work.SCAN
        : Work.CATALOG;
  }

  private static boolean isLookedThrough(Catalog from, Catalog to, Column column) {
    FactId table = column.id().parent();
    return from.table(table).stream()
        .flatMap(part -> part.parents().stream())
        .map(above -> column.id().under(above))
        .anyMatch(above -> !column.notNull() || isNotNull(from, above) && !isNotNull(to, above));
  }

  private static boolean isNotNull(Catalog catalog, FactId column) {
    return catalog.find(column, Column.class).filter(Column::notNull).isPresent();
  }

  /** What a reviewer must know where it reads the table. */
  static List<Hazard> hazards(Edit edit, Constraint key) {
    return work(edit.before(), edit.after(), key) == Work.CATALOG
        ? List.of()
        : List.of(
            new Hazard(
                HazardCode.BLOCKS_WHILE_WORKING,
                "Every row of "
                    + key.id().parent().sqlName()
                    + " is read while nobody can read or write the table, because its columns may be"
                    + " null until then.",
                "Make the columns NOT NULL in an earlier release if the table is large."));
  }
}
