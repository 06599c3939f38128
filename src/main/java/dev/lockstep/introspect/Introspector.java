package dev.lockstep.introspect;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/**
 * Reads a database into a catalog.
 *
 * <p>Everything is read in one {@code REPEATABLE READ READ ONLY} transaction, in a number of
 * statements that does not depend on how many objects there are.
 */
public final class Introspector {

  private static final int OLDEST_MAJOR = 14;
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private Introspector() {}

  /**
   * Reads the database that a connection is connected to, and leaves the connection as it was.
   *
   * @param connection idle, outside a transaction
   * @throws Failure when the server is older than PostgreSQL 14, when the role may not read a
   *     system catalog, and when PostgreSQL reports anything else
   */
  public static Introspected read(Connection connection, Reading reading) {
    return read(connection, reading, null);
  }

  /**
   * The same, with prepared statements.
   *
   * @param prepared what the connection has prepared; null to leave nothing on it
   */
  static Introspected read(Connection connection, Reading reading, Prepared prepared) {
    try {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      requireKnown(major);
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        return read(new Server(connection, reading, major, prepared));
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
    } catch (DataAccessException e) {
      throw failure(e.sqlState(), String.valueOf(e.getCause().getMessage()), e);
    } catch (SQLException e) {
      throw failure(e.getSQLState(), e.getMessage(), e);
    }
  }

  static void requireKnown(int major) {
    if (major < OLDEST_MAJOR) {
      throw new Failure(
          Code.SERVER_VERSION,
          null,
          "The server is PostgreSQL " + major + ", which is older than " + OLDEST_MAJOR + ".",
          "Use PostgreSQL " + OLDEST_MAJOR + " or newer.");
    }
  }

  private static Introspected read(Server server) {
    server.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    server.ask(SessionSettings.PIN).all();
    Findings findings = new Findings();
    Readers.IN_ORDER.forEach(reader -> reader.read(server, findings));
    return findings.introspected(server);
  }

  private static Failure failure(String state, String message, Exception underneath) {
    String cause = "The schema could not be read: " + message + " (SQLSTATE " + state + ").";
    return INSUFFICIENT_PRIVILEGE.equals(state)
        ? new Failure(
            Code.PERMISSION,
            null,
            cause,
            "Grant the role what is missing (SELECT on that catalog, EXECUTE on that function, USAGE on"
                + " pg_catalog), or connect as another role.",
            underneath)
        : new Failure(
            Code.DATABASE,
            null,
            cause,
            "If the schema was being changed meanwhile, run it again.",
            underneath);
  }
}
