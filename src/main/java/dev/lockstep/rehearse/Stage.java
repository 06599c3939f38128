package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Role;
import dev.lockstep.introspect.Reading;
import dev.lockstep.introspect.RepeatedReading;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.RoleHold;
import dev.lockstep.postgres.ScriptRunner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * The scratch database of a rehearsal, with one connection of our own to look at it and one for the
 * scripts.
 *
 * <p>A session fills its caches of the system catalogs as it goes, which costs more than most
 * statements of a script do, so all scripts have one connection.
 */
final class Stage implements AutoCloseable {

  private final RoleHold roles;
  private final Database database;
  private final Connection connection;
  private final Connection scripts;
  private final RepeatedReading reading;
  private final String role;

  /** Roles that the server has whatever the schema: they are no part of what is proven. */
  private final Set<FactId> others = new HashSet<>();

  Stage(DevServer server, Reading reading) throws SQLException {
    this.roles = server.holdRoles(name -> reading.roles());
    this.database = server.create();
    try {
      this.connection = database.connect();
      this.scripts = database.connect();
      this.reading = new RepeatedReading(connection, reading);
      this.role = currentRole(connection);
      if (reading.roles()) {
        this.reading.read().catalog().facts(Role.class).map(Role::id).forEach(others::add);
      }
    } catch (RuntimeException | SQLException e) {
      database.close();
      roles.close();
      throw e;
    }
  }

  /** The connection to look with: idle, in autocommit. */
  Connection connection() {
    return connection;
  }

  /** Opens another connection; the caller closes it. */
  Connection connect() {
    return database.connect();
  }

  /** The role that makes everything here, raw. */
  String role() {
    return role;
  }

  Catalog read() {
    return reading.read().catalog().without(fact -> others.contains(fact.id()));
  }

  /**
   * Runs a script as psql would: what it leaves in its session, such as a setting, a role or a
   * temporary table, is gone before the next one.
   *
   * <p>Source: PostgreSQL 18 manual, DISCARD: "resets the session to its initial state".
   */
  void run(String script, String fileName) throws SQLException {
    run(script, fileName, ScriptRunner::execute);
  }

  /** The same where somebody else runs the statements. */
  void run(String script, String fileName, ScriptRunner.Executor executor) throws SQLException {
    ScriptRunner.run(scripts, script, fileName, executor);
    try (Statement statement = scripts.createStatement()) {
      statement.execute("DISCARD ALL");
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
    try (roles;
        database;
        connection) {
      scripts.close();
    }
  }
}
