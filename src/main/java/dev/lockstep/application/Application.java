package dev.lockstep.application;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.View;
import dev.lockstep.seed.ForeignKey;
import dev.lockstep.seed.RowSearch;
import dev.lockstep.seed.SeedTable;
import dev.lockstep.seed.TypeVariants;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An application that was written for a schema, over a connection that it keeps.
 *
 * <p>It gets to know its schema by running on it: what PostgreSQL refuses there is nothing that it
 * does. From then on everything it does must be accepted, and come out the same, wherever it may
 * run.
 */
public final class Application implements AutoCloseable {

  /** Rows with all columns named, with only those that have no default, and one that is left. */
  private static final int ROWS = 3;

  private final String name;
  private final Session session;
  private final Map<FactId, TableDealing> tables = new TreeMap<>();
  private final List<ViewDealing> views = new ArrayList<>();
  private final List<String> notExercised = new ArrayList<>();

  private Application(String name, Connection connection) {
    this.name = name;
    this.session = new Session(connection);
  }

  /**
   * Makes an application for a schema that is there now. It leaves nothing behind.
   *
   * @param name for people: {@code the old application}
   * @param connection to the database, in autocommit; closed with the application
   * @param catalog what the database holds
   * @param relations the tables and views that it deals with
   * @param firstRow the number of its first row, from which its values are made; odd
   */
  public static Application of(
      String name, Connection connection, Catalog catalog, Set<FactId> relations, int firstRow)
      throws SQLException {
    Application application = new Application(name, connection);
    connection.setAutoCommit(false);
    List<ForeignKey> keys = ForeignKey.all(connection);
    TypeVariants types = new TypeVariants(catalog);
    for (FactId relation : relations) {
      Optional<Table> table = catalog.find(relation, Table.class);
      if (table.isPresent()) {
        application.meet(table.get(), catalog, types, keys, firstRow);
      }
      catalog
          .find(relation, View.class)
          .ifPresent(view -> application.views.add(dealing(relation, view.columns())));
      catalog
          .find(relation, MaterializedView.class)
          .ifPresent(view -> application.views.add(dealing(relation, view.columns())));
    }
    for (ViewDealing view : application.views) {
      view.learn(application.session);
      application.notExercised.addAll(view.notExercised());
    }
    connection.rollback();
    connection.setAutoCommit(true);
    return application;
  }

  private static ViewDealing dealing(FactId view, List<OutputColumn> columns) {
    return new ViewDealing(view, columns.stream().map(OutputColumn::name).toList());
  }

  private void meet(
      Table table, Catalog catalog, TypeVariants types, List<ForeignKey> keys, int firstRow)
      throws SQLException {
    Connection connection = session.connection();
    List<ForeignKey> own = keys.stream().filter(key -> key.table().equals(table.id())).toList();
    RowSearch search = new RowSearch(connection, SeedTable.of(table.id(), catalog, types), own);
    List<Row> rows = new ArrayList<>();
    for (int row = firstRow; row < firstRow + ROWS; row++) {
      Optional<Map<String, String>> found = search.find(row);
      if (found.isEmpty()) {
        break;
      }
      rows.add(evaluated(found.get()));
    }
    connection.rollback();
    if (rows.size() < ROWS) {
      notExercised.add("insert into " + table.id().sqlName() + ": " + search.reason());
      return;
    }
    TableDealing dealing = new TableDealing(TableStatements.of(table.id(), catalog), rows);
    dealing.learn(session);
    notExercised.addAll(dealing.notExercised());
    tables.put(table.id(), dealing);
  }

  /** The values of expressions, as a driver would send them. */
  private Row evaluated(Map<String, String> expressions) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    if (!expressions.isEmpty()) {
      String query =
          expressions.values().stream()
              .map(expression -> "(" + expression + ")::text")
              .collect(Collectors.joining(", ", "SELECT ", ""));
      try (Statement statement = session.connection().createStatement();
          ResultSet row = statement.executeQuery(query)) {
        row.next();
        int i = 1;
        for (String column : expressions.keySet()) {
          values.put(column, row.getString(i++));
        }
      }
    }
    return new Row(values);
  }

  /** For people: {@code the old application}. */
  public String name() {
    return name;
  }

  /** The tables it writes to. */
  public Set<FactId> tables() {
    return tables.keySet();
  }

  /** What of its relations it does not use, each with PostgreSQL's reason. */
  public List<String> notExercised() {
    return notExercised;
  }

  /** How often a prepared statement failed once because what it gives had changed. */
  public int replanned() {
    return session.replanned();
  }

  /** Does all it can, and leaves nothing behind. */
  public List<Complaint> exercise() throws SQLException {
    List<Complaint> complaints = new ArrayList<>();
    session.connection().setAutoCommit(false);
    for (TableDealing table : tables.values()) {
      complaints.addAll(table.exercise(session));
      session.connection().rollback();
    }
    for (ViewDealing view : views) {
      complaints.addAll(view.exercise(session));
    }
    session.connection().rollback();
    session.connection().setAutoCommit(true);
    return complaints;
  }

  /**
   * Leaves a row in every table in which it can be found again.
   *
   * @param findable whether a column has this name wherever the row may be looked for
   */
  public List<Complaint> leaveRows(Predicate<FactId> findable) {
    List<Complaint> complaints = new ArrayList<>();
    for (TableDealing table : tables.values()) {
      if (table.identifying().stream().allMatch(findable)) {
        complaints.addAll(table.leaveRow(session));
      }
    }
    return complaints;
  }

  /** What has become of the rows it left. */
  public List<Complaint> readBack() {
    List<Complaint> complaints = new ArrayList<>();
    for (TableDealing table : tables.values()) {
      complaints.addAll(table.readBack(session));
    }
    return complaints;
  }

  /**
   * Reads the rows that another application left.
   *
   * @param names what this application calls a table or column of the other's, or nothing when it
   *     does not know it
   */
  public List<Complaint> readLeftBy(Application other, Function<FactId, Optional<FactId>> names) {
    List<Complaint> complaints = new ArrayList<>();
    for (TableDealing theirs : other.tables.values()) {
      Optional<TableDealing> ours = names.apply(theirs.table()).map(tables::get);
      if (ours.isPresent() && theirs.kept() != null) {
        Map<String, String> values = new LinkedHashMap<>();
        theirs
            .kept()
            .values()
            .forEach(
                (column, value) ->
                    names
                        .apply(theirs.table().child(Kind.COLUMN, column))
                        .ifPresent(name -> values.put(name.name(), value)));
        complaints.addAll(ours.get().read(session, values));
      }
    }
    return complaints;
  }

  /** Removes the rows it left. */
  public List<Complaint> removeRows() {
    List<Complaint> complaints = new ArrayList<>();
    for (TableDealing table : tables.values()) {
      complaints.addAll(table.removeRow(session));
    }
    return complaints;
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
