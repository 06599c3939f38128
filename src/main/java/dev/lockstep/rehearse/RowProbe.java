package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.Table;
import dev.lockstep.recipe.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Remembers how many rows each table has and what its columns hold, and says later what of it is
 * gone or different.
 *
 * <p>Where rows move between partitions, it is the whole table that must have them.
 *
 * <p>A materialized view that was filled has to be filled.
 *
 * <p>A column is compared wherever it is now, under its old name or its new one, as long as it has
 * the type that it had.
 */
final class RowProbe {

  private final Map<FactId, RowSums> remembered;
  private final Map<FactId, String> types = new TreeMap<>();
  private final Set<FactId> filled = new TreeSet<>();
  private final Set<FactId> parts = new TreeSet<>();
  private final Set<FactId> wholes = new TreeSet<>();
  private final RowExemptions exemptions;

  private RowProbe(Map<FactId, RowSums> remembered, Catalog start, RowExemptions exemptions) {
    this.remembered = remembered;
    this.exemptions = exemptions;
    start.facts(Column.class).forEach(column -> types.put(column.id(), column.type()));
    start.facts(Table.class).filter(Table::partition).forEach(table -> parts.add(table.id()));
    start.facts(Table.class).filter(Table::partitioned).forEach(table -> wholes.add(table.id()));
    start
        .facts(MaterializedView.class)
        .filter(MaterializedView::populated)
        .forEach(view -> filled.add(view.id()));
  }

  /** Looks at every table and keeps those that have rows, of their own or in partitions. */
  static RowProbe remember(Connection connection, Catalog start, RowExemptions exemptions)
      throws SQLException {
    Map<FactId, RowSums> remembered = new TreeMap<>();
    for (Table table : start.facts(Table.class).toList()) {
      if (!table.partitioned() || exemptions.keepsRowsAsWhole(table.id())) {
        Map<FactId, FactId> columns = new LinkedHashMap<>();
        start.children(table.id(), Column.class).forEach(c -> columns.put(c.id(), c.id()));
        RowSums sums = RowSums.of(connection, table, columns);
        if (sums.count() > 0) {
          remembered.put(table.id(), sums);
        }
      }
    }
    return new RowProbe(remembered, start, exemptions);
  }

  /** From now on, what these steps say that they lose may be lost. */
  void forgive(List<Step> steps) {
    exemptions.forgive(steps);
  }

  /** What is gone or different, one line each, sorted. */
  List<String> deviations(Connection connection, Catalog now) throws SQLException {
    List<String> deviations = new ArrayList<>();
    for (FactId original : remembered.keySet()) {
      if (isKept(original)) {
        deviations.addAll(deviations(original, connection, now));
      }
    }
    for (FactId original : filled) {
      exemptions.names(original).stream()
          .flatMap(name -> now.find(name, MaterializedView.class).stream())
          .filter(view -> !view.populated())
          .forEach(view -> deviations.add(view.id().display() + " was filled and is not"));
    }
    return deviations;
  }

  /** Whether a table must have the rows that it had. */
  private boolean isKept(FactId original) {
    return !exemptions.rowsMayGo(original)
        && !(parts.contains(original) && exemptions.rowsMayMove(original))
        && (!wholes.contains(original) || exemptions.keepsRowsAsWhole(original));
  }

  /** Where two tables change names, the rows are right if one of the two has them. */
  private List<String> deviations(FactId original, Connection connection, Catalog now)
      throws SQLException {
    List<String> least = null;
    for (FactId name : exemptions.names(original)) {
      Optional<Table> table = now.find(name, Table.class);
      if (table.isPresent()) {
        List<String> found = new ArrayList<>();
        compare(original, table.get(), connection, now, found);
        least = least == null || found.size() < least.size() ? found : least;
      }
    }
    return least == null ? List.of() : least;
  }

  private void compare(
      FactId original, Table table, Connection connection, Catalog now, List<String> deviations)
      throws SQLException {
    RowSums before = remembered.get(original);
    RowSums after = RowSums.of(connection, table, columnsNow(original, table, now));
    long missing = before.count() - after.count();
    boolean grown = missing < 0 && exemptions.triggersMayWrite();
    if (missing != 0 && !grown) {
      deviations.add(
          "%s had %d rows and has %d".formatted(original.display(), before.count(), after.count()));
      return;
    }
    after
        .sums()
        .forEach(
            (column, sum) -> {
              if (!grown && !sum.equals(before.sums().get(column))) {
                deviations.add("%s has other values".formatted(column.display()));
              }
            });
  }

  /** The columns that can be compared, by what they were called at the start. */
  private Map<FactId, FactId> columnsNow(FactId original, Table table, Catalog now) {
    Map<FactId, FactId> columns = new LinkedHashMap<>();
    for (FactId column : remembered.get(original).sums().keySet()) {
      if (!exemptions.valuesMayChange(column)) {
        exemptions.names(column).stream()
            .map(name -> table.id().child(Kind.COLUMN, name.name()))
            .filter(name -> hasType(name, types.get(column), now))
            .findFirst()
            .ifPresent(name -> columns.put(column, name));
      }
    }
    return columns;
  }

  private static boolean hasType(FactId id, String type, Catalog catalog) {
    return catalog.find(id, Column.class).filter(column -> column.type().equals(type)).isPresent();
  }
}
