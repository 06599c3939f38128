package dev.lockstep.seed;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignTable;
import dev.lockstep.catalog.Table;
import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Fills tables with rows, so that a rehearsal can tell whether data survives.
 *
 * <p>The values come from the types, and from trying when a constraint or a trigger is particular.
 * The same catalog gets the same rows, but for what defaults of its own make of the clock.
 */
public final class Seeder {

  /**
   * What came of it, both sorted.
   *
   * @param rows how many rows each table has; the partitions of a table are counted in the table
   * @param reasons why the tables that have none have none
   */
  public record Seeding(Map<FactId, Integer> rows, Map<FactId, String> reasons) {}

  static final int ROWS = 5;

  private final Connection connection;
  private final Catalog catalog;

  /** Works in autocommit on a database that has this catalog. */
  public Seeder(Connection connection, Catalog catalog) {
    this.connection = connection;
    this.catalog = catalog;
  }

  /**
   * Fills those tables that have no rows yet.
   *
   * @param wanted no partitions; they are filled through the table that they are part of
   */
  public Seeding seed(Set<FactId> wanted) throws SQLException {
    Set<FactId> tables = new TreeSet<>(wanted);
    tables.removeIf(this::isElsewhere);
    List<ForeignKey> keys = ForeignKey.all(connection);
    TypeVariants types = new TypeVariants(catalog);
    Map<FactId, Integer> rows = counted(tables);
    Map<FactId, String> reasons = new TreeMap<>();
    wanted.stream()
        .filter(table -> !tables.contains(table))
        .forEach(table -> reasons.put(table, "it has a foreign partition"));
    for (FactId table : new SeedOrder(catalog, keys).of(tables)) {
      if (rows.get(table) == 0) {
        List<ForeignKey> own = keys.stream().filter(key -> key.table().equals(table)).toList();
        RowSearch search = new RowSearch(connection, SeedTable.of(table, catalog, types), own);
        rows.put(table, search.insert(ROWS));
        reasons.put(table, search.reason());
      }
    }
    fillCircles(keys.stream().filter(key -> tables.contains(key.table())).toList());
    Map<FactId, Integer> filled = counted(tables);
    filled.values().removeIf(count -> count == 0);
    reasons.keySet().removeAll(filled.keySet());
    return new Seeding(filled, reasons);
  }

  /** Whether rows of a partitioned table are on another server, which is not there. */
  private boolean isElsewhere(FactId table) {
    return catalog.find(table, Table.class).filter(Table::partitioned).isPresent()
        && catalog
            .heirs(table)
            .anyMatch(heir -> heir instanceof ForeignTable || isElsewhere(heir.id()));
  }

  /** Gives a row to foreign keys that had none to point to when their own table was filled. */
  private void fillCircles(List<ForeignKey> keys) throws SQLException {
    for (ForeignKey key : keys) {
      List<List<String>> offers = ReferencedRows.of(key, connection);
      if (offers.isEmpty()) {
        continue;
      }
      String empty =
          key.columns().stream()
              .map(name -> Sql.identifier(name) + " IS NULL")
              .collect(Collectors.joining(" AND "));
      List<String> assignments = new ArrayList<>();
      for (int i = 0; i < key.columns().size(); i++) {
        assignments.add(Sql.identifier(key.columns().get(i)) + " = " + offers.get(0).get(i));
      }
      attempt(
          "UPDATE %s SET %s WHERE %s"
              .formatted(key.table().sqlName(), String.join(", ", assignments), empty));
    }
  }

  /** Runs what may fail: a constraint or a trigger can have reasons of its own. */
  private void attempt(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      // The rows stay as they are, which is as good a test.
    }
  }

  private Map<FactId, Integer> counted(Set<FactId> tables) throws SQLException {
    Map<FactId, Integer> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (FactId table : tables) {
        String from = TableRows.from(catalog.get(table, Table.class));
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + from)) {
          result.next();
          rows.put(table, result.getInt(1));
        }
      }
    }
    return rows;
  }
}
