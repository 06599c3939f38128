package dev.lockstep.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has PostgreSQL check the bodies of routines that were made while it did not, once everything that
 * they may use is there.
 *
 * <p>Source: PostgreSQL 18 manual, 19.11.1 (check_function_bodies) and CREATE LANGUAGE (VALIDATOR).
 */
final class Bodies {

  /**
   * With the search path of the routine, else with that of the statement that made it, else with
   * all schemas, the routine's own first: who calls it may have any, and dumps set none.
   */
  private static final String INSTALL =
      """
      CREATE FUNCTION pg_temp.lockstep_check(routine oid, path text) RETURNS text
      LANGUAGE plpgsql AS $$
      DECLARE
        validator text;
        paths text[];
        said text;
      BEGIN
        SELECT l.lanvalidator::regproc::text, coalesce(
          (SELECT array_agg(substr(c, length('search_path=') + 1)) FROM unnest(p.proconfig) c
           WHERE starts_with(c, 'search_path=')),
          ARRAY[path, (SELECT string_agg(quote_ident(n.nspname), ', '
             ORDER BY n.oid <> p.pronamespace, n.nspname <> 'public', n.nspname)
           FROM pg_catalog.pg_namespace n
           WHERE NOT starts_with(n.nspname::text, 'pg_') AND n.nspname <> 'information_schema')])
        INTO validator, paths
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
        WHERE p.oid = routine AND p.prosqlbody IS NULL AND l.lanname IN ('sql', 'plpgsql');
        PERFORM set_config('check_function_bodies', 'on', true);
        FOREACH path IN ARRAY coalesce(paths, '{}') LOOP
          BEGIN
            PERFORM set_config('search_path', path, true);
            EXECUTE 'SELECT ' || validator || '($1)' USING routine;
            RETURN NULL;
          EXCEPTION WHEN OTHERS THEN
            said := SQLERRM || ' (SQLSTATE ' || SQLSTATE || ')';
          END;
        END LOOP;
        RETURN said;
      END $$
      """;

  private Bodies() {}

  /** Says of each body that PostgreSQL refuses what it says, and where it is declared. */
  static void check(Connection connection, Map<Item, List<Recorder.Made>> made, Notices notices)
      throws SQLException {
    Map<Long, Map.Entry<Item, Recorder.Made>> unchecked = new LinkedHashMap<>();
    made.forEach(
        (item, objects) -> {
          for (Recorder.Made object : objects) {
            if (object.tag().startsWith("CREATE") && object.address().catalog().equals("pg_proc")) {
              // What replaces a routine counts alone.
              unchecked.remove(object.address().oid());
              if (!object.checked()) {
                unchecked.put(object.address().oid(), Map.entry(item, object));
              }
            }
          }
        });
    if (unchecked.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(INSTALL);
    }
    try (PreparedStatement check =
        connection.prepareStatement("SELECT pg_temp.lockstep_check(?, ?)")) {
      for (Map.Entry<Item, Recorder.Made> entry : unchecked.values()) {
        check.setLong(1, entry.getValue().address().oid());
        check.setString(2, entry.getValue().searchPath());
        try (ResultSet row = check.executeQuery()) {
          if (row.next() && row.getString(1) != null) {
            notices.say(
                entry.getKey().place()
                    + ": the body of "
                    + entry.getValue().identity()
                    + " is not right by what the files declare: "
                    + row.getString(1).strip().replaceAll("\\s*\\R\\s*", " ")
                    + ".");
          }
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DISCARD TEMP");
    }
  }
}
