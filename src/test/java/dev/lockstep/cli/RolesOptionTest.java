package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --roles} against a live server, which stays as it is. */
class RolesOptionTest {

  /** As {@code pg_dumpall --globals-only} of 18 writes it, of a server whose superuser is admin. */
  private static final String GLOBALS =
      """
      SET default_transaction_read_only = off;
      CREATE ROLE admin;
      ALTER ROLE admin WITH SUPERUSER INHERIT CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS;
      CREATE ROLE app;
      ALTER ROLE app WITH NOSUPERUSER INHERIT NOCREATEROLE NOCREATEDB LOGIN NOREPLICATION NOBYPASSRLS PASSWORD 'md5aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
      CREATE ROLE readers;
      ALTER ROLE readers WITH NOSUPERUSER INHERIT NOCREATEROLE NOCREATEDB NOLOGIN NOREPLICATION NOBYPASSRLS;
      ALTER ROLE app SET search_path TO 'app', 'public';
      ALTER ROLE app IN DATABASE shop SET work_mem TO '8MB';
      GRANT readers TO app WITH INHERIT TRUE GRANTED BY admin;
      """;

  private static TestServer server;
  private static String live;

  @TempDir static Path folder;

  @BeforeAll
  static void start() throws SQLException {
    server = new TestServer(18);
    Database database =
        server.create(
            """
            CREATE ROLE admin SUPERUSER CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS;
            CREATE ROLE app LOGIN PASSWORD 'hunter2secret';
            CREATE ROLE readers;
            GRANT readers TO app;
            ALTER ROLE app SET search_path = app, public;
            """);
    TestServer.run(
        database,
        "DO $$ BEGIN EXECUTE format('ALTER ROLE app IN DATABASE %I SET work_mem = %L',"
            + " current_database(), '8MB'); END $$");
    live = TestServer.url(database);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void comparesTheGlobalsOfADump() throws IOException {
    Path file = Files.writeString(folder.resolve("globals.sql"), GLOBALS);
    Run same = Run.of("drift", "--from", live, "--to", file.toString(), "--roles");
    assertThat(same.status()).as(same.out() + same.err()).isZero();

    Path less = Files.writeString(folder.resolve("less.sql"), GLOBALS.replace("8MB", "9MB"));
    Run other = Run.of("diff", "--from", live, "--to", less.toString(), "--roles");
    assertThat(other.out()).contains("work_mem").doesNotContain("readers", "admin");
  }

  @Test
  void inspectsRolesOnlyWhenAskedAndNeverPasswords() {
    Run without = Run.of("inspect", live);
    assertThat(without.status()).isZero();
    assertThat(without.out()).doesNotContain("CREATE ROLE");

    Run with = Run.of("inspect", live, "--roles");
    assertThat(with.status()).isZero();
    assertThat(with.out()).contains("CREATE ROLE app LOGIN;", "GRANT readers TO app");
    assertThat(with.out() + with.err()).doesNotContain("hunter2secret", "SCRAM");
  }

  @Test
  void leavesAloneARoleThatAFileOnlyNames() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("named.sql"),
            """
            CREATE ROLE admin SUPERUSER CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS;
            CREATE TABLE t (id integer PRIMARY KEY);
            GRANT SELECT ON t TO app;
            """);
    Run diff = Run.of("diff", "--from", live, "--to", file.toString(), "--roles");
    assertThat(diff.status()).as(diff.err()).isZero();
    assertThat(diff.out()).contains("role readers").doesNotContain("role app");
  }

  @Test
  void refusesASharedServer() {
    Run refused =
        Run.of("diff", "--from", "empty", "--to", "empty", "--roles", "--dev-url", server.devUrl());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("--roles", "--dev-url");
  }
}
