package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.introspect.Reading;
import dev.lockstep.introspect.RepeatedReading;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.ScriptRunner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The scratch database of a rehearsal, with one connection of our own to look at it. */
final class Stage implements AutoCloseable {

  private final Database database;
  private final Connection connection;
  private final RepeatedReading reading;
  private final String role;

  Stage(DevServer server, Reading reading) throws SQLException {
    this.database = server.create();
    try {
      this.connection = database.connect();
      this.reading = new RepeatedReading(connection, reading);
      this.role = currentRole(connection);
    } catch (RuntimeException | SQLException e) {
      database.close();
      throw e;
    }
  }

  /** The connection to look with: idle, in autocommit. */
  Connection connection() {
    return connection;
  }

  /** The role that makes everything here, raw. */
  String role() {
    return role;
  }

  Catalog read() {
    return reading.read().catalog();
  }

  /** Runs a script in a session of its own, as psql would. */
  void run(String script, String fileName) throws SQLException {
    try (Connection session = database.connect()) {
      ScriptRunner.run(session, script, fileName);
    }
  }

  private static String currentRole(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_user")) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    try (database) {
      connection.close();
    }
  }
}
