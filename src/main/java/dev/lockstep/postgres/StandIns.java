package dev.lockstep.postgres;

import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Things of a name that schemas use and a server of our own has not: they stand in for those that
 * belong to another server or its operating system.
 */
final class StandIns {

  private final ScratchRoles.Session server;
  private final boolean ownServer;

  /**
   * @param server runs statements where new databases are copied from
   */
  StandIns(ScratchRoles.Session server, boolean ownServer) {
    this.server = server;
    this.ownServer = ownServer;
  }

  /** A tablespace inside of the data directory. */
  boolean ensureTablespace(String name) {
    return ownServer
        && tried(
            "SET allow_in_place_tablespaces = on",
            "CREATE TABLESPACE " + Sql.identifier(name) + " LOCATION ''");
  }

  /**
   * A collation as {@code initdb} would have made it where the operating system knows the locale:
   * among PostgreSQL's own, whose identifiers are below 16384, so that it is no object of the
   * schema.
   */
  boolean ensureCollation(Database database, String name) {
    if (!ownServer) {
      return false;
    }
    String insert =
        "INSERT INTO pg_catalog.pg_collation SELECT (pg_catalog.jsonb_populate_record(c,"
            + " pg_catalog.jsonb_build_object('oid',"
            + " (SELECT max(o.oid)::bigint + 1 FROM pg_catalog.pg_collation o WHERE o.oid < 16384),"
            + " 'collname', "
            + Sql.literal(name)
            + ", 'collencoding', pg_catalog.pg_char_to_encoding('UTF8')))).*"
            + " FROM pg_catalog.pg_collation c"
            + " WHERE c.collname = 'C' AND c.collnamespace = 'pg_catalog'::regnamespace"
            + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_collation o WHERE o.collname = "
            + Sql.literal(name)
            + " AND o.collnamespace = c.collnamespace)";
    try (Connection there = database.connect();
        Statement statement = there.createStatement()) {
      statement.execute("SET allow_system_table_mods = on");
      statement.execute(insert);
      return tried("SET allow_system_table_mods = on", insert, "RESET allow_system_table_mods");
    } catch (SQLException e) {
      return false;
    }
  }

  /** Whether the statements succeeded, or what they make was there. */
  private boolean tried(String... statements) {
    try {
      for (String statement : statements) {
        server.run(statement);
      }
      return true;
    } catch (SQLException e) {
      // 42710, duplicate object.
      return "42710".equals(e.getSQLState());
    }
  }
}
