package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens connections, the same way everywhere. */
public final class Connections {

  private static final Driver DRIVER = new Driver();

  private Connections() {}

  /**
   * Connects in simple query mode, which takes any statement as it is, in autocommit mode.
   *
   * @throws Failure with {@link Code#NO_SERVER}, {@link Code#AUTHENTICATION}, {@link
   *     Code#NO_DATABASE}, {@link Code#PERMISSION} or {@link Code#DATABASE}; never with a password
   *     in it
   */
  public static Connection open(Address address) {
    try {
      return DRIVER.connect(address.jdbcUrl(), properties(address));
    } catch (SQLException e) {
      throw failure(address, e);
    }
  }

  private static Properties properties(Address address) {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    properties.putAll(address.parameters());
    properties.setProperty("user", address.user());
    if (address.password() != null) {
      properties.setProperty("password", address.password());
    }
    properties.setProperty("ApplicationName", "lockstep");
    properties.setProperty("preferQueryMode", "simple");
    // Settings go into the start-up packet, so that no statement is sent that nobody asked for.
    properties.setProperty("assumeMinServerVersion", "10");
    return properties;
  }

  /** PostgreSQL 18 manual, appendix A "PostgreSQL Error Codes": classes 08, 28 and 3D. */
  private static Failure failure(Address address, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    boolean unknownHost = e.getCause() instanceof UnknownHostException;
    String cause =
        "Cannot connect to "
            + address.display()
            + ": "
            + (unknownHost ? "there is no host of that name." : Words.of(e))
            + (state.isEmpty() ? "" : " (SQLSTATE " + state + ")");
    if (state.equals("08004")) {
      // The driver itself refuses: there is no password, or no SSL although sslmode wants it.
      return new Failure(
          Code.AUTHENTICATION,
          null,
          cause,
          "Check the password (in the URL, PGPASSWORD or ~/.pgpass), and sslmode in the URL or"
              + " PGSSLMODE.",
          e);
    }
    if (state.startsWith("28")) {
      return new Failure(
          Code.AUTHENTICATION,
          null,
          cause,
          "Check the user and the password: in the URL, in PGUSER and PGPASSWORD, or in the"
              + " password file (~/.pgpass, which must not be readable by others).",
          e);
    }
    if (state.equals("3D000")) {
      return new Failure(
          Code.NO_DATABASE,
          null,
          cause,
          "Create the database, or name another one in the URL or in PGDATABASE.",
          e);
    }
    if (state.startsWith("08") || state.equals("57P03")) {
      return new Failure(
          Code.NO_SERVER,
          null,
          cause,
          "Check that the server runs, accepts TCP connections, and that host and port are right.",
          e);
    }
    if (state.equals("42501")) {
      return new Failure(
          Code.PERMISSION,
          null,
          cause,
          "Grant the role CONNECT on the database, or connect as another role.",
          e);
    }
    return new Failure(Code.DATABASE, null, cause, "See what PostgreSQL says above.", e);
  }
}
