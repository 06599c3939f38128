package dev.lockstep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.ScriptRunner;
import dev.lockstep.postgres.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLoaderTest {

  private static final FactId PUBLIC = FactId.schema("public");
  private static final FactId USERS = PUBLIC.child(Kind.TABLE, "users");

  @TempDir Path directory;

  private static Failure refused(String sql) {
    Failure failure = catchThrowableOfType(Failure.class, () -> Loaded.sql(sql));
    assertThat(failure).as("refused: " + sql).isNotNull();
    assertThat(failure.remedy()).isNotBlank();
    return failure;
  }

  private Failure refused(Path path) {
    return catchThrowableOfType(Failure.class, () -> Loaded.path(path));
  }

  @Test
  void readsAFileAndLeavesNothingOfItselfInTheCatalog() {
    Path file = Loaded.write(directory, "s.sql", "\uFEFFCREATE TABLE users (id int);\n");
    LoadedSource loaded = Loaded.path(file);
    assertThat(loaded.declared().catalog().contains(USERS)).isTrue();
    assertThat(loaded.declared().catalog().facts())
        .noneMatch(fact -> fact.id().key().contains("lockstep"));
    assertThat(loaded.declared().catalog().unmodelled()).isEmpty();
    assertThat(loaded.serverMajor()).isEqualTo(Loaded.MAJOR);
    assertThat(loaded.description()).isEqualTo(file.toString());
    assertThat(loaded.notices()).isEmpty();
  }

  @Test
  void readsEmptyAndALiveDatabase() throws Exception {
    assertThat(Loaded.loader("").load(new Source.Empty()).declared().catalog())
        .isSameAs(Catalog.EMPTY);
    try (Database database = Servers.of(Loaded.MAJOR).create()) {
      try (Connection connection = database.connect()) {
        ScriptRunner.run(connection, "CREATE TABLE users (id int)", "x");
      }
      LoadedSource live = Loaded.loader("").load(new Source.Live(database.address()));
      assertThat(live.serverMajor()).isEqualTo(Loaded.MAJOR);
      assertThat(live.declared().catalog().fingerprint())
          .isEqualTo(Loaded.catalog("CREATE TABLE users (id int)").fingerprint());
      assertThat(live.description()).doesNotContain(database.address().password());
    }
  }

  @Test
  void takesADumpAsItIs() {
    LoadedSource loaded =
        Loaded.sql(
            """
            --
            -- PostgreSQL database dump
            --
            \\restrict PbF0sZ
            SET statement_timeout = 0;
            SET transaction_timeout = 0;
            SET no_such_setting_yet = 0;
            SET client_encoding = 'UTF8';
            SELECT pg_catalog.set_config('search_path', '', false);
            SET check_function_bodies = false;
            SET client_min_messages = warning;
            SET default_tablespace = '';
            SET default_table_access_method = heap;
            CREATE TABLE public.users (
                id bigint NOT NULL,
                name text
            );
            ALTER TABLE public.users OWNER TO "shop owner";
            COPY public.users (id, name) FROM stdin;
            1\tAnn; x
            \\.
            INSERT INTO public.users VALUES (2, 'b');
            SELECT pg_catalog.setval('public.no', 1, true) WHERE false;
            ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
            GRANT SELECT ON TABLE public.users TO reader;
            \\unrestrict PbF0sZ
            """
                .replace("SELECT pg_catalog.setval('public.no', 1, true) WHERE false;\n", ""));
    Catalog catalog = loaded.declared().catalog();
    assertThat(catalog.contains(USERS.child(Kind.CONSTRAINT, "users_pkey"))).isTrue();
    assertThat(catalog.contains(USERS.child(Kind.GRANT, "reader"))).isTrue();
    assertThat(catalog.contains(USERS.child(Kind.OWNER, ""))).isTrue();
    assertThat(loaded.notices()).anyMatch(n -> n.contains("2 statements that write rows left out"));
    assertThat(loaded.notices()).anyMatch(n -> n.contains("no_such_setting_yet"));
  }

  @Test
  void takesTransactionsRolesAndConcurrentIndexes() {
    LoadedSource loaded =
        Loaded.sql(
            """
            CREATE ROLE app LOGIN PASSWORD 'x';
            CREATE ROLE app;
            ALTER ROLE app SET search_path = app;
            CREATE DATABASE shop;
            \\connect shop
            CREATE SCHEMA app;
            BEGIN;
            SET LOCAL search_path = app;
            CREATE TABLE users (id int);
            ALTER TABLE users OWNER TO somebody_new;
            COMMIT;
            CREATE INDEX CONCURRENTLY users_id ON app.users (id);
            SET ROLE app;
            CREATE TEMPORARY TABLE scratch (id int);
            RESET ROLE;
            CREATE FUNCTION later() RETURNS int LANGUAGE sql AS 'SELECT id FROM app.no_such';
            BEGIN;
            CREATE TABLE app.open (id int);
            """);
    FactId app = FactId.schema("app");
    Catalog catalog = loaded.declared().catalog();
    assertThat(catalog.contains(app.child(Kind.TABLE, "users"))).isTrue();
    assertThat(catalog.contains(app.child(Kind.INDEX, "users_id"))).isTrue();
    assertThat(catalog.contains(app.child(Kind.TABLE, "open"))).isTrue();
    assertThat(String.join("\n", loaded.notices()))
        .contains("<stdin>:3:1: ALTER ROLE", "\\connect", "CREATE DATABASE", "no COMMIT");
  }

  @Test
  void saysWhereAnErrorIs() {
    Failure failure =
        refused("CREATE TABLE a (id int);\nCREATE TABLE b (\n  id int,\n  x no_such_type\n);");
    assertThat(failure.code()).isEqualTo(Code.SCHEMA_SQL);
    assertThat(failure.place()).isEqualTo(new Place("<stdin>", 4, 5));
    assertThat(failure.getMessage())
        .isEqualTo("type \"no_such_type\" does not exist (SQLSTATE 42704) in: CREATE TABLE b …");
    assertThat(refused("CREATE TABEL x ();").place()).isEqualTo(new Place("<stdin>", 1, 8));
    assertThat(refused("BEGIN;\nCREATE TABLE x ();\nSELECT 1/0;\nCOMMIT;").place().line())
        .isEqualTo(3);
    assertThat(refused("SELECT 1\n\\gexec").place()).isEqualTo(new Place("<stdin>", 2, 1));
  }

  @Test
  void saysThatAnExtensionIsNotAvailable() {
    Failure failure = refused("\nCREATE EXTENSION postgis;");
    assertThat(failure.code()).isEqualTo(Code.EXTENSION);
    assertThat(failure.place().line()).isEqualTo(2);
    assertThat(failure.getMessage()).contains("postgis");
    assertThat(failure.remedy()).contains("--dev-url");
    assertThat(Loaded.catalog("CREATE EXTENSION citext; CREATE TABLE users (n citext)"))
        .matches(catalog -> catalog.contains(USERS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE EXTENSION citext VERSION '0.1' | EXTENSION | leave the version out",
        "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'no/such', 'f' | EXTENSION | library",
        "CREATE FUNCTION f() RETURNS int LANGUAGE plv8 AS 'x' | EXTENSION | CREATE EXTENSION",
        "COMMENT ON EXTENSION pg_cron IS 'x' | EXTENSION | CREATE EXTENSION",
        "CREATE EXTENSION earthdistance | EXTENSION | CASCADE",
        "CREATE COLLATION g (provider = libc, locale = 'xx_YY.utf8') | SCHEMA_SQL | locale",
      })
  void saysWhatHelpsWhereTheServerLacksSomething(String sql, Code code, String remedy) {
    Failure failure = refused("\n" + sql + ";");
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.place().line()).isEqualTo(2);
    assertThat(failure.remedy()).contains(remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "-- nothing\n/* here */", "\uFEFF", "\\echo x"})
  void saysThatAFileIsEmpty(String sql) {
    assertThat(refused(sql).code()).isEqualTo(Code.EMPTY_SCHEMA);
    assertThat(refused(Loaded.write(directory, "s.sql", sql)).code()).isEqualTo(Code.EMPTY_SCHEMA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-- nothing\n/* here */"})
  void startsFromAFileWithNothingInItAsFromNothing(String sql) {
    Path file = Loaded.write(directory, "s.sql", sql);
    LoadedSource loaded = Loaded.loader("").loadStart(new Source.SqlFile(file));
    assertThat(loaded.source()).isEqualTo(new Source.Empty());
    assertThat(loaded.declared().catalog()).isEqualTo(Catalog.EMPTY);
  }

  @Test
  void startsFromNoFileOfRowsAlone() {
    Path file = Loaded.write(directory, "s.sql", "INSERT INTO t VALUES (1);");
    assertThatThrownBy(() -> Loaded.loader("").loadStart(new Source.SqlFile(file)))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(Code.EMPTY_SCHEMA));
  }

  @Test
  void saysThatADirectoryIsEmptyAndAFileIsNotUtf8() throws Exception {
    assertThat(refused(directory).code()).isEqualTo(Code.EMPTY_SCHEMA);
    Path latin = Files.write(directory.resolve("a.sql"), new byte[] {'-', '-', (byte) 0xE4});
    assertThat(refused(latin).code()).isEqualTo(Code.FILE);
  }

  @Test
  void followsIncludes() {
    Loaded.write(directory, "sub/b.sql", "\\ir c.sql\nCREATE TABLE b (id c);");
    Loaded.write(directory, "sub/c.sql", "CREATE TYPE c AS ENUM ('x');");
    Path main = Loaded.write(directory, "main.sql", "\\i sub/b.sql\nCREATE TABLE users (b b);\n");
    assertThat(Loaded.path(main).declared().catalog().contains(USERS)).isTrue();
    // The directory is the same schema: what one file includes is not read once more.
    assertThat(Loaded.path(directory).declared().catalog().fingerprint())
        .isEqualTo(Loaded.path(main).declared().catalog().fingerprint());
  }

  @Test
  void saysWhichIncludeIsMissingOrCircular() {
    Path missing = Loaded.write(directory, "m.sql", "SELECT 1;\n  \\ir gone.sql\n");
    Failure failure = refused(missing);
    assertThat(failure.code()).isEqualTo(Code.INCLUDE);
    assertThat(failure.place()).isEqualTo(new Place(missing.toString(), 2, 3));
    assertThat(failure.getMessage()).contains("gone.sql");
    Loaded.write(directory, "b.sql", "\\ir a.sql\n");
    Failure circle = refused(Loaded.write(directory, "a.sql", "\\ir b.sql\n"));
    assertThat(circle.code()).isEqualTo(Code.INCLUDE);
    assertThat(circle.place().file()).endsWith("b.sql");
  }

  @Test
  void loadsADirectoryInWhateverOrderIsNeeded() {
    Loaded.write(
        directory,
        "a.sql",
        "SET search_path = app;\nCREATE VIEW v AS SELECT * FROM t;\n"
            + "CREATE TABLE needed_by_b (id int);");
    Loaded.write(
        directory,
        "b.sql",
        "CREATE TABLE app.t (id int PRIMARY KEY, c app.color);\n"
            + "CREATE TABLE app.u (LIKE app.needed_by_b);");
    Loaded.write(directory, "z/types.sql", "CREATE TYPE app.color AS ENUM ('red');");
    Loaded.write(directory, "z/zz.sql", "CREATE SCHEMA app;");
    Loaded.write(directory, "readme.txt", "not SQL");
    Catalog catalog = Loaded.path(directory).declared().catalog();
    FactId app = FactId.schema("app");
    assertThat(
            List.of(
                app.child(Kind.VIEW, "v"),
                app.child(Kind.TABLE, "needed_by_b"),
                app.child(Kind.TABLE, "u")))
        .allMatch(catalog::contains);
  }

  @Test
  void letsFilesThatNeedEachOtherMeet() {
    Loaded.write(
        directory, "a.sql", "CREATE VIEW a1 AS SELECT * FROM b2;\nCREATE TABLE a2 (id int);");
    Loaded.write(
        directory, "b.sql", "CREATE VIEW b1 AS SELECT * FROM a2;\nCREATE TABLE b2 (id int);");
    Catalog catalog = Loaded.path(directory).declared().catalog();
    assertThat(catalog.contains(PUBLIC.child(Kind.VIEW, "a1"))).isTrue();
    assertThat(catalog.contains(PUBLIC.child(Kind.VIEW, "b1"))).isTrue();
  }

  @Test
  void showsTheRealErrorBeforeItsConsequences() {
    Loaded.write(directory, "a.sql", "CREATE VIEW a AS SELECT * FROM b;");
    Loaded.write(directory, "b.sql", "\n CREATE TABLE b (id int,);");
    Failure failure = refused(directory);
    assertThat(failure.getMessage()).contains("syntax error", "42601");
    assertThat(failure.place().file()).endsWith("b.sql");
    assertThat(failure.place().line()).isEqualTo(2);
  }

  @Test
  void knowsWhereThingsAreDeclared() {
    Map<FactId, Place> places =
        Loaded.sql(
                """
                CREATE TYPE mood AS ENUM ('sad');
                CREATE TYPE pair AS (
                  a int,
                  b int);
                CREATE TABLE users (
                  id bigint PRIMARY KEY,
                  "Full Name" text DEFAULT 'x' NOT NULL CONSTRAINT named CHECK ("Full Name" <> ''),
                  age int
                    CHECK (age > 0),
                  CONSTRAINT twice UNIQUE (id, age)
                );
                  CREATE INDEX users_age ON users (age);
                ALTER TABLE users
                  ADD COLUMN added int,
                  ADD CONSTRAINT late CHECK (added > 0);
                CREATE VIEW v AS SELECT 1 AS one;
                CREATE FUNCTION f(i int) RETURNS int LANGUAGE sql AS 'SELECT 1';
                COMMENT ON TABLE users IS 'x';
                """)
            .declared()
            .places();
    assertThat(lines(places, PUBLIC.child(Kind.ENUM, "mood"))).isEqualTo("1:1");
    FactId pair = PUBLIC.child(Kind.COMPOSITE, "pair");
    assertThat(lines(places, pair)).isEqualTo("2:1");
    assertThat(lines(places, pair.child(Kind.ATTRIBUTE, "b"))).isEqualTo("4:3");
    assertThat(lines(places, USERS)).isEqualTo("5:1");
    assertThat(lines(places, USERS.child(Kind.COLUMN, "id"))).isEqualTo("6:3");
    assertThat(lines(places, USERS.child(Kind.COLUMN, "Full Name"))).isEqualTo("7:3");
    assertThat(lines(places, USERS.child(Kind.COLUMN, "Full Name").child(Kind.DEFAULT, "")))
        .isEqualTo("7:3");
    assertThat(lines(places, USERS.child(Kind.CONSTRAINT, "named"))).isEqualTo("7:41");
    assertThat(lines(places, USERS.child(Kind.COLUMN, "age"))).isEqualTo("8:3");
    assertThat(lines(places, USERS.child(Kind.CONSTRAINT, "twice"))).isEqualTo("10:3");
    assertThat(lines(places, PUBLIC.child(Kind.INDEX, "users_age"))).isEqualTo("12:3");
    assertThat(lines(places, USERS.child(Kind.COLUMN, "added"))).isEqualTo("14:14");
    assertThat(lines(places, USERS.child(Kind.CONSTRAINT, "late"))).isEqualTo("15:7");
    assertThat(lines(places, PUBLIC.child(Kind.VIEW, "v"))).isEqualTo("16:1");
    assertThat(lines(places, USERS.child(Kind.COMMENT, ""))).isEqualTo("18:1");
    assertThat(places.keySet()).anyMatch(id -> id.kind() == Kind.ROUTINE);
  }

  private static String lines(Map<FactId, Place> places, FactId id) {
    Place place = places.get(id);
    return place == null ? null : place.line() + ":" + place.column();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY t (id) FROM stdin;\n1\n\\.\n",
        "BEGIN; INSERT INTO t VALUES (1); COMMIT; SELECT setval('s', 1);",
        "CREATE ROLE app; ALTER ROLE app SET search_path = app; GRANT app TO other;",
        "SET search_path = app;",
      })
  void refusesWhatIsAboutNoSchema(String sql) {
    assertThat(refused(sql).code()).isEqualTo(Code.EMPTY_SCHEMA);
  }

  @Test
  void refusesAZeroByte() {
    Failure failure = refused("CREATE TABLE a (id int);\nCREATE TABLE b (t text DEFAULT '\0');");
    assertThat(failure.code()).isEqualTo(Code.FILE);
    assertThat(failure.place()).isEqualTo(new Place("<stdin>", 2, 33));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE TABLE  app.t (x nope)                           | CREATE TABLE app.t …
          CREATE VIEW "A b" AS SELECT * FROM nope                | CREATE VIEW "A b" AS SELECT …
          ALTER TABLE nope                                       | ALTER TABLE nope
          CREATE USER MAPPING FOR x SERVER nope OPTIONS (password 's3cret') | CREATE USER MAPPING FOR x SERVER nope OPTIONS …
          SELECT E's3cret' FROM nope                             | SELECT …
          """)
  void saysHowTheStatementBegins(String sql, String head) {
    assertThat(refused(sql).getMessage()).endsWith(" in: " + head).doesNotContain("s3cret");
  }
}
