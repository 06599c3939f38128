package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a live database has of tables and indexes that no declared file can bring about. */
class LiveTablesTest {

  private static TestServer server;

  @TempDir Path root;

  @BeforeAll
  static void start() {
    server = new TestServer(18);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anIndexWhoseBuildFailedIsBuiltAgain() throws Exception {
    String schema =
        """
        CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);
        CREATE INDEX users_name_idx ON users (lower(name));
        COMMENT ON INDEX users_name_idx IS 'for the search';
        ALTER TABLE users CLUSTER ON users_name_idx;
        """;
    try (Database live =
        server.create(
            schema
                + "UPDATE pg_index SET indisvalid = false"
                + " WHERE indexrelid = 'users_name_idx'::regclass;")) {
      assertThat(run("drift", live, schema).out()).contains("~ index public.users_name_idx");
      Path out = root.resolve("out");
      Run planned = run("plan", live, schema, "--out", out.toString());
      assertThat(planned.status()).as(planned.err()).isZero();
      assertThat(planned.out()).contains("Rehearsed on PostgreSQL 18");
      Path folder;
      try (var folders = Files.list(out)) {
        folder = folders.findFirst().orElseThrow();
      }
      TestServer.run(live, Files.readString(folder.resolve("1_expand.up.sql")));
      assertThat(run("drift", live, schema).out()).isEqualTo("The database is as declared.\n");
    }
  }

  @Test
  void namesThatPostgresMadeBeforeARenameAreNoDifference() throws Exception {
    String declared =
        "CREATE TABLE users (id bigint PRIMARY KEY, login text NOT NULL, mail text NOT NULL);";
    try (Database live =
        server.create(
            "CREATE TABLE people (id bigint CONSTRAINT users_pkey PRIMARY KEY, name text NOT NULL,"
                + " mail text NOT NULL); ALTER TABLE people RENAME name TO login;"
                + " ALTER TABLE people RENAME TO users;"
                + " ALTER TABLE users RENAME CONSTRAINT people_name_not_null"
                + " TO users_name_not_null;")) {
      assertThat(run("drift", live, declared).out()).isEqualTo("The database is as declared.\n");
      TestServer.run(
          live, "ALTER TABLE users RENAME CONSTRAINT people_mail_not_null TO mail_needed");
      assertThat(run("drift", live, declared).out()).contains("~ column public.users.mail");
      Path out = root.resolve("out");
      Run planned = run("plan", live, declared, "--out", out.toString());
      assertThat(planned.status()).as(planned.err()).isZero();
    }
  }

  private Run run(String command, Database live, String declared, String... more) throws Exception {
    Path file = Files.writeString(root.resolve("declared.sql"), declared);
    List<String> words = new ArrayList<>(List.of(command, "--from", TestServer.url(live)));
    words.addAll(List.of("--to", file.toString(), "--no-owner"));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }
}
