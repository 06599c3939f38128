package dev.lockstep.observe;

import dev.lockstep.recipe.LockMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a session holds at one moment of its transaction.
 *
 * @param relations what it has locked and is still there, by OID
 * @param modes the strongest lock on each relation, by OID, those included that are gone
 * @param scans how often each of them was read from end to end since the counters were sent last
 */
record Reading(Map<Long, Relation> relations, Map<Long, LockMode> modes, Map<Long, Long> scans) {

  /** OIDs below are those of PostgreSQL itself: FirstNormalObjectId in access/transam.h. */
  private static final String OF_USERS = "l.locktype = 'relation' AND l.relation >= 16384";

  private static final String OWN =
      "SELECT l.relation, l.mode, pg_catalog.pg_stat_get_xact_numscans(l.relation) AS scans, "
          + Relation.COLUMNS
          + " FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation"
          + Relation.JOINS
          + " WHERE l.pid = pg_catalog.pg_backend_pid() AND "
          + OF_USERS;

  private static final String OF_ANOTHER =
      "SELECT l.relation, l.mode, 0 AS scans, "
          + Relation.COLUMNS
          + " FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation"
          + Relation.JOINS
          + " WHERE l.pid = %d AND "
          + OF_USERS;

  /** What the session of the connection holds itself. */
  static Reading own(Connection connection) throws SQLException {
    return read(connection, OWN);
  }

  /**
   * What another session holds or waits for, seen from outside.
   *
   * @param pid the process of that session
   */
  static Reading of(int pid, Connection connection) throws SQLException {
    return read(connection, OF_ANOTHER.formatted(pid));
  }

  private static Reading read(Connection connection, String sql) throws SQLException {
    Map<Long, Relation> relations = new HashMap<>();
    Map<Long, LockMode> modes = new HashMap<>();
    Map<Long, Long> scans = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        long oid = row.getLong("relation");
        modes.merge(oid, mode(row.getString("mode")), Observation::stronger);
        scans.put(oid, row.getLong("scans"));
        Relation relation = Relation.of(row);
        if (relation != null) {
          relations.put(oid, relation);
        }
      }
    }
    return new Reading(relations, modes, scans);
  }

  /** {@code ShareUpdateExclusiveLock} is PostgreSQL's inner word for SHARE UPDATE EXCLUSIVE. */
  private static LockMode mode(String word) {
    String name = word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    return LockMode.valueOf(name.substring(0, name.length() - "_LOCK".length()));
  }
}
