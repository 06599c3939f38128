package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each gets one message with code, place, cause and remedy, and status 1, and leaves no file. */
class BadInputTest {

  private static TestServer server;

  @TempDir Path root;

  private static final String ROWS =
      "CREATE TABLE a (\n  id int PRIMARY KEY,\n  first text,\n  last text,\n  at %s%s);\n";
  private static final String OTHER = "CREATE TABLE b (id int PRIMARY KEY);\n";
  private static final String LAST =
      "CREATE TYPE mood AS ENUM ('good', 'bad');\n"
          + "CREATE TABLE a (id int PRIMARY KEY, first text, \" last\" text, %s);\n";

  /** A function that reads a table which is not there while the expression is tried. */
  private static final String CODES =
      "CREATE TABLE codes (code int, name text);\n"
          + "CREATE FUNCTION code_of(text) RETURNS int IMMUTABLE LANGUAGE plpgsql AS"
          + " 'BEGIN RETURN (SELECT max(code) FROM public.codes WHERE name = $1); END';\n";

  @BeforeAll
  static void start() {
    server = new TestServer(17);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void noServer() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    fails(
        plan("postgresql://ann:s3cret@127.0.0.1:" + port + "/shop", "empty"),
        "LS-NO-SERVER",
        null,
        "127.0.0.1:" + port,
        "Check that the server runs");
  }

  @Test
  void wrongPassword() throws Exception {
    try (Database live = server.create()) {
      Address right = live.address();
      Address wrong =
          new Address(
              right.host(),
              right.port(),
              right.database(),
              right.user(),
              "s3cret-b0nk",
              right.parameters());
      Run run = plan(TestServer.url(wrong), "empty", "--verbose");
      assertThat(run.out() + run.err()).doesNotContain("s3cret-b0nk");
      assertThat(run.err()).contains("error LS-AUTHENTICATION: ").contains("28P01");
      assertThat(run.status()).isEqualTo(1);
    }
  }

  @Test
  void noDatabase() throws Exception {
    try (Database live = server.create()) {
      fails(
          plan(TestServer.url(live.address().withDatabase("nowhere")), "empty"),
          "LS-NO-DATABASE",
          null,
          "database \"nowhere\" does not exist",
          "Create the database");
    }
  }

  @Test
  void noPermissionOnACatalog() throws Exception {
    try (Database live =
        server.create(
            "CREATE ROLE blind LOGIN PASSWORD 'blind'; REVOKE SELECT ON pg_catalog.pg_class FROM"
                + " PUBLIC;")) {
      Address own = live.address();
      Address blind =
          new Address(own.host(), own.port(), own.database(), "blind", "blind", own.parameters());
      fails(
          plan(TestServer.url(blind), "empty"),
          "LS-PERMISSION",
          null,
          "pg_class",
          "Grant the role");
    }
  }

  @Test
  void sqlError() throws Exception {
    Path file = write("bad.sql", "CREATE TABLE a (id int);\nCREATE TABLE b (\n  id itn\n);\n");
    fails(plan("empty", file.toString()), "LS-SCHEMA-SQL", file + ":3:6", "itn", "Correct");
  }

  @Test
  void emptyFile() throws Exception {
    Path file = write("nothing.sql", "-- nothing yet\n");
    fails(plan("empty", file.toString()), "LS-EMPTY-SCHEMA", file + "", "no SQL", "empty");
  }

  @Test
  void missingInclude() throws Exception {
    Path file = write("main.sql", "CREATE TABLE a (id int);\n\\ir gone.sql\n");
    fails(plan("empty", file.toString()), "LS-INCLUDE", file + ":2:", "gone.sql", "");
  }

  @Test
  void noSuchFile() throws Exception {
    fails(plan("empty", root + "/gone.sql"), "LS-SOURCE", null, "gone.sql", "A source is");
  }

  @Test
  void annotationThatNamesNothing() throws Exception {
    Path file = write("a.sql", "CREATE TABLE a (id int);\n\n-- @renamed from=b\n");
    fails(plan("empty", file.toString()), "LS-ANNOTATION", file + ":3:", "names nothing", "Put it");
  }

  @Test
  void renameThatIsOnlyProbable() throws Exception {
    Path before = write("before.sql", "CREATE TABLE a (id int, login text);\n");
    Path after = write("after.sql", "CREATE TABLE a (\n  id int,\n  username text\n);\n");
    fails(
        plan(before.toString(), after.toString()),
        "LS-PROBABLE-RENAME",
        after + ":3:3",
        "login",
        "@renamed from=login");
    assertThat(plan(before.toString(), after.toString(), "--no-renames", "--no-rehearse").status())
        .isZero();
  }

  @Test
  void missingValue() throws Exception {
    Path before = write("before.sql", "CREATE TABLE a (id int);\n");
    Path after = write("after.sql", "CREATE TABLE a (\n  id int,\n  n int NOT NULL\n);\n");
    fails(
        plan(before.toString(), after.toString()),
        "LS-MISSING-VALUE",
        after + ":3:3",
        "a.n",
        "--allow-missing-values");
    assertThat(
            plan(before.toString(), after.toString(), "--allow-missing-values", "--no-rehearse")
                .status())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n int -- @backfill firstname                 | "firstname" does not exist (SQLSTATE 42703) | id, first, last, at, n
          n int -- @backfill first                     | "n" is of type integer                      | Cast it
          n int -- @backfill lengthy(first)            | lengthy(text) does not exist                | declared schema
          n int -- @backfill length(first) +           | syntax error                                | that PostgreSQL takes
          n int -- @backfill first::integers           | "integers" does not exist                   | Declare the type
          n bigint -- @backfill count(first)           | aggregate functions are not allowed         | one row
          n bigint -- @backfill row_number() OVER ()   | window functions are not allowed            | one row
          n int -- @backfill generate_series(1, id)    | set-returning functions are not allowed     | one row
          n int -- @backfill (SELECT max(id) FROM b)   | relation "b" does not exist                 | function that looks it up
          n int -- @backfill a.id + b.id               | entry for table "b"                         | one row
          n int -- @backfill 1 / 0                     | division by zero                            | PostgreSQL takes
          """)
  void backfillThatDoesNotFit(String column, String cause, String remedy) throws Exception {
    Path before = write("before.sql", ROWS.formatted("timestamp", "") + OTHER);
    Path after = write("after.sql", ROWS.formatted("timestamp,\n  " + column, "\n") + OTHER);
    fails(
        plan(before.toString(), after.toString()),
        "LS-EXPRESSION",
        after + ":6:" + (column.indexOf('@') + 3),
        cause,
        remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          timestamptz -- @using at + random() * interval '1 day' | volatile                | @backfill
          timestamptz -- @using clock_timestamp()                | volatile                | @backfill
          date        -- @using at_day                           | "at_day" does not exist | id, first, last, at
          integer     -- @using at                               | type integer            | Cast it
          """)
  void usingThatDoesNotFit(String column, String cause, String remedy) throws Exception {
    Path before = write("before.sql", ROWS.formatted("timestamp", ""));
    Path after = write("after.sql", ROWS.formatted(column, "\n"));
    fails(
        plan(before.toString(), after.toString()),
        "LS-EXPRESSION",
        after + ":5:" + (column.indexOf('@') + 6),
        cause,
        remedy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n uuid -- @backfill gen_random_uuid()",
        "n text -- @backfill a.first || \" last\"",
        "n int -- @backfill (SELECT max(c) FROM unnest(ARRAY[id, length(first)]) AS c)",
        "n int -- @backfill code_of('x')",
        "n smallint -- @backfill id",
        "n mood -- @backfill CASE WHEN id > 1 THEN 'good' ELSE 'bad' END::mood"
      })
  void backfillThatIsTaken(String column) throws Exception {
    Path before = write("before.sql", LAST.formatted("at timestamp") + CODES);
    Path after = write("after.sql", LAST.formatted("at timestamp,\n  " + column + "\n") + CODES);
    Run run = plan(before.toString(), after.toString(), "--no-rehearse");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void extensionThatIsNotThere() throws Exception {
    Path file = write("a.sql", "CREATE EXTENSION postgis;\n");
    fails(plan("empty", file.toString()), "LS-EXTENSION", file + ":1:1", "postgis", "--dev-url");
  }

  @Test
  void snapshotOfANewerFormatOrDamaged() throws Exception {
    String text = CatalogSnapshot.write(Catalog.EMPTY);
    Path newer = write("newer.json", text.replace("catalog/1", "catalog/9"));
    fails(plan(newer.toString(), "empty"), "LS-SNAPSHOT", newer + "", "catalog/9", "release");
    Path cut = write("cut.json", text.substring(0, text.length() / 2));
    fails(plan(cut.toString(), "empty"), "LS-SNAPSHOT", cut + ":", "JSON", "again");
    Path edited = write("edited.json", text.replace("schema:public", "schema:other"));
    fails(plan(edited.toString(), "empty"), "LS-SNAPSHOT", edited + "", "checksum", "again");
  }

  @Test
  void outputFolderThatExists() throws Exception {
    Path file = write("a.sql", "CREATE TABLE a (id int);\n");
    String[] words = {"--at", "20260102030405", "--name", "twice", "--no-rehearse"};
    assertThat(plan("empty", file.toString(), words).status()).isZero();
    Path folder = root.resolve("out/20260102030405_twice");
    List<Path> written = everythingIn(folder);

    Run again = plan("empty", file.toString(), words);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).startsWith("error LS-OUTPUT-EXISTS: ").contains("at " + folder);
    assertThat(everythingIn(folder)).isEqualTo(written);
    assertThat(everythingIn(root.resolve("out"))).hasSize(written.size() + 1);
  }

  @Test
  void templateWithAnUnknownVariable() throws Exception {
    Path file = write("a.sql", "CREATE TABLE a (id int);\n");
    Path templates = Files.createDirectories(root.resolve("templates/script"));
    Path template = templates.resolve("phase.sql.mustache");
    Files.writeString(template, "-- {{number}}\n-- {{mystery}}\n");
    fails(
        plan("empty", file.toString(), "--templates", root.resolve("templates").toString()),
        "LS-TEMPLATE",
        template + ":2",
        "mystery",
        "");
  }

  @Test
  void nothingToReadFrom() throws Exception {
    fails(Run.of("drift", "--to", "empty"), "LS-SOURCE", null, "DATABASE_URL", "--from");
    fails(Run.of("plan", "--from", "-", "--to", "-"), "LS-USAGE", null, "standard input", "");
    fails(plan("empty", "empty", "--schemas", "nowhere"), "LS-USAGE", null, "nowhere", "--schemas");
    fails(plan("empty", "empty", "--batch-size", "0"), "LS-USAGE", null, "--batch-size", "1");
    Run version =
        Run.of(
            "plan",
            "--from",
            "empty",
            "--to",
            write("b.sql", "SELECT 1;") + "",
            "--postgres",
            "9",
            "--out",
            root.resolve("out").toString());
    fails(version, "LS-EPHEMERAL-SERVER", null, "PostgreSQL 9", "14 to 18");
  }

  @Test
  void seedFileThatCannotBeRead() throws Exception {
    Path before = write("before.sql", "CREATE TABLE a (id int);\n");
    Path after = write("after.sql", "CREATE TABLE a (id int, n int);\n");
    fails(
        plan(before.toString(), after.toString(), "--seed-file", root + "/gone.sql"),
        "LS-FILE",
        root + "/gone.sql",
        "cannot be read",
        "Check");
    Path rows = write("rows.sql", "INSERT INTO a VALUES (1);\nINSERT INTO b VALUES (1);\n");
    fails(
        plan(before.toString(), after.toString(), "--seed-file", rows.toString()),
        "LS-REHEARSAL",
        rows + ":2:13",
        "\"b\" does not exist",
        "Correct the file");
  }

  /** Status 1, nothing on standard output, one message, no trace, and no folder written. */
  private void fails(Run run, String code, String place, String cause, String remedy) {
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("error " + code + ": ").contains(cause);
    assertThat(run.err()).contains("\n  do: ").doesNotContain("\tat ").doesNotContain("s3cret");
    assertThat(run.err().substring(run.err().indexOf("\n  do: "))).contains(remedy);
    if (place != null) {
      assertThat(run.err()).contains("\n  at " + place);
    }
    assertThat(run.status()).isEqualTo(1);
    assertThat(root.resolve("out")).doesNotExist();
  }

  private Run plan(String from, String to, String... more) {
    List<String> words = new ArrayList<>(List.of("plan", "--from", from, "--to", to));
    words.addAll(List.of("--out", root.resolve("out").toString(), "--dev-url", server.devUrl()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  private static List<Path> everythingIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
