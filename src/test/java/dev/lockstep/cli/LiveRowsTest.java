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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows of a live database say to a plan. */
class LiveRowsTest {

  private static final String TABLE =
      "CREATE TABLE users (id int, part int, age %s, note text%s, PRIMARY KEY (part, id));\n"
          + "CREATE TABLE plain (size text);\n";
  private static final String ROWS =
      "INSERT INTO users SELECT n, 1, CASE WHEN n %% 4 = 0 THEN 'old ' ELSE '' END || n,"
          + " CASE WHEN n > 7 THEN 'x' END FROM generate_series(1, 20) AS n;\n"
          + "INSERT INTO plain VALUES ('1'), ('big'), ('3');\n";

  private static TestServer server;

  @TempDir Path root;

  @BeforeAll
  static void start() {
    server = new TestServer(16);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPlanSaysHowManyRowsAreInItsWay() throws Exception {
    String target =
        TABLE.formatted("text", " NOT NULL, CONSTRAINT young CHECK (age NOT LIKE 'old%')");
    Run counted = plan(rows(), target);
    assertThat(counted.status()).as(counted.err()).isZero();
    assertThat(review("out"))
        .contains("Rows of public.users that violate young: 5 when this was planned.")
        .contains("Rows of public.users without a value in note: 7 when this was planned.");

    Run uncounted = plan(rows(), target, "--no-row-checks", "--out", root + "/quiet");
    assertThat(uncounted.status()).as(uncounted.err()).isZero();
    assertThat(review("quiet")).doesNotContain("when this was planned");
  }

  @Test
  void whatChangedOrUniqueConstraintsRefuseIsCounted() throws Exception {
    String before = "CREATE TABLE t (id int PRIMARY KEY, a int, b int CHECK (b > a));\n";
    String rows = "INSERT INTO t SELECT n, n / 3, n / 3 + 5 FROM generate_series(1, 10) AS n;\n";
    String after =
        "CREATE TABLE t (id int PRIMARY KEY, a int UNIQUE, b int CHECK (b > a AND b <> 6));\n";
    Run run = plan(before + rows, after);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(review("out"))
        .contains("Values of t_a_key that more than one row of public.t has: 4 when this was")
        .contains("Rows of public.t that violate t_check: 3 when this was planned.");
  }

  @Test
  void aPlanSaysHowLargeTheTablesAreOnWhoseRowsItWorks() throws Exception {
    String table =
        """
        CREATE TABLE "Big ""x; y" (id int PRIMARY KEY, at date, size int) PARTITION BY RANGE (id);
        CREATE TABLE low PARTITION OF "Big ""x; y" FOR VALUES FROM (0) TO (20000);
        CREATE TABLE high PARTITION OF "Big ""x; y" FOR VALUES FROM (20000) TO (90000);
        CREATE TABLE still (a int);
        """;
    String rows =
        """
        INSERT INTO "Big ""x; y" SELECT n, 'today', n FROM generate_series(1, 45000) AS n;
        ANALYZE "Big ""x; y";
        """;
    String after =
        table.replace("size int)", "size int CHECK (size >= 0))") + "CREATE INDEX ON still (a);\n";
    Run run = plan(table + rows, after, "--no-rehearse");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(review("out"))
        .contains(
            "In the live database `public.\"Big \"\"x; y\"` has about 45 thousand rows in 2.1 MB")
        .contains("`public.still` has rows that were never counted in 0 bytes: less than a second");
    Run quiet = plan(table + rows, after, "--no-row-checks", "--out", root + "/quiet");
    assertThat(quiet.status()).as(quiet.err()).isZero();
    assertThat(review("quiet")).doesNotContain("In the live database");
  }

  @Test
  void whatUniqueIndexesRefuseIsCounted() throws Exception {
    String table = "CREATE TABLE t (id int PRIMARY KEY, a text, b int, gone bool);\n";
    String rows =
        "INSERT INTO t SELECT n, CASE WHEN n % 2 = 0 THEN 'x' ELSE 'X' END || n / 3,"
            + " CASE WHEN n > 6 THEN n END, n > 8 FROM generate_series(1, 10) AS n;\n";
    String after =
        table
            + "CREATE UNIQUE INDEX by_a ON t (lower(a)) INCLUDE (b);\n"
            + "CREATE UNIQUE INDEX by_gone ON t ((true)) WHERE gone;\n"
            + "CREATE UNIQUE INDEX by_b ON t (b);\n"
            + "ALTER TABLE t ADD UNIQUE NULLS NOT DISTINCT (b);\n";
    Run run = plan(table + rows, after);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(review("out"))
        .contains("Values of by_a that more than one row of public.t has: 4 when this was")
        .contains("Values of by_gone that more than one row of public.t has: 1 when this was")
        .contains("Values of t_b_key that more than one row of public.t has: 1 when this was")
        .doesNotContain("Values of by_b that more than one row of public.t has: ");
  }

  @Test
  void rowsThatAreFilledBeforeAreNotCounted() throws Exception {
    Run run = plan(rows(), TABLE.formatted("text", " NOT NULL -- @backfill 'none'\n"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(review("out")).doesNotContain("when this was planned");
  }

  @Test
  void aRoleThatMayNotReadRowsIsToldSo() throws Exception {
    String blind = "DROP ROLE IF EXISTS blind; CREATE ROLE blind LOGIN PASSWORD 'blind';\n";
    try (Database live = server.create(blind + rows())) {
      String url = TestServer.url(live).replaceFirst("//[^@]*@", "//blind:blind@");
      Path to = Files.writeString(root.resolve("to.sql"), TABLE.formatted("text", " NOT NULL"));
      Run run = run(url, to, "--no-rehearse");
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(review("out"))
          .contains("not counted, ERROR: permission denied for table users (SQLSTATE 42501)");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int -- @using age::int                 | part = 1, id = 4; part = 1, id = 8; part = 1, id = 12
          smallint -- @using length(age) / (length(age) - 5) | part = 1, id = 4; part = 1, id = 8: division by zero
          varchar(5) -- @using age               | part = 1, id = 12; part = 1, id = 16; part = 1, id = 20: value too long
          """)
  void anExpressionThatFailsOnRows(String type, String found) throws Exception {
    String[] words = type.split(" -- ");
    String table =
        TABLE.formatted(words[0] + ", -- " + words[1] + "\n", "").replace("\n, note", "\n note");
    fails(plan(rows(), table), "fails on rows of public.users", found);
    assertThat(plan(rows(), table, "--no-row-checks", "--no-rehearse").status()).isZero();
  }

  @Test
  void anExpressionThatFailsOnARowWithoutAKey() throws Exception {
    String target =
        TABLE.formatted("text", "").replace("size text", "size int -- @using size::int\n");
    fails(plan(rows(), target), "1 of them, the first at ctid = (0,2)", "\"big\"");
  }

  private void fails(Run run, String... words) {
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("error LS-EXPRESSION: ")
        .contains(words)
        .contains("to.sql:")
        .contains("--no-row-checks");
    assertThat(run.status()).isEqualTo(1);
  }

  private static String rows() {
    return TABLE.formatted("text", "") + ROWS.replace("%%", "%");
  }

  private Run plan(String before, String after, String... more) throws Exception {
    Path to = Files.writeString(root.resolve("to.sql"), after);
    try (Database live = server.create(before)) {
      return run(TestServer.url(live), to, more);
    }
  }

  private Run run(String url, Path to, String... more) {
    List<String> words = new ArrayList<>(List.of("plan", "--from", url, "--to", to.toString()));
    if (!List.of(more).contains("--out")) {
      words.addAll(List.of("--out", root.resolve("out").toString()));
    }
    words.addAll(List.of("--dev-url", server.devUrl(), "--no-owner"));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private String review(String out) throws Exception {
    try (var files = Files.walk(root.resolve(out))) {
      Path plan = files.filter(file -> file.endsWith("plan.md")).findFirst().orElseThrow();
      return Files.readString(plan);
    }
  }
}
