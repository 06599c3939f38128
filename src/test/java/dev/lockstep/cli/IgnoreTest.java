package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left alone, on both sides and by all commands. */
class IgnoreTest {

  private static final String PLATFORM =
      """
      CREATE SCHEMA auth;
      CREATE TABLE auth.users (id uuid PRIMARY KEY, email text);
      CREATE TABLE auth.secrets (id uuid PRIMARY KEY REFERENCES auth.users);
      CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid';
      """;
  private static final String NOTES =
      """
      CREATE TABLE notes (
        id bigint PRIMARY KEY,
        author uuid REFERENCES auth.users,
        body text
      );
      ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON notes USING (author = auth.uid());
      """;
  private static final String STUBS =
      """
      CREATE SCHEMA auth;
      CREATE TABLE auth.users (id uuid PRIMARY KEY);
      CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid';
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

  @Test
  void whatARunnerKeepsIsLeftAloneAndNamed() throws Exception {
    String schema = "CREATE TABLE t (id int);\n";
    try (Database live =
        server.create(
            schema
                + "CREATE TABLE schema_migrations (id serial PRIMARY KEY, version text);"
                + "CREATE INDEX by_version ON schema_migrations (version);")) {
      Run quiet = run("drift", live, schema);
      assertThat(quiet.status()).isZero();
      assertThat(quiet.err()).contains("left alone", "table public.schema_migrations");
      Run loud = run("drift", live, schema, "--no-platform-ignores");
      assertThat(loud.status()).isEqualTo(2);
      assertThat(loud.out()).contains("- table public.schema_migrations");
      assertThat(Run.of("inspect", TestServer.url(live)).out()).doesNotContain("migrations");
    }
  }

  @Test
  void aPlanKeepsOffAndStillRehearsesWhatDependsOnIt() throws Exception {
    try (Database live = server.create(PLATFORM + NOTES)) {
      String wanted = STUBS + NOTES.replace("body text", "body text,\n  title text");
      Run plan = run("plan", live, wanted, "--ignore", "schema:auth");
      assertThat(plan.err()).isEmpty();
      assertThat(plan.status()).isZero();
      assertThat(plan.out()).contains("Rehearsed on PostgreSQL 16");
      assertThat(scripts()).contains("title").doesNotContain("auth");
      assertThat(run("drift", live, STUBS + NOTES, "--ignore", "schema:auth").status()).isZero();
      assertThat(run("drift", live, STUBS + NOTES).status()).isEqualTo(2);
    }
  }

  @Test
  void aPlanOfSomeSchemasRehearsesWhatDependsOnTheOthers() throws Exception {
    try (Database live = server.create(PLATFORM + NOTES)) {
      String wanted = STUBS + NOTES.replace("body text", "body text,\n  title text");
      Run plan = run("plan", live, wanted, "--schemas", "public");
      assertThat(plan.err()).isEmpty();
      assertThat(plan.status()).isZero();
      assertThat(scripts()).contains("title").doesNotContain("auth");
    }
  }

  @Test
  void whatIsDeclaredAndLeftAloneIsNotMade() throws Exception {
    try (Database live = server.create("CREATE TABLE t (id int);")) {
      String wanted = "CREATE TABLE t (id int, n int); CREATE TABLE legacy (id int);";
      assertThat(run("plan", live, wanted, "--ignore", "table:legacy").status()).isZero();
      assertThat(scripts()).doesNotContain("legacy");
    }
  }

  @Test
  void whatIsLeftAloneAndUsesWhatChangesIsNamed() throws Exception {
    try (Database live =
        server.create("CREATE TABLE t (id int, n int); CREATE VIEW report AS SELECT n FROM t;")) {
      Run plan = run("plan", live, "CREATE TABLE t (id int);", "--ignore", "report");
      assertThat(plan.status()).isZero();
      assertThat(plan.err()).contains("were not rehearsed", "view public.report");
    }
  }

  @Test
  void theFileOfRulesIsRead() throws Exception {
    Path file = Files.writeString(root.resolve("rules"), "# ours\npublic.tmp_*\n!public.tmp_b\n");
    try (Database live =
        server.create("CREATE TABLE t (id int); CREATE TABLE tmp_a (); CREATE TABLE tmp_b ();")) {
      Run drift = run("drift", live, "CREATE TABLE t (id int);", "--ignore-file", file.toString());
      assertThat(drift.out()).contains("- table public.tmp_b").doesNotContain("tmp_a");
    }
    assertThat(Run.of("ignores", "--ignore-file", file.toString()).out())
        .contains("# [Flyway]", "table:flyway_schema_history", "public.tmp_*\n!public.tmp_b\n");
    assertThat(Run.of("ignores", "--no-platform-ignores", "--ignore-file", file.toString()).out())
        .isEqualTo("# [your own]\npublic.tmp_*\n!public.tmp_b\n");
  }

  @Test
  void strictFailsOnWhatIsNotModelled() throws Exception {
    Catalog catalog =
        new Catalog(
            Catalog.EMPTY.facts(), List.of(), List.of(new Unmodelled("transform", "for x")));
    Path snapshot = root.resolve("declared.json");
    Files.writeString(snapshot, CatalogSnapshot.write(catalog));
    try (Database live = server.create("")) {
      for (String command : List.of("diff", "drift", "plan")) {
        Run strict = run(command, live, snapshot, "--strict");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.err()).contains("LS-UNMODELLED", "transform");
        assertThat(run(command, live, snapshot, "--strict", "--ignore", "transform:*").status())
            .isZero();
      }
    }
  }

  private Run run(String command, Database live, String declared, String... more)
      throws IOException {
    return run(command, live, Files.writeString(root.resolve("declared.sql"), declared), more);
  }

  private Run run(String command, Database live, Path declared, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(command, "--from", TestServer.url(live), "--to", declared.toString()));
    words.addAll(List.of("--no-owner", "--no-renames", "--dev-url", server.devUrl()));
    if (command.equals("plan")) {
      words.addAll(List.of("--out", root.resolve("out").toString(), "--name", "p"));
    }
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private String scripts() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(root.resolve("out"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".sql")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
