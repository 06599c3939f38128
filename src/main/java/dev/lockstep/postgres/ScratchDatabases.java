package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes and drops databases and roles on one server, over one connection that is kept open. */
final class ScratchDatabases implements AutoCloseable {

  private final Address server;
  private final int majorVersion;
  private final String prefix;
  private final boolean ownServer;
  private final Set<String> databases = new LinkedHashSet<>();
  private final ScratchRoles roles;
  private final StandIns standIns;
  private Connection connection;
  private int made;
  private boolean closed;

  /**
   * @param prefix what the names of the databases begin with
   * @param ownServer whether the server is an ephemeral one, with an untouched {@code template1}
   *     and nothing that would have to be dropped in the end
   */
  ScratchDatabases(Address server, int majorVersion, String prefix, boolean ownServer) {
    this.server = server;
    this.majorVersion = majorVersion;
    this.prefix = prefix;
    this.ownServer = ownServer;
    this.roles = new ScratchRoles(this::execute, ownServer);
    this.standIns = new StandIns(this::execute, ownServer);
  }

  /** The same wherever the server comes from, so that equal schemas read equal. */
  Database create() {
    return ownServer ? create("template1", "") : create("template0", neutral());
  }

  /** What {@code initdb} of the ephemeral server makes the default. */
  private String neutral() {
    return " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
        + (majorVersion >= 15 ? " LOCALE_PROVIDER libc" : "");
  }

  private synchronized Database create(String template, String options) {
    String name = prefix + ++made;
    String statement =
        "CREATE DATABASE "
            + Sql.identifier(name)
            + " TEMPLATE "
            + Sql.identifier(template)
            + options
            + (majorVersion >= 15 ? " STRATEGY file_copy" : "");
    // For a backend that is just ending the server itself waits, up to five seconds.
    try {
      execute(statement);
    } catch (SQLException e) {
      throw failure("A scratch database cannot be made", e);
    }
    databases.add(name);
    return new Scratch(name);
  }

  ScratchRoles roles() {
    return roles;
  }

  StandIns standIns() {
    return standIns;
  }

  private synchronized void drop(String name) {
    if (closed || !databases.remove(name)) {
      return;
    }
    String statement = "DROP DATABASE IF EXISTS " + Sql.identifier(name) + " WITH (FORCE)";
    try {
      try {
        execute(statement);
      } catch (SQLException e) {
        // 55006, object in use: not by a connection, so by a subscription.
        if (!"55006".equals(e.getSQLState())) {
          throw e;
        }
        dropSubscriptions(server.withDatabase(name));
        execute(statement);
      }
    } catch (SQLException e) {
      throw failure("The scratch database " + name + " cannot be dropped", e);
    }
  }

  /** They have no slots, because nothing here goes to a publisher. */
  private static void dropSubscriptions(Address address) throws SQLException {
    try (Connection there = Connections.open(address);
        Statement statement = there.createStatement()) {
      List<String> names = new ArrayList<>();
      ResultSet rows =
          statement.executeQuery(
              "SELECT s.subname FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d"
                  + " ON d.oid = s.subdbid WHERE d.datname = current_database()");
      while (rows.next()) {
        names.add(Sql.identifier(rows.getString(1)));
      }
      for (String name : names) {
        statement.execute("ALTER SUBSCRIPTION " + name + " DISABLE");
        statement.execute("ALTER SUBSCRIPTION " + name + " SET (slot_name = NONE)");
        statement.execute("DROP SUBSCRIPTION " + name);
      }
    }
  }

  private synchronized List<String> execute(String sql) throws SQLException {
    if (connection == null) {
      connection = Connections.open(server);
    }
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      List<String> values = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    }
  }

  private Failure failure(String what, SQLException e) {
    return new Failure(
        Code.DATABASE,
        null,
        what
            + " at "
            + server.display()
            + ": "
            + Words.of(e)
            + " (SQLSTATE "
            + e.getSQLState()
            + ")",
        "The user needs the right to create databases (ALTER ROLE … CREATEDB), and no connection to"
            + " the database that is copied may be open.",
        e);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    try {
      if (!ownServer) {
        for (String name : List.copyOf(databases)) {
          drop(name);
        }
        roles.dropAll();
      }
    } catch (SQLException e) {
      throw rolesLeft(e);
    } finally {
      closed = true;
      closeConnection();
    }
  }

  /** Drops the roles that were made here. */
  void dropRoles() {
    try {
      roles.dropAll();
    } catch (SQLException e) {
      throw rolesLeft(e);
    }
  }

  private Failure rolesLeft(SQLException e) {
    return failure(
        "The roles " + roles.left() + " that were made for the run cannot be dropped", e);
  }

  private void closeConnection() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // Closing is all that was wanted of it.
      connection = null;
    }
  }

  private final class Scratch implements Database {

    private final Address address;

    private Scratch(String name) {
      this.address = server.withDatabase(name);
    }

    @Override
    public Address address() {
      return address;
    }

    @Override
    public Connection connect() {
      return Connections.open(address);
    }

    @Override
    public Database copy() {
      return create(address.database(), "");
    }

    @Override
    public void close() {
      drop(address.database());
    }
  }
}
