package dev.lockstep.seed;

import dev.lockstep.postgres.ServerWords;
import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds rows that a table accepts, by trying.
 *
 * <p>When PostgreSQL refuses a row, the columns of the constraint that it names go on to their next
 * shape of value; accepted shapes stay.
 */
public final class RowSearch {

  private static final int MOST_TRIES = 200;
  private static final int MOST_TRIES_FOR_ANOTHER = 40;

  private final Connection connection;
  private final SeedTable table;
  private final List<ForeignKey> keys;
  private final Map<ForeignKey, List<List<String>>> offers = new HashMap<>();
  private List<String> blamed = List.of();
  private String reason = "";

  /**
   * @param connection in autocommit, so that deferred constraints answer at once
   * @param keys the table's foreign keys, those of most columns first
   */
  public RowSearch(Connection connection, SeedTable table, List<ForeignKey> keys) {
    this.connection = connection;
    this.table = table;
    this.keys = keys;
  }

  /** Why the last row was refused, in PostgreSQL's words; empty when none was. */
  public String reason() {
    return reason;
  }

  /**
   * Inserts rows.
   *
   * @return how many were accepted, at most as many as wanted
   */
  int insert(int wanted) throws SQLException {
    int accepted = 0;
    int triesLeft = MOST_TRIES;
    for (int row = 1; accepted < wanted && triesLeft > 0; row++, triesLeft--) {
      if (tried(row)) {
        accepted++;
        triesLeft = MOST_TRIES_FOR_ANOTHER;
        blamed = List.of();
        advance(searched().filter(SeedColumn::divides).toList());
      }
    }
    return accepted;
  }

  /**
   * Inserts one more row, in the transaction that is open.
   *
   * @param row its number, which its values are made of; of an odd one, columns with a default are
   *     given too
   * @return the SQL expressions of its values by the raw names of their columns, or nothing when no
   *     row was accepted
   */
  public Optional<Map<String, String>> find(int row) throws SQLException {
    for (int tries = 0; tries < MOST_TRIES_FOR_ANOTHER; tries++) {
      Map<String, String> values = values(row);
      Savepoint before = connection.setSavepoint();
      if (accepted(values)) {
        connection.releaseSavepoint(before);
        blamed = List.of();
        return Optional.of(values);
      }
      connection.rollback(before);
    }
    return Optional.empty();
  }

  private boolean tried(int row) throws SQLException {
    return accepted(values(row));
  }

  private boolean accepted(Map<String, String> values) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(insertion(values));
      return true;
    } catch (SQLException refused) {
      reason = ServerWords.firstLine(refused);
      blame(reason);
      return false;
    }
  }

  private String insertion(Map<String, String> values) {
    String into = "INSERT INTO " + table.id().sqlName();
    return values.isEmpty()
        ? into + " DEFAULT VALUES"
        : into
            + " ("
            + values.keySet().stream().map(Sql::identifier).collect(Collectors.joining(", "))
            + ") VALUES ("
            + String.join(", ", values.values())
            + ")";
  }

  /** The values of a row by the raw names of its columns. */
  private Map<String, String> values(int row) throws SQLException {
    Map<String, String> fixed = referencing(row);
    Map<String, String> values = new LinkedHashMap<>();
    for (SeedColumn column : table.columns()) {
      if (fixed.containsKey(column.name())) {
        values.put(column.name(), fixed.get(column.name()));
      } else if (!column.leftOut(row)) {
        values.put(column.name(), column.expression(row));
      }
    }
    return values;
  }

  /** The values of the columns that foreign keys are on, by raw name. */
  private Map<String, String> referencing(int row) throws SQLException {
    Map<String, String> fixed = new LinkedHashMap<>();
    for (ForeignKey key : keys) {
      List<List<String>> fitting =
          offers(key).stream().filter(tuple -> fits(tuple, key, fixed)).toList();
      List<String> tuple = fitting.isEmpty() ? List.of() : fitting.get((row - 1) % fitting.size());
      for (int i = 0; i < key.columns().size(); i++) {
        String value = tuple.isEmpty() ? withoutOffer(key, i, row) : tuple.get(i);
        if (value != null) {
          fixed.putIfAbsent(key.columns().get(i), value);
        }
      }
    }
    return fixed;
  }

  private static boolean fits(List<String> tuple, ForeignKey key, Map<String, String> fixed) {
    for (int i = 0; i < tuple.size(); i++) {
      String already = fixed.get(key.columns().get(i));
      if (already != null && !already.equals(tuple.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** NULL where that is allowed; a row that must point to its own table points to itself. */
  private String withoutOffer(ForeignKey key, int place, int row) {
    boolean nullable = column(key.columns().get(place)).stream().anyMatch(SeedColumn::nullable);
    if (nullable) {
      return "NULL";
    }
    return key.isCircular()
        ? column(key.targets().get(place)).stream()
            .map(column -> column.expression(row))
            .findFirst()
            .orElse(null)
        : null;
  }

  private List<SeedColumn> column(String name) {
    return table.columns().stream().filter(column -> column.name().equals(name)).toList();
  }

  private List<List<String>> offers(ForeignKey key) throws SQLException {
    if (key.isCircular() || !offers.containsKey(key)) {
      offers.put(key, ReferencedRows.of(key, connection));
    }
    return offers.get(key);
  }

  /** Moves on the columns that the refusal is about; unknown ones are those of last time. */
  private void blame(String words) {
    List<String> named =
        table.concerned().keySet().stream()
            .filter(constraint -> words.contains('"' + constraint + '"'))
            .flatMap(constraint -> table.concerned().get(constraint).stream())
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      blamed = named;
    }
    List<SeedColumn> concerned =
        searched().filter(column -> blamed.contains(column.name())).toList();
    List<SeedColumn> dividing = searched().filter(SeedColumn::divides).toList();
    if (!concerned.isEmpty()) {
      advance(concerned);
    } else if (!dividing.isEmpty()) {
      advance(dividing);
    } else {
      searched().forEach(SeedColumn::advance);
    }
  }

  /** The next combination of shapes: the first column's next, and when it starts over another's. */
  private static void advance(List<SeedColumn> columns) {
    for (SeedColumn column : columns) {
      if (column.advance()) {
        return;
      }
    }
  }

  private Stream<SeedColumn> searched() {
    return table.columns().stream()
        .filter(column -> keys.stream().noneMatch(key -> key.columns().contains(column.name())));
  }
}
