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

  /** Everything that prints or reads differently, as a database may have it set. */
  private static final String STRANGE_SETTINGS =
      """
      DO $$
      DECLARE
        setting text;
      BEGIN
        FOREACH setting IN ARRAY ARRAY[
          'search_path = odd, public', 'quote_all_identifiers = on', 'extra_float_digits = -3',
          'IntervalStyle = sql_standard', 'DateStyle = "German, DMY"', 'bytea_output = escape',
          'TimeZone = "Asia/Kolkata"', 'standard_conforming_strings = off',
          'default_tablespace = strange', 'default_toast_compression = pglz',
          'xmlbinary = hex', 'transform_null_equals = on'] LOOP
          EXECUTE format('ALTER DATABASE %I SET ', current_database()) || setting;
        END LOOP;
      END
      $$;
      """;

  private static final String SENSITIVE =
      """
      CREATE SCHEMA odd;
      CREATE FUNCTION odd.lower(text) RETURNS text LANGUAGE sql IMMUTABLE RETURN $1;
      CREATE TABLE public."Mixed" (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code text COLLATE "C" DEFAULT E'a\\\\b' CHECK (code IN ('x', E'y\\\\z', 'it''s')),
        ratio double precision DEFAULT 0.1 CHECK (ratio < 1e-7 OR ratio > 0.3::real),
        worth numeric(10, 2) DEFAULT 1.50,
        raw bytea DEFAULT '\\xdeadbeef',
        wait interval DEFAULT interval '-1 year 2 days -03:04:05',
        at timestamptz DEFAULT '2024-02-01 12:00+02' CHECK (at > '1999-12-31 23:00:00+01'),
        day date DEFAULT date '2024-03-02',
        tags text[] DEFAULT ARRAY['a', NULL, 'b"c'],
        xs integer[] DEFAULT '{1,2}',
        low text GENERATED ALWAYS AS (pg_catalog.lower(code)) STORED
      );
      CREATE INDEX ON public."Mixed" (odd.lower(code), at)
        WHERE at > '2024-01-01 00:00+05:30' AND wait <> '1 day';
      CREATE DOMAIN odd.span AS interval DEFAULT '1 mon -1 day' CHECK (VALUE > '-00:00:01.5');
      CREATE TABLE odd.visits (at timestamptz, day date, n numeric, span odd.span)
        PARTITION BY RANGE (at);
      CREATE TABLE odd.visits_1 PARTITION OF odd.visits
        FOR VALUES FROM (MINVALUE) TO ('2024-03-31 02:30:00+02');
      CREATE TABLE odd.visits_2 PARTITION OF odd.visits
        FOR VALUES FROM ('2024-03-31 02:30:00+02') TO (MAXVALUE) PARTITION BY LIST (day);
      CREATE TABLE odd.visits_2a PARTITION OF odd.visits_2
        FOR VALUES IN ('2024-02-03', NULL) PARTITION BY RANGE (n, (n + 1));
      CREATE TABLE odd.visits_2a1 PARTITION OF odd.visits_2a
        FOR VALUES FROM (1e2, MINVALUE) TO (0.5e3, 12.50);
      """;

  @Test
  void settingsOfTheDatabaseMakeNoDifference() throws Exception {
    String more =
        SENSITIVE
            + "CREATE TABLE odd.more (t text DEFAULT E'\\\\', s odd.span);\n"
            + "CREATE TABLE odd.visits_2b PARTITION OF odd.visits_2"
            + " FOR VALUES IN ('2024-02-04');\n"
            + "ALTER TABLE public.\"Mixed\" ADD late timestamptz DEFAULT '2024-10-27 02:30+01';\n";
    try (Database live = server.create(SENSITIVE)) {
      TestServer.run(
          live, "SET allow_in_place_tablespaces = on; CREATE TABLESPACE strange LOCATION '';");
      TestServer.run(live, STRANGE_SETTINGS);
      assertThat(run("drift", live, SENSITIVE).out()).isEqualTo("The database is as declared.\n");
      Path out = root.resolve("out");
      Run planned = run("plan", live, more, "--out", out.toString());
      assertThat(planned.status()).as(planned.err()).isZero();
      try (var folders = Files.list(out)) {
        Path folder = folders.findFirst().orElseThrow();
        TestServer.run(live, Files.readString(folder.resolve("1_expand.up.sql")));
      }
      assertThat(run("drift", live, more).out()).isEqualTo("The database is as declared.\n");
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
