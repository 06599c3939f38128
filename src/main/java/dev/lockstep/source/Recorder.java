package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.introspect.ObjectAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks PostgreSQL which objects each statement makes or changes, by way of an event trigger in the
 * scratch database.
 *
 * <p>Source: PostgreSQL 18 manual, 9.30.1 "Capturing Changes at Command End".
 */
final class Recorder {

  private static final String INSTALL =
      """
      CREATE SCHEMA lockstep_recorder;
      GRANT USAGE ON SCHEMA lockstep_recorder TO PUBLIC;
      CREATE UNLOGGED TABLE lockstep_recorder.made
        (n bigint GENERATED ALWAYS AS IDENTITY, tag text, class oid, object oid, part integer);
      GRANT ALL ON lockstep_recorder.made TO PUBLIC;
      CREATE FUNCTION lockstep_recorder.record() RETURNS event_trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO lockstep_recorder.made (tag, class, object, part)
        SELECT command_tag, classid, objid, objsubid
        FROM pg_event_trigger_ddl_commands()
        WHERE NOT in_extension AND objid IS NOT NULL;
      END $$;
      CREATE EVENT TRIGGER lockstep_recorder ON ddl_command_end
        EXECUTE FUNCTION lockstep_recorder.record();
      ALTER EVENT TRIGGER lockstep_recorder ENABLE ALWAYS;
      """;

  private static final String TAKE =
      """
      WITH taken AS (DELETE FROM lockstep_recorder.made RETURNING n, tag, class, object, part)
      SELECT tag, (SELECT c.relname FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.=)
        taken.class), object, part
      FROM taken ORDER BY n
      """;

  private static final String REMOVE =
      """
      DROP EVENT TRIGGER lockstep_recorder;
      DROP SCHEMA lockstep_recorder CASCADE;
      """;

  /**
   * @param tag PostgreSQL's command tag, such as {@code CREATE TABLE}
   */
  record Made(String tag, ObjectAddress address) {}

  private final Connection connection;
  private final boolean installed;

  private Recorder(Connection connection, boolean installed) {
    this.connection = connection;
    this.installed = installed;
  }

  /** Begins to record; only a superuser can, and for others nothing is recorded. */
  static Recorder install(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet superuser =
          statement.executeQuery(
              "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user");
      boolean may = superuser.next() && superuser.getBoolean(1);
      if (may) {
        statement.execute(INSTALL);
      }
      return new Recorder(connection, may);
    }
  }

  boolean installed() {
    return installed;
  }

  /** What was made since the last time. */
  List<Made> take() throws SQLException {
    List<Made> made = new ArrayList<>();
    if (installed) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(TAKE)) {
        while (rows.next()) {
          made.add(
              new Made(
                  rows.getString(1),
                  new ObjectAddress(rows.getString(2), rows.getLong(3), rows.getInt(4))));
        }
      }
    }
    return made;
  }

  /** Leaves nothing of itself in the database. */
  void remove() throws SQLException {
    if (installed) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(REMOVE);
      }
    }
  }

  /** Whoever cannot record cannot know what an annotation stands at. */
  Failure needed(dev.lockstep.failure.Place place) {
    return new Failure(
        Code.ANNOTATION,
        place,
        "Annotations can only be read when the user of the development server is a superuser.",
        "Use a superuser in --dev-url, or leave --dev-url out and let Lockstep start a server.");
  }
}
