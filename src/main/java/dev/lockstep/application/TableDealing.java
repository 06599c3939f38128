package dev.lockstep.application;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.postgres.ServerWords;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Inserts rows with the columns it knew and nothing else, reads them, writes over them, updates
 * each column, deletes them.
 *
 * <p>What is refused, or comes out in another way each time, when it gets to know the table is not
 * part of it.
 */
final class TableDealing implements Dealing {

  private final TableStatements statements;
  private final List<Row> rows;
  private final Map<String, List<String>> outcomes = new HashMap<>();
  private final Set<String> unstable = new HashSet<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private boolean learning = true;
  private Kept kept;

  /**
   * A row that was left in the table.
   *
   * @param identity the values that say which row it is
   * @param values all of them, by column
   */
  record Kept(List<String> identity, Map<String, String> values) {}

  /**
   * @param rows that the table takes, two at least; the last is the one that is left in it
   */
  TableDealing(TableStatements statements, List<Row> rows) {
    this.statements = statements;
    this.rows = rows;
  }

  FactId table() {
    return statements.table();
  }

  /**
   * Finds out what the table takes and what comes of it: twice, in transactions that are rolled
   * back, since the time of day is one and the same in a transaction.
   */
  void learn(Session session) throws SQLException {
    exercise(session);
    session.connection().rollback();
    Map<String, List<String>> first = new HashMap<>(outcomes);
    exercise(session);
    session.connection().rollback();
    first.forEach(
        (deed, values) -> {
          List<String> second = outcomes.get(deed);
          for (int i = 0; second != null && i < values.size(); i++) {
            if (!Objects.equals(values.get(i), second.get(i))) {
              unstable.add(deed + "/" + i);
            }
          }
        });
    learning = false;
  }

  @Override
  public List<String> notExercised() {
    List<String> lines = new ArrayList<>();
    refused.forEach((deed, words) -> lines.add(deed + ": " + words));
    return lines;
  }

  @Override
  public List<Complaint> exercise(Session session) {
    List<Complaint> complaints = new ArrayList<>();
    for (int i = 0; i < rows.size() - 1; i++) {
      new Turn(session, complaints, i).take();
    }
    return complaints;
  }

  /** Leaves a row in the table if that has a key, in autocommit. */
  List<Complaint> leaveRow(Session session) {
    kept = null;
    Row row = rows.get(rows.size() - 1);
    // Without a key, what removes it again would remove rows that are like it. A publication may
    // refuse to let rows go.
    if (statements.key().isEmpty()
        || refused.containsKey(deed("insert into", null))
        || refused.containsKey(deed("delete from", null))) {
      return List.of();
    }
    try {
      List<String> values =
          session.run(statements.insert(row.columns()), row.of(row.columns())).get(0);
      kept = new Kept(identity(values), byColumn(values));
      return List.of();
    } catch (SQLException error) {
      return List.of(complaint("insert into", null, error));
    }
  }

  /** What has become of the row that was left; says so of each column that has another value. */
  List<Complaint> readBack(Session session) {
    return kept == null || refused.containsKey(deed("read", null))
        ? List.of()
        : compared(session, kept.identity(), kept.values());
  }

  /** The columns whose values say which row is meant. */
  List<FactId> identifying() {
    return statements.identifying().stream()
        .map(column -> table().child(Kind.COLUMN, column))
        .toList();
  }

  /** The row that was left; null when there is none. */
  Kept kept() {
    return kept;
  }

  /**
   * Reads a row that another application has left.
   *
   * @param values those of the columns that both know
   */
  List<Complaint> read(Session session, Map<String, String> values) {
    if (refused.containsKey(deed("read", null))
        || !values.keySet().containsAll(statements.identifying())) {
      return List.of();
    }
    List<String> identity = new ArrayList<>();
    statements.identifying().forEach(column -> identity.add(values.get(column)));
    return compared(session, identity, values);
  }

  private List<Complaint> compared(
      Session session, List<String> identity, Map<String, String> values) {
    try {
      List<List<String>> found = session.run(statements.read(), identity);
      if (found.isEmpty()) {
        return List.of(
            new Complaint(table(), null, deed("read", null), "the row that was written is gone"));
      }
      List<Complaint> complaints = new ArrayList<>();
      byColumn(found.get(0))
          .forEach(
              (column, value) -> {
                if (values.containsKey(column) && !Objects.equals(value, values.get(column))) {
                  complaints.add(unequal("read", column, values.get(column), value));
                }
              });
      return complaints;
    } catch (SQLException error) {
      return List.of(complaint("read", null, error));
    }
  }

  /** Removes the row that was left. */
  List<Complaint> removeRow(Session session) {
    if (kept == null) {
      return List.of();
    }
    try {
      session.run(statements.delete(), kept.identity());
      kept = null;
      return List.of();
    } catch (SQLException error) {
      return List.of(complaint("delete from", null, error));
    }
  }

  /** One row from its insertion to its end. */
  private final class Turn {

    private final Session session;
    private final List<Complaint> complaints;
    private final int number;
    private final Row row;
    private List<String> identity;

    Turn(Session session, List<Complaint> complaints, int number) {
      this.session = session;
      this.complaints = complaints;
      this.number = number;
      this.row = rows.get(number);
    }

    void take() {
      List<String> columns = row.columns();
      List<String> inserted =
          done("insert into", null, statements.insert(columns), row.of(columns), columns());
      if (inserted == null) {
        return;
      }
      identity = identity(inserted);
      done("read", null, statements.read(), identity, columns());
      for (List<String> conflict : statements.conflicts()) {
        if (row.names(conflict)) {
          done(
              "upsert on (" + String.join(", ", conflict) + ") into",
              null,
              statements.upsert(columns, conflict),
              row.of(columns),
              List.of());
        }
      }
      if (!statements.key().isEmpty()) {
        columns.forEach(this::update);
      }
      done("delete from", null, statements.delete(), identity, List.of());
    }

    private List<String> columns() {
      return statements.columns();
    }

    private void update(String column) {
      String other = rows.get((number + 1) % rows.size()).values().get(column);
      List<String> arguments = new ArrayList<>();
      boolean isKey = statements.key().contains(column);
      arguments.add(isKey || other == null ? row.values().get(column) : other);
      arguments.addAll(identity);
      done("update", column, statements.update(column), arguments, List.of(column));
    }

    /** Does one thing; the row it gives, or null when it was refused. */
    private List<String> done(
        String verb, String column, String sql, List<String> arguments, List<String> given) {
      String deed = deed(verb, column);
      String key = deed + " #" + number;
      if (refused.containsKey(deed)) {
        return null;
      }
      try {
        List<List<String>> found = session.run(sql, arguments);
        List<String> values = found.isEmpty() ? List.of() : found.get(0);
        if (learning) {
          outcomes.put(key, values);
        } else if (outcomes.containsKey(key)) {
          compare(verb, key, given, values);
        }
        return found.isEmpty() && !given.isEmpty() ? null : values;
      } catch (SQLException error) {
        if (learning) {
          refused.put(deed, ServerWords.firstLine(error));
        } else {
          complaints.add(complaint(verb, column, error));
        }
        return null;
      }
    }

    private void compare(String verb, String key, List<String> given, List<String> values) {
      List<String> expected = outcomes.get(key);
      if (expected.isEmpty() != values.isEmpty()) {
        complaints.add(
            new Complaint(
                table(),
                null,
                deed(verb, null),
                values.isEmpty() ? "it does not find the row" : "it finds a row"));
        return;
      }
      for (int i = 0; i < values.size() && i < expected.size(); i++) {
        if (!Objects.equals(expected.get(i), values.get(i)) && !unstable.contains(key + "/" + i)) {
          complaints.add(unequal(verb, given.get(i), expected.get(i), values.get(i)));
        }
      }
    }
  }

  private List<String> identity(List<String> values) {
    Map<String, String> all = byColumn(values);
    List<String> identity = new ArrayList<>();
    statements.identifying().forEach(column -> identity.add(all.get(column)));
    return identity;
  }

  private Map<String, String> byColumn(List<String> values) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      map.put(statements.columns().get(i), values.get(i));
    }
    return map;
  }

  private String deed(String verb, String column) {
    FactId what = column == null ? table() : table().child(Kind.COLUMN, column);
    return verb + " " + what.sqlName();
  }

  private Complaint complaint(String verb, String column, SQLException error) {
    return new Complaint(table(), null, deed(verb, column), ServerWords.firstLine(error));
  }

  private Complaint unequal(String verb, String column, String expected, String found) {
    return new Complaint(
        table(),
        table().child(Kind.COLUMN, column),
        deed(verb, column),
        expected == null
            ? "it was NULL and has a value"
            : found == null ? "its value is gone" : "it has another value");
  }
}
