package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriftCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA =
      "CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  login text,\n  age int\n);\n";
  private static final String TARGET =
      """
      CREATE TABLE users (
        id bigint PRIMARY KEY,
        username text NOT NULL, -- @renamed from=login
        age bigint
      );
      """;

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

  private Path file(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  private static Run drift(Map<String, String> environment, String... more) {
    List<String> words = new ArrayList<>(List.of("drift", "--dev-url", server.devUrl()));
    words.addAll(List.of(more));
    return Run.of(environment, "", words.toArray(String[]::new));
  }

  private static Run drift(Database live, Path declared, String... more) {
    List<String> words = new ArrayList<>(List.of("--to", declared.toString()));
    words.addAll(List.of(more));
    return drift(Map.of("DATABASE_URL", TestServer.url(live)), words.toArray(String[]::new));
  }

  @Test
  void letsKnownDifferencesBeUntilTheyChange() throws Exception {
    Path declared = file("schema.sql", SCHEMA);
    Path known = root.resolve("known.json");
    String[] baseline = {"--baseline", known.toString(), "--no-owner"};
    try (Database live = server.create(SCHEMA)) {
      TestServer.run(
          live,
          "ALTER TABLE users ALTER age TYPE smallint, ALTER login SET NOT NULL;"
              + " CREATE INDEX by_hand ON users (login); DROP TABLE IF EXISTS nothing;");
      Run written =
          drift(live, declared, baseline[0], baseline[1], baseline[2], "--write-baseline");
      assertThat(written.status()).isZero();
      assertThat(written.out()).contains("3 differences");
      assertThat(written.err()).contains("wrote " + known);
      String first = Files.readString(known);
      JsonNode entries = JSON.readTree(first).at("/databases");
      assertThat(entries.get("")).hasSize(3);
      drift(live, declared, baseline[0], baseline[1], baseline[2], "--write-baseline");
      assertThat(known).hasContent(first);

      Run calm = drift(live, declared, baseline);
      assertThat(calm)
          .isEqualTo(new Run(0, "The database is as declared but for 3 known differences.\n", ""));

      // Another value of the same attribute, and another attribute of a known object.
      TestServer.run(live, "ALTER TABLE users ALTER age TYPE numeric; DROP INDEX by_hand;");
      Run changed = drift(live, declared, baseline);
      assertThat(changed.status()).isEqualTo(2);
      assertThat(changed.out())
          .contains("The database is not as declared, 1 difference (+")
          .contains("    type: numeric -> integer")
          .contains("Besides, there is 1 known difference.")
          .contains(
              "Known, and no longer so: ", "column public.users.age: type", "index public.by_hand")
          .doesNotContain("column public.users.login");

      JsonNode json =
          JSON.readTree(drift(live, declared, with(baseline, "--format", "json")).out());
      assertThat(violations(json)).isEmpty();
      assertThat(json.path("known").asInt()).isEqualTo(1);
      assertThat(json.path("gone")).hasSize(2);
      assertThat(json.path("result").asText()).isEqualTo("drifted");
      assertThat(json.path("deltas")).hasSize(1);
    }
  }

  private static List<String> violations(JsonNode document) throws IOException {
    Path schema = Run.HOME.resolve("docs/diff.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.readTree(Files.readString(schema)))
        .validate(document)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\": \"lockstep/baseline/1\", \"databases\": {\"\": [{}]}}",
        "{\"format\": \"lockstep/baseline/1\", \"databases\": {\"\": [{\"object\": \"x\"}]}}"
      })
  void saysWhereABaselineIsDamaged(String text) throws Exception {
    Path known = file("known.json", text);
    Path schema = file("schema.sql", SCHEMA);
    Run run =
        Run.of(
            "drift", "--from", schema.toString(), "--to", "empty", "--baseline", known.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("error LS-BASELINE: ").contains("  at " + known);
  }

  /** Scripts of a folder in the order of their names, or the other way round. */
  private static List<Path> scripts(Path plan, String direction) throws IOException {
    try (Stream<Path> files = Files.list(plan)) {
      return files.filter(file -> file.toString().endsWith(direction + ".sql")).sorted().toList();
    }
  }

  private Path plan(Database live, Path target, String... more) throws IOException {
    Path out = root.resolve("plans");
    List<String> words =
        new ArrayList<>(
            List.of("plan", "--from", TestServer.url(live), "--to", target.toString(), "--out"));
    words.addAll(List.of(out.toString(), "--at", "20260101000000", "--name", "rename"));
    words.addAll(List.of("--dev-url", server.devUrl()));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return out.resolve("20260101000000_rename");
  }

  @ParameterizedTest
  @CsvSource({"no,no", "no,yes", "yes,yes"})
  void aPlanInFlightIsNoDrift(String planWithoutOwner, String driftWithoutOwner) throws Exception {
    Path before = file("before.sql", SCHEMA);
    Path target = file("target.sql", TARGET);
    String owned =
        "DO $$ BEGIN CREATE ROLE keeper; EXCEPTION WHEN duplicate_object THEN END $$;"
            + " GRANT USAGE, CREATE ON SCHEMA public TO keeper;";
    try (Database live = server.create(SCHEMA + owned + "ALTER TABLE users OWNER TO keeper;")) {
      boolean plain = planWithoutOwner.equals("yes");
      // What is declared says nothing of owners, so a plan would leave them as they are.
      Path plan =
          plan(
              live,
              target,
              plain
                  ? new String[] {"--no-owner", "--no-privileges"}
                  : new String[] {"--no-privileges"});
      String[] options = {
        "--plans",
        plan.getParent().toString(),
        "--no-privileges",
        driftWithoutOwner.equals("yes") ? "--no-owner" : "--strict"
      };
      Run pending = drift(live, target, options);
      assertThat(pending.status()).isEqualTo(2);
      assertThat(pending.out())
          .contains("20260101000000_rename leads to what is declared, and has not begun.");

      assertThat(
              violations(
                  JSON.readTree(drift(live, target, with(options, "--format", "json")).out())))
          .isEmpty();

      List<Path> ups = scripts(plan, ".up");
      assertThat(ups).hasSizeGreaterThan(2);
      for (int i = 0; i < ups.size() - 1; i++) {
        TestServer.run(live, Files.readString(ups.get(i)));
        inFlight(drift(live, target, options), ups, i);
        // Also where the edit of the schema is not merged yet.
        inFlight(drift(live, before, options), ups, i);
      }
      Run elsewhere =
          drift(
              live,
              file("else.sql", TARGET.replace("age bigint", "age bigint, more text")),
              options);
      assertThat(elsewhere.status()).isEqualTo(2);
      assertThat(elsewhere.out())
          .contains("and what is declared is neither where it starts nor where it ends.");

      TestServer.run(live, Files.readString(ups.get(ups.size() - 1)));
      assertThat(drift(live, target, options).out()).isEqualTo("The database is as declared.\n");

      // And back again.
      List<Path> downs = scripts(plan, ".down");
      for (int i = downs.size() - 1; i > 0; i--) {
        TestServer.run(live, Files.readString(downs.get(i)));
        inFlight(drift(live, target, options), ups, i - 1);
      }
      // A change by hand besides the plan is a drift, until it is known.
      TestServer.run(live, "CREATE INDEX by_hand ON users (age);");
      assertThat(drift(live, target, options).status()).isEqualTo(2);
    }
  }

  /** A backfill leaves the schema as it is, so nobody can tell from it whether it has run. */
  private static void inFlight(Run run, List<Path> ups, int at) {
    boolean moved = phase(ups, at).equals("backfill");
    int known = moved ? at - 1 : at;
    boolean perhaps = moved || phase(ups, at + 1).equals("backfill");
    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                "%s of 20260101000000_rename has run (%d of %d phases)%s; not drift.\n"
                    .formatted(
                        phase(ups, known),
                        known + 1,
                        ups.size(),
                        perhaps ? ", perhaps backfill too" : ""),
                ""));
  }

  private static String phase(List<Path> ups, int at) {
    return ups.get(at).getFileName().toString().replaceAll("^\\d_|\\.up\\.sql$", "");
  }

  @Test
  void leavesAPlanAloneThatItCannotRead() throws Exception {
    Path target = file("target.sql", TARGET);
    Path folder = Files.createDirectories(root.resolve("plans/20260101000000_old"));
    Files.writeString(folder.resolve("plan.json"), "{}");
    try (Database live = server.create(SCHEMA)) {
      Run run = drift(live, target, "--plans", folder.getParent().toString(), "--no-owner");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).startsWith("note: a plan was not looked at: ").contains("before.json");
      Run missing = drift(live, target, "--plans", root + "/none");
      assertThat(missing.status()).isEqualTo(1);
      assertThat(missing.err()).startsWith("error LS-FILE: There is no such folder of plans.");
    }
  }

  @Test
  void looksAtManyDatabases() throws Exception {
    Path declared = file("schema.sql", SCHEMA);
    try (TestServer older = new TestServer(15);
        Database good = server.create(SCHEMA);
        Database old = older.create(SCHEMA);
        Database bad = server.create(SCHEMA + "CREATE INDEX by_hand ON users (age);")) {
      Path list =
          file(
              "databases.txt",
              "# all of them\n\ngood  ${GOOD}\nold $OLD\nbad "
                  + TestServer.url(bad)
                  + "\ngone postgresql://me:s3cr3t@127.0.0.1:1/gone\n");
      Map<String, String> environment =
          Map.of("GOOD", TestServer.url(good), "OLD", TestServer.url(old));
      String[] words = {
        "drift",
        "--databases",
        list.toString(),
        "--to",
        declared.toString(),
        "--no-owner",
        "--parallel",
        "3"
      };
      Run run = Run.of(environment, "", words);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out())
          .startsWith(
              """
              good  as declared  The database is as declared.
              old   as declared  The database is as declared.
              bad   drifted      The database is not as declared, 1 difference.
              gone  not read     It could not be read:\s""")
          .contains(
              "\nbad: The database is not as declared, 1 difference (+", "- index public.by_hand")
          .doesNotContain("s3cr3t");
      assertThat(run.err()).doesNotContain("s3cr3t");

      JsonNode json = JSON.readTree(Run.of(environment, "", with(words, "--format", "json")).out());
      assertThat(violations(json)).isEmpty();
      assertThat(json.at("/differs").asBoolean()).isTrue();
      assertThat(json.at("/databases/0/result").asText()).isEqualTo("as declared");
      assertThat(json.at("/databases/2/deltas/0/id").asText()).contains("by_hand");
      assertThat(json.at("/databases/3/error/code").asText()).isEqualTo("LS-NO-SERVER");
      String junit = Run.of(environment, "", with(words, "--format", "junit")).out();
      assertThat(junit)
          .contains("name=\"lockstep drift of bad\"", "classname=\"lockstep.drift.gone\"")
          .doesNotContain("s3cr3t");

      // What one of them is known for is not known of another one.
      Path known = root.resolve("known.json");
      String[] baseline = with(words, "--baseline", known.toString());
      assertThat(Run.of(environment, "", with(baseline, "--write-baseline")).status()).isEqualTo(1);
      Run calm = Run.of(environment, "", baseline);
      assertThat(calm.status()).isEqualTo(1);
      assertThat(calm.out()).contains("bad   as declared  The database is as declared but for 1");
      TestServer.run(good, "CREATE INDEX by_hand ON users (age);");
      assertThat(Run.of(environment, "", baseline).status()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop                                | no name and URL | :1",
        "postgresql://u:s3cr3t@h/shop        | no name and URL | :1",
        "shop mysql://u:s3cr3t@h/shop        | no URL of a database | :1",
        "shop ${NOT_THERE}                   | NOT_THERE is not set | :1",
        "#                                   | names no database | ''",
        "shop postgresql://u:s3cr3t@h:x/shop | port | :1"
      })
  void saysWhichLineOfAListIsWrong(String line, String cause, String at) throws Exception {
    Path list = file("databases.txt", line + "\n");
    Run run =
        Run.of("drift", "--databases", list.toString(), "--to", file("s.sql", SCHEMA).toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(cause, "  at " + list + at).doesNotContain("s3cr3t");
  }

  @Test
  void refusesWhatMakesNoSenseTogether() throws Exception {
    String list = file("databases.txt", "a postgresql://h/a\na postgresql://h/b\n").toString();
    assertThat(Run.of("drift", "--to", "empty", "--write-baseline").err()).contains("--baseline");
    assertThat(Run.of("drift", "--to", "empty", "--from", "empty", "--databases", list).err())
        .contains("Give one of the two.");
    assertThat(Run.of("drift", "--to", "-", "--databases", list).err()).contains("Name a file.");
    assertThat(Run.of("drift", "--to", "empty", "--roles", "--databases", list).err())
        .contains("--roles");
    assertThat(Run.of("drift", "--to", "empty", "--databases", list, "--parallel", "0").err())
        .contains("--parallel is 0");
    assertThat(Run.of("drift", "--to", "empty", "--databases", list).err())
        .startsWith("error LS-DATABASE-LIST: The list names a twice.");
  }
}
