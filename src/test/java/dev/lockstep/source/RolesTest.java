package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.EphemeralServer;
import dev.lockstep.postgres.Servers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Roles that a declared file names. */
class RolesTest {

  private static final FactId PUBLIC = FactId.schema("public");

  private static Set<String> roles(String like) throws Exception {
    EphemeralServer server = Servers.of(Loaded.MAJOR);
    try (Database database = server.create();
        Connection connection = database.connect();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("SELECT rolname FROM pg_roles WHERE rolname LIKE '" + like + "'")) {
      Set<String> names = new TreeSet<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private static String owner(Catalog catalog, String table) {
    return catalog
        .facts(Owner.class)
        .filter(owner -> owner.id().equals(PUBLIC.child(Kind.TABLE, table).child(Kind.OWNER, "")))
        .map(Owner::role)
        .findFirst()
        .orElse(null);
  }

  @Test
  void makesEveryRoleThatIsNamedAndDropsItAgain() throws Exception {
    Catalog catalog =
        Loaded.catalog(
            """
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rolestest_do') THEN
                CREATE ROLE rolestest_do;
              END IF;
            END $$;
            CREATE ROLE rolestest_made;
            CREATE ROLE rolestest_made;
            SET ROLE rolestest_set;
            CREATE TABLE a (id int);
            RESET ROLE;
            SET SESSION AUTHORIZATION 'rolestest "quoted"';
            CREATE TABLE b (id int);
            RESET SESSION AUTHORIZATION;
            BEGIN;
            SET LOCAL ROLE rolestest_local;
            CREATE TABLE c (id int);
            COMMIT;
            ALTER TABLE a ENABLE ROW LEVEL SECURITY;
            CREATE POLICY p ON a TO rolestest_policy USING (true);
            ALTER DEFAULT PRIVILEGES FOR ROLE rolestest_default GRANT SELECT ON TABLES TO rolestest_d2;
            GRANT rolestest_group TO rolestest_member;
            GRANT SELECT ON a TO rolestest_do, rolestest_reader;
            CREATE EXTENSION postgres_fdw;
            CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;
            CREATE USER MAPPING FOR rolestest_mapped SERVER s;
            CREATE TABLE d (id int);
            ALTER TABLE d OWNER TO rolestest_do;
            REASSIGN OWNED BY rolestest_old TO rolestest_new;
            CREATE SCHEMA AUTHORIZATION rolestest_schema;
            CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION e();
            ALTER EVENT TRIGGER e OWNER TO rolestest_powerful;
            """);
    assertThat(owner(catalog, "a")).isEqualTo("rolestest_set");
    assertThat(owner(catalog, "b")).isEqualTo("rolestest \"quoted\"");
    assertThat(owner(catalog, "c")).isEqualTo("rolestest_local");
    assertThat(owner(catalog, "d")).isEqualTo("rolestest_do");
    assertThat(roles("rolestest%")).isEmpty();
  }

  @Test
  void takesMembershipsThatAnotherSchemaHasTheOtherWayRound() {
    Loaded.sql("CREATE ROLE rolestest_a; GRANT rolestest_a TO rolestest_b; CREATE TABLE t ();");
    Loaded.sql("CREATE ROLE rolestest_a; GRANT rolestest_b TO rolestest_a; CREATE TABLE t ();");
  }

  @Test
  void keepsRolesThatARehearsalHolds() throws Exception {
    Servers.of(Loaded.MAJOR).ensureRole("kept_rolestest");
    Catalog catalog = Loaded.catalog("CREATE TABLE a (); ALTER TABLE a OWNER TO kept_rolestest;");
    assertThat(owner(catalog, "a")).isEqualTo("kept_rolestest");
    assertThat(roles("kept_rolestest")).isNotEmpty();
  }

  @Test
  void leavesOutWhatIsAboutTheServer() {
    LoadedSource loaded =
        Loaded.sql(
            """
            CREATE TABLE t (id int);
            CREATE TABLE database (id int);
            GRANT SELECT ON database TO rolestest_x;
            GRANT CONNECT ON DATABASE nowhere TO rolestest_x;
            REVOKE CREATE ON TABLESPACE nowhere FROM rolestest_x;
            ALTER SYSTEM SET work_mem = '1GB';
            ALTER TABLESPACE nowhere RENAME TO elsewhere;
            SECURITY LABEL FOR anon ON COLUMN t.id IS 'MASKED';
            BEGIN;
            SET no_such_setting = 1;
            CREATE TABLE after_that (id int);
            COMMIT;
            """);
    Catalog catalog = loaded.declared().catalog();
    FactId table = PUBLIC.child(Kind.TABLE, "database");
    assertThat(catalog.contains(table.child(Kind.GRANT, "rolestest_x"))).isTrue();
    assertThat(catalog.contains(PUBLIC.child(Kind.TABLE, "after_that"))).isTrue();
    assertThat(String.join("\n", loaded.notices()))
        .contains("GRANT is left", "REVOKE is left", "ALTER SYSTEM is", "ALTER TABLESPACE is")
        .contains("no_such_setting");
  }
}
