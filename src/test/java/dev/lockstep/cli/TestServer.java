package dev.lockstep.cli;

import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.EphemeralServer;
import dev.lockstep.postgres.ScriptRunner;
import java.sql.Connection;
import java.sql.SQLException;

/** A server that the tests of one class share; it takes the part of a user's own. */
final class TestServer implements AutoCloseable {

  private final EphemeralServer server;
  private final Database maintenance;

  TestServer(int major) {
    server =
        EphemeralServer.start(
            major,
            Run.HOME.resolve("target/postgres"),
            EphemeralServer.defaultCache(System.getenv()));
    maintenance = server.create();
    try {
      // An ephemeral server has no more than it needs; any other has this one too.
      String blank = maintenance.address().database();
      run(maintenance, "CREATE DATABASE template0 TEMPLATE " + blank);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Database create() {
    return server.create();
  }

  /** A database with a schema in it. */
  Database create(String sql) throws SQLException {
    Database database = server.create();
    run(database, sql);
    return database;
  }

  static void run(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      ScriptRunner.run(connection, sql, "test.sql");
    }
  }

  /** What {@code --dev-url} takes. */
  String devUrl() {
    return url(maintenance.address());
  }

  static String url(Database database) {
    return url(database.address());
  }

  static String url(Address address) {
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable&gssencmode=disable"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.database());
  }

  @Override
  public void close() {
    server.close();
  }
}
