package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lint of {@code check}; what each lint is about, the pages of the codes show. */
class CheckCommandTest {

  private static final String KEY = "id bigint PRIMARY KEY";

  private static TestServer server;

  @TempDir Path root;

  @BeforeAll
  static void start() {
    server = new TestServer(17);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CREATE TABLE b (#, x bigint, y bigint, FOREIGN KEY (x, y) REFERENCES p (x, y)); CREATE INDEX ON b (y, x, id); | ``
          CREATE TABLE b (#, x bigint, y bigint, FOREIGN KEY (x, y) REFERENCES p (x, y)); CREATE INDEX ON b (x, id, y); | LINT-FOREIGN-KEY-INDEX
          CREATE TABLE b (#, a bigint REFERENCES p); CREATE INDEX ON b (a) WHERE a IS NOT NULL;                         | ``
          CREATE TABLE b (#, a bigint REFERENCES p); CREATE INDEX ON b (a) WHERE id > 3;                                | LINT-FOREIGN-KEY-INDEX
          CREATE TABLE b (#, a bigint REFERENCES p); CREATE INDEX ON b (abs(a), a);                                     | LINT-FOREIGN-KEY-INDEX
          CREATE TABLE b (#, a bigint REFERENCES p); CREATE INDEX ON b USING brin (a);                                  | LINT-FOREIGN-KEY-INDEX
          CREATE TABLE b (a bigint PRIMARY KEY REFERENCES p);                                                             | ``
          CREATE TABLE b (#, "a "" , (b" bigint REFERENCES p); CREATE INDEX ON b ("a "" , (b" DESC);                     | LINT-QUOTED-NAME
          CREATE TABLE b (#, a int REFERENCES p UNIQUE);                                                                | LINT-FOREIGN-KEY-TYPE
          CREATE DOMAIN d AS bigint; CREATE TABLE b (#, a d REFERENCES p UNIQUE);                                       | ``
          CREATE TABLE b (#) PARTITION BY RANGE (id); CREATE TABLE b1 PARTITION OF b DEFAULT;                           | ``
          CREATE TABLE b (at date) PARTITION BY RANGE (at); CREATE TABLE b1 PARTITION OF b DEFAULT;                       | LINT-NO-PRIMARY-KEY
          CREATE TABLE b (#, a int UNIQUE); CREATE INDEX ON b (a);                                                      | LINT-DUPLICATE-INDEX
          CREATE TABLE b (#, a int, c int); CREATE UNIQUE INDEX ON b (a); CREATE INDEX ON b (a, c);                     | ``
          CREATE TABLE b (#, a int); CREATE INDEX ON b (a); CREATE INDEX ON b (a);                                      | LINT-DUPLICATE-INDEX
          CREATE TABLE b (#, a int); CREATE UNIQUE INDEX ON b (a); CREATE UNIQUE INDEX ON b (a);                        | LINT-DUPLICATE-INDEX
          CREATE TABLE b (#, a int, c int); CREATE INDEX ON b (a) WHERE c > 0; CREATE INDEX ON b (a, c);                | ``
          CREATE TABLE b (#, a int, c int); CREATE INDEX ON b (a DESC); CREATE INDEX ON b (a, c);                       | ``
          CREATE TABLE b (#, a int, c int); CREATE INDEX ON b (a) INCLUDE (c); CREATE INDEX ON b (a, c);                | ``
          CREATE TABLE b (#, a int[]); CREATE INDEX ON b USING gin (a); CREATE INDEX ON b (a, id);                      | ``
          CREATE TABLE b (#, a varchar(34), c varchar(128)); COMMENT ON COLUMN b.c IS 'as the other system has it';     | ``
          CREATE TABLE b (#, a varchar(300)[]);                                                                         | LINT-VARCHAR
          CREATE TABLE b (#, "position" int, "time" time, name text);                                                   | ``
          CREATE TABLE b (#, "user" text);                                                                              | LINT-QUOTED-NAME
          CREATE DOMAIN seen AS timestamp(3);                                                                             | LINT-TIMESTAMP
          CREATE TYPE pair AS (a json[], b int);                                                                          | LINT-JSON
          CREATE TABLE b (id integer PRIMARY KEY);                                                                        | ``
          CREATE TABLE b (id smallserial PRIMARY KEY);                                                                    | LINT-KEY-RANGE,LINT-SERIAL
          CREATE TABLE b (#, n integer GENERATED ALWAYS AS IDENTITY);                                                   | ``
          CREATE FUNCTION f(a text DEFAULT ' SECURITY DEFINER') RETURNS int LANGUAGE sql AS ' SELECT 1 ';                 | ``
          CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER BEGIN ATOMIC SELECT 1; END;                       | ``
          CREATE PROCEDURE f() LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS 'BEGIN END';             | ``
          CREATE PROCEDURE f() LANGUAGE plpgsql SECURITY DEFINER SET work_mem = '1MB' AS 'BEGIN END';                     | LINT-SEARCH-PATH
          CREATE TABLE order_items (#); CREATE TABLE "userData" (#);                                                  | LINT-MIXED-NAMES,LINT-QUOTED-NAME
          """)
  void findsWhatIsMeantAndNothingElse(String sql, String codes) throws Exception {
    String parent = "CREATE TABLE p (" + KEY + ", x bigint, y bigint, UNIQUE (x, y));\n";
    Path schema = write("schema.sql", parent + sql.replace("#", KEY));
    assertThat(String.join(",", codes(check(schema, "--format", "json")))).isEqualTo(codes);
  }

  @Test
  void aCommentSuppressesWhatStandsAtItsObject() throws Exception {
    Path schema =
        write(
            "schema.sql",
            """
            CREATE TABLE a (
              id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,  -- lockstep:ignore LINT-KEY-RANGE
              made timestamp,  -- lockstep:ignore LINT-TIMESTAMP, LINT-CHAR the clock of the shop
              -- lockstep:ignore lint-money
              paid money,
              seen timestamp
            );
            -- lockstep:ignore LINT-JSON
            CREATE TABLE b (
              id   bigint PRIMARY KEY,
              body json,
              more json  -- lockstep:ignore LINT-JSNO
            );
            """);
    Run run = check(schema);
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().filter(line -> !line.startsWith("  do: ")))
        .containsExactly(
            "warning LINT-UNUSED-IGNORE  column public.a.made has no LINT-CHAR to ignore.  ["
                + schema
                + ":3:23]",
            "warning LINT-TIMESTAMP  column public.a.seen is a timestamp without time zone, which"
                + " means another moment in each time zone.  ["
                + schema
                + ":6:3]",
            "warning LINT-UNUSED-IGNORE  There is no lint LINT-JSNO to ignore.  ["
                + schema
                + ":12:17]",
            "3 findings.");
    assertThat(run.out()).contains("  do: Write LINT-JSON if that is meant.");
    // A code that nobody looks for is not missed.
    Run left = check(schema, "--lint-ignore", "LINT-TIMESTAMP,LINT-UNUSED-IGNORE");
    assertThat(left.out()).isEqualTo("Nothing was found.\n");
  }

  @Test
  void aCommentThatSaysNothingIsRefused() throws Exception {
    Path nothing = write("a.sql", "CREATE TABLE a (id bigint);  -- lockstep:ignore\n");
    assertThat(check(nothing).err())
        .startsWith("error LS-ANNOTATION: lockstep:ignore does not say what")
        .contains("at " + nothing + ":1:33");
    Path nowhere = write("b.sql", "CREATE TABLE a (id bigint);\n\n-- lockstep:ignore LINT-CHAR\n");
    assertThat(check(nowhere).err()).startsWith("error LS-ANNOTATION: ").contains(":3:4");
  }

  @Test
  void reportsOnlyWhatTheBaseDoesNotHave() throws Exception {
    String tables =
        "CREATE TABLE p (id bigint PRIMARY KEY, at timestamp);\n"
            + "CREATE TABLE c (id bigint PRIMARY KEY, p bigint REFERENCES p%s);\n";
    Path base = write("base.sql", tables.formatted("") + "CREATE INDEX c_p_idx ON c (p);\n");
    Path schema = write("schema.sql", tables.formatted(", n char(3)"));
    assertThat(codes(check(schema, "--base", base.toString(), "--format", "json")))
        .containsExactly("LINT-CHAR", "LINT-FOREIGN-KEY-INDEX");
    assertThat(codes(check(base, "--base", base.toString(), "--format", "json"))).isEmpty();
  }

  @Test
  void failsFromTheLevelThatIsAskedFor() throws Exception {
    Path warning = write("warning.sql", "CREATE TABLE a (id bigint);\n");
    assertThat(check(warning).status()).isZero();
    assertThat(check(warning, "--fail-on", "warning").status()).isEqualTo(2);
    Path note = write("note.sql", "CREATE TABLE a (id bigint PRIMARY KEY, n varchar(50));\n");
    assertThat(check(note, "--fail-on", "warning").status()).isZero();
    assertThat(check(note, "--fail-on", "note").status()).isEqualTo(2);
    Run unknown = check(note, "--lint-ignore", "LINT-SERAIL");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("'LINT-SERAIL' is no lint; did you mean LINT-SERIAL?");
  }

  @Test
  void writesEachFormat() throws Exception {
    Path schema = write("schema.sql", "CREATE TABLE a (id bigint);\n");
    assertThat(check(schema, "--format", "github").out())
        .contains("::warning file=", ",line=1,", "LINT-NO-PRIMARY-KEY");
    assertThat(
            new ObjectMapper()
                .readTree(check(schema, "--format", "sarif").out())
                .at("/runs/0/results/0/ruleId")
                .asText())
        .isEqualTo("LINT-NO-PRIMARY-KEY");
    assertThat(check(schema, "--format", "junit").out()).contains("<testsuite", "table public.a");
    assertThat(check(schema, "--format", "markdown").out()).contains("LINT-NO-PRIMARY-KEY");
    assertThat(check(schema, "--format", "html").out()).contains("<!DOCTYPE html>");
  }

  private Run check(Path schema, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "check",
                    "--lint-only",
                    "--to",
                    schema.toString(),
                    "--dev-url",
                    server.devUrl()),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  /** The codes, sorted. */
  private static List<String> codes(Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    List<String> codes = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(run.out()).findValues("code")) {
      codes.add(node.asText());
    }
    codes.sort(null);
    return codes;
  }
}
