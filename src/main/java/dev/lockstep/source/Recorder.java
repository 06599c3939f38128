package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.introspect.ObjectAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;

/**
 * Lets PostgreSQL say which objects each statement makes or changes, by way of an event trigger in
 * the scratch database.
 *
 * <p>The trigger says it in a message of the level INFO, which always comes with the answer to the
 * statement: no table grows, and nobody has to ask. Sources: PostgreSQL 18 manual, 9.30.1
 * "Capturing Changes at Command End" and 20.8 "Error Reporting and Logging" (client_min_messages).
 */
final class Recorder {

  /** The SQLSTATE that tells the trigger's messages from others. */
  private static final String STATE = "LSREC";

  /** It runs with the search path of the statement, so every name in it is qualified. */
  private static final String INSTALL =
      """
      CREATE SCHEMA lockstep_recorder;
      CREATE FUNCTION lockstep_recorder.record() RETURNS event_trigger LANGUAGE plpgsql AS $$
      DECLARE made record;
      BEGIN
        FOR made IN SELECT * FROM pg_catalog.pg_event_trigger_ddl_commands() LOOP
          IF made.objid IS NOT NULL AND NOT made.in_extension THEN
            RAISE INFO USING ERRCODE = 'LSREC', MESSAGE = pg_catalog.concat_ws(
              E'\\x1f', made.command_tag, made.classid::pg_catalog.regclass, made.objid,
              made.objsubid, pg_catalog.current_setting('check_function_bodies'),
              pg_catalog.current_setting('search_path'), made.object_identity);
          END IF;
        END LOOP;
      END $$;
      CREATE EVENT TRIGGER lockstep_recorder ON ddl_command_end
        EXECUTE FUNCTION lockstep_recorder.record();
      ALTER EVENT TRIGGER lockstep_recorder ENABLE ALWAYS;
      """;

  private static final String REMOVE =
      """
      DROP EVENT TRIGGER lockstep_recorder;
      DROP SCHEMA lockstep_recorder CASCADE;
      """;

  /**
   * @param tag PostgreSQL's command tag, such as {@code CREATE TABLE}
   * @param checked whether the body of a routine was checked; true for everything else
   * @param searchPath the setting that the statement ran with
   * @param identity PostgreSQL's name for the object, such as {@code public.users}
   */
  record Made(
      String tag, ObjectAddress address, boolean checked, String searchPath, String identity) {}

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

  /** What a statement made, of all that the server said about it. */
  static List<Made> made(List<SQLWarning> said) {
    return said.stream()
        .filter(warning -> STATE.equals(warning.getSQLState()))
        .map(warning -> made(warning.getMessage()))
        .toList();
  }

  private static Made made(String message) {
    String[] fields = message.split("\u001f", 7);
    String catalog = fields[1].substring(fields[1].lastIndexOf('.') + 1);
    return new Made(
        fields[0],
        new ObjectAddress(catalog, Long.parseLong(fields[2]), Integer.parseInt(fields[3])),
        !catalog.equals("pg_proc") || fields[4].equals("on"),
        fields[5],
        fields[6]);
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
  Failure needed(Place place) {
    return new Failure(
        Code.ANNOTATION,
        place,
        "Annotations can only be read when the user of the development server is a superuser.",
        "Use a superuser in --dev-url, or leave --dev-url out and let Lockstep start a server.");
  }
}
