package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns of one table that go and those that come in their place, where the user has said of those
 * that go what they are afterwards: {@code @reverse}.
 *
 * @param current those that come, in their order; none where what stays says it all
 * @param old those that go, in their order
 */
record ColumnBridge(FactId table, List<Column> current, List<Column> old) {

  /** The bridges of an edit, by the first column that goes. */
  static List<ColumnBridge> all(Edit edit) {
    List<ColumnBridge> bridges = new ArrayList<>();
    Set<FactId> taken = new TreeSet<>();
    for (Delta delta : edit.deltas()) {
      if (delta instanceof Delta.Removed removed
          && removed.fact() instanceof Column column
          && isReversed(edit, column)
          && !taken.contains(column.id())) {
        ColumnBridge bridge = from(edit, column);
        bridge.old.forEach(one -> taken.add(one.id()));
        bridges.add(bridge);
      }
    }
    return bridges;
  }

  /** Whether a column that comes or goes is part of a bridge. */
  static boolean isPart(Edit edit, FactId column) {
    return all(edit).stream()
        .flatMap(
            bridge -> java.util.stream.Stream.concat(bridge.current.stream(), bridge.old.stream()))
        .anyMatch(one -> one.id().equals(column));
  }

  /** The column with all that hangs together with it through the expressions. */
  private static ColumnBridge from(Edit edit, Column first) {
    FactId table = first.id().parent();
    List<Column> candidates =
        edit.deltas().stream()
            .filter(delta -> delta.id().kind() == Kind.COLUMN && table.equals(delta.id().parent()))
            .map(delta -> candidate(edit, delta))
            .flatMap(Optional::stream)
            .toList();
    Set<FactId> reached = new TreeSet<>(Set.of(first.id()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Column one : candidates) {
        for (Column other : candidates) {
          if (isLinked(edit, one, other)
              && reached.contains(one.id()) != reached.contains(other.id())) {
            reached.add(one.id());
            reached.add(other.id());
            grows = true;
          }
        }
      }
    }
    Comparator<Column> order = Comparator.comparingInt(Column::position);
    List<Column> members =
        candidates.stream().filter(one -> reached.contains(one.id())).sorted(order).toList();
    return new ColumnBridge(
        table,
        members.stream().filter(one -> edit.isAdded(one.id())).toList(),
        members.stream().filter(one -> edit.isRemoved(one.id())).toList());
  }

  private static Optional<Column> candidate(Edit edit, Delta delta) {
    if (delta instanceof Delta.Added added && added.fact() instanceof Column column) {
      return Optional.of(column).filter(ColumnBridge::isOrdinary);
    }
    return delta instanceof Delta.Removed removed && removed.fact() instanceof Column column
        ? Optional.of(column).filter(one -> isReversed(edit, one))
        : Optional.empty();
  }

  /** Whether the column that comes is made of the one that goes, or says what that is. */
  private static boolean isLinked(Edit edit, Column current, Column old) {
    return edit.isAdded(current.id())
        && edit.isRemoved(old.id())
        && (reads(edit, current, Annotation.Type.BACKFILL, old)
            || reads(edit, old, Annotation.Type.REVERSE, current));
  }

  private static boolean reads(Edit edit, Column column, Annotation.Type type, Column read) {
    return edit.annotation(column.id(), type)
        .map(annotation -> Inputs.of(edit, annotation))
        .map(inputs -> !inputs.known() || inputs.names().contains(read.id().localName()))
        .orElse(false);
  }

  private static boolean isReversed(Edit edit, Column column) {
    FactId table = column.id().parent();
    return isOrdinary(column)
        && edit.annotation(column.id(), Annotation.Type.REVERSE).isPresent()
        && isAlone(edit.original(), edit.oldName(table))
        && isAlone(edit.after(), table)
        && !edit.isRenamed(table);
  }

  /** Whether its triggers see every row of it: they come to partitions, not to children. */
  private static boolean isAlone(Catalog catalog, FactId table) {
    return catalog
        .find(table, Table.class)
        .filter(fact -> fact.parents().isEmpty())
        .filter(fact -> fact.partitioned() || catalog.heirs(table).findAny().isEmpty())
        .isPresent();
  }

  private static boolean isOrdinary(Column column) {
    return column.identity() == null && !column.computed() && !column.inherited();
  }
}
