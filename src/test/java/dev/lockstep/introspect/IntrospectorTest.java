package dev.lockstep.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.postgres.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a database is read, whatever is in it. */
class IntrospectorTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void aNewDatabaseIsTheEmptyCatalog(int major) throws SQLException {
    try (Database database = Databases.with(major);
        Connection connection = database.connect()) {
      for (Reading reading : Set.of(Reading.LIVE, Reading.EPHEMERAL)) {
        Introspected read = Introspector.read(connection, reading);
        assertThat(read.catalog().facts()).containsExactlyElementsOf(Catalog.EMPTY.facts());
        assertThat(read.catalog().unmodelled()).isEmpty();
        assertThat(read.serverMajor()).isEqualTo(major);
      }
    }
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnTheNumberOfObjects() throws SQLException {
    try (Database database = Databases.with(18);
        Connection connection = database.connect()) {
      int before = Introspector.read(connection, Reading.LIVE).statements();
      execute(
          connection,
          "DO $$ BEGIN FOR i IN 1..200 LOOP EXECUTE format("
              + "'CREATE TABLE t%s (id serial PRIMARY KEY, a text DEFAULT 1, CHECK (a <> %L));"
              + " CREATE INDEX ON t%1$s (a); CREATE VIEW v%1$s AS SELECT a FROM t%1$s;"
              + " COMMENT ON TABLE t%1$s IS ''c''; GRANT SELECT ON t%1$s TO reader',"
              + " i, ''); END LOOP; END $$");
      Introspected read = Introspector.read(connection, Reading.LIVE);
      assertThat(read.catalog().facts()).hasSizeGreaterThan(2000);
      assertThat(read.statements()).isEqualTo(before);
    }
  }

  @Test
  void readingLeavesNothingBehind() throws SQLException {
    try (Database database = Databases.with(18, "rich.sql");
        Connection connection = database.connect()) {
      execute(connection, "SET search_path = app; SET DateStyle = 'ISO, YMD'");
      String before = state(connection);
      Introspector.read(connection, Reading.LIVE);
      assertThat(state(connection)).isEqualTo(before);
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(
              one(
                  connection,
                  "SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid()"
                      + " AND relation >= 16384"))
          .isEqualTo("0");
      execute(connection, "CREATE TABLE writable ()");
    }
  }

  /** What a session is set to, and a digest of all objects. */
  private static String state(Connection connection) throws SQLException {
    return one(
        connection,
        "SELECT concat_ws(' ', current_setting('search_path'), current_setting('DateStyle'),"
            + " current_setting('transaction_isolation'), current_setting('TimeZone'),"
            + " current_setting('transaction_read_only'), current_setting('quote_all_identifiers'),"
            + " (SELECT md5(string_agg(oid || relname, ',' ORDER BY oid)) FROM pg_class),"
            + " (SELECT count(*) FROM pg_proc), (SELECT count(*) FROM pg_type))");
  }

  @Test
  void whatASessionIsSetToMakesNoDifference() throws SQLException {
    try (Database database = Databases.with(18, "rich.sql");
        Connection connection = database.connect()) {
      String before = Introspector.read(connection, Reading.LIVE).catalog().fingerprint();
      execute(
          connection,
          "SET search_path = app, public; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = iso_8601;"
              + " SET TimeZone = 'Asia/Tokyo'; SET extra_float_digits = -3;"
              + " SET quote_all_identifiers = on; SET bytea_output = escape;"
              + " SET standard_conforming_strings = off");
      assertThat(Introspector.read(connection, Reading.LIVE).catalog().fingerprint())
          .isEqualTo(before);
    }
  }

  @Test
  void theSameSchemaHasTheSameFingerprint() throws SQLException {
    try (Database first = Databases.with(16, "rich.sql");
        Database second = Databases.with(16, "rich.sql");
        Connection one = first.connect();
        Connection other = second.connect()) {
      execute(other, "CREATE TABLE passing (id serial); DROP TABLE passing");
      assertThat(Introspector.read(one, Reading.LIVE).catalog().fingerprint())
          .isEqualTo(Introspector.read(other, Reading.LIVE).catalog().fingerprint());
    }
  }

  @Test
  void onlyTheNamedSchemasAreRead() throws SQLException {
    try (Database database = Databases.with(18, "rich.sql");
        Connection connection = database.connect()) {
      String schema = "Robert\"; DROP";
      Introspected read = Introspector.read(connection, new Reading(Set.of(schema), true));
      assertThat(read.catalog().facts())
          .isNotEmpty()
          .allSatisfy(fact -> assertThat(fact.id().schemaName()).isIn(schema, ""));
      assertThat(read.catalog().contains(FactId.parse("extension:hstore"))).isTrue();
      assertThat(read.addresses().values())
          .allSatisfy(id -> assertThat(read.catalog().contains(id)).isTrue());
    }
  }

  @Test
  void ownersOfALiveDatabaseAreFacts() throws SQLException {
    try (Database database = Databases.with(18, "rich.sql");
        Connection connection = database.connect()) {
      Catalog catalog = Introspector.read(connection, Reading.LIVE).catalog();
      assertThat(catalog.facts(Owner.class).map(fact -> fact.id().parent().display()))
          .contains(
              "schema app",
              "enum app.mood",
              "domain app.code",
              "range app.span",
              "sequence app.numbers",
              "table app.users",
              "view app.adults",
              "materialized view app.totals",
              "routine app.keep(integer, integer)",
              "aggregate app.total(integer)")
          .doesNotContain(
              "schema public",
              "extension hstore",
              "sequence app.users_serial_no_seq",
              "index app.users_email_idx");
    }
  }

  @Test
  void aRoleWithoutRightsReadsTheSame() throws SQLException {
    try (Database database = Databases.with(18, "rich.sql");
        Connection connection = database.connect()) {
      String before = Introspector.read(connection, Reading.LIVE).catalog().fingerprint();
      execute(connection, "SET ROLE reader");
      assertThat(Introspector.read(connection, Reading.LIVE).catalog().fingerprint())
          .isEqualTo(before);
    }
  }

  @Test
  void aMappingWhoseOptionsMayNotBeReadIsNamed() throws SQLException {
    try (Database database = Databases.with(18, "rich.sql", "server.sql");
        Connection connection = database.connect()) {
      Unmodelled hidden = new Unmodelled("user mapping", "FOR writer SERVER near");
      FactId mapping = FactId.parse("foreign-server:near/user-mapping:writer");
      Catalog all = Introspector.read(connection, Reading.LIVE).catalog();
      assertThat(all.unmodelled()).doesNotContain(hidden);
      assertThat(all.contains(mapping)).isTrue();
      execute(connection, "SET ROLE reader");
      Catalog seen = Introspector.read(connection, Reading.LIVE).catalog();
      assertThat(seen.unmodelled()).contains(hidden);
      assertThat(seen.contains(mapping)).isFalse();
    }
  }

  @Test
  void secretsAreNotRead() throws SQLException {
    try (Database database = Databases.with(18, "rich.sql", "server.sql");
        Connection connection = database.connect()) {
      assertThat(Introspector.read(connection, Reading.LIVE).catalog().facts())
          .noneMatch(fact -> fact.toString().contains("hunter2"));
    }
  }

  @Test
  void aCatalogThatMayNotBeReadIsNamed() throws SQLException {
    try (Database database = Databases.with(18);
        Connection connection = database.connect()) {
      execute(connection, "REVOKE SELECT ON pg_catalog.pg_policy FROM PUBLIC; SET ROLE reader");
      assertThatThrownBy(() -> Introspector.read(connection, Reading.LIVE))
          .isInstanceOfSatisfying(
              Failure.class, failure -> assertThat(failure.code()).isEqualTo(Code.PERMISSION))
          .hasMessageContaining("permission denied for table pg_policy")
          .hasMessageContaining("42501");
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void aServerThatIsTooOldIsRefused() {
    assertThatThrownBy(() -> Introspector.requireKnown(13))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(Code.SERVER_VERSION));
    Introspector.requireKnown(14);
    Introspector.requireKnown(19);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
