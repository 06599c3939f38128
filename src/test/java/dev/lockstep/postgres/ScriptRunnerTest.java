package dev.lockstep.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptRunnerTest {

  private final Database database = Servers.of(17).create();
  private final Connection connection = database.connect();

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  private String value(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  @Test
  void runsWhatAMigrationHas() throws SQLException {
    ScriptRunner.run(
        connection,
        """
        \\set ON_ERROR_STOP on
        SET lock_timeout = '3s';
        BEGIN;
        CREATE TABLE t (id bigint PRIMARY KEY, a text, b jsonb);
        COMMIT;
        COPY t (id, a) FROM stdin;
        1\tone
        2\tit's {d '2020-01-01'}; ?
        \\.
        DO $$
        BEGIN
          UPDATE t SET b = '{"a": 1}' WHERE id = 1;
          COMMIT;
          UPDATE t SET b = '{"a": 2}' WHERE b ? 'x' OR id = 2;
        END $$;
        CREATE INDEX CONCURRENTLY t_a ON t (a);
        CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql
          BEGIN ATOMIC SELECT 1; SELECT CASE WHEN i > 1 THEN 2 ELSE 3 END; END;
        CREATE RULE r AS ON DELETE TO t WHERE OLD.a = 'x' DO ALSO
          (SELECT 1; SELECT 2);
        ALTER SYSTEM SET work_mem = '5MB';
        VACUUM t;
        """,
        "m.sql");
    assertThat(value("SELECT count(*) FROM t WHERE b IS NOT NULL")).isEqualTo("2");
    assertThat(value("SELECT f(2)")).isEqualTo("2");
    assertThat(value("SELECT a FROM t WHERE id = 2")).isEqualTo("it's {d '2020-01-01'}; ?");
    assertThat(value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void saysWhereTheServerSawTheError() throws SQLException {
    StatementError error =
        catchThrowableOfType(
            StatementError.class,
            () ->
                ScriptRunner.run(
                    connection,
                    "BEGIN;\nCREATE TABLE t (a int);\n\n  SELECT 'ä😀', a,\n    nope FROM t;\nCOMMIT;",
                    "m.sql"));
    assertThat(error.place()).isEqualTo(new Place("m.sql", 5, 5));
    assertThat(error.sqlState()).isEqualTo("42703");
    assertThat(error.serverMessage()).isEqualTo("column \"nope\" does not exist");
    assertThat(error.statement().sql()).startsWith("SELECT 'ä");
    // Nothing of the open transaction is left.
    assertThat(value("SELECT to_regclass('t')")).isNull();
    assertThat(error.failure(Code.SCHEMA_SQL, "x").place()).isEqualTo(error.place());
  }

  @Test
  void saysWhereInCopyDataTheStatementIs() {
    StatementError error =
        catchThrowableOfType(
            StatementError.class,
            () ->
                ScriptRunner.run(
                    connection, "CREATE TABLE t (a int);\nCOPY t FROM stdin;\nx\n\\.\n", "m.sql"));
    assertThat(error.sqlState()).isEqualTo("22P02");
    assertThat(error.place().line()).isEqualTo(2);
  }

  @Test
  void refusesCommandsThatWouldChangeTheScript() {
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> ScriptRunner.run(connection, "SELECT 'SELECT 1'\n\\gexec\n", "m.sql"));
    assertThat(failure.place()).isEqualTo(new Place("m.sql", 2, 1));
  }
}
