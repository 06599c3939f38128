package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDatabaseTest {

  private static TestServer server;

  @TempDir Path root;

  @BeforeAll
  static void start() {
    server = new TestServer(15);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void seesOneReadOnlyTransactionOfAPlanHoweverMuchIsInIt() throws Exception {
    List<String> small = queriesOfAPlan(2);
    List<String> large = queriesOfAPlan(60);
    assertThat(large).isEqualTo(small);
    assertThat(small.get(0)).startsWith("BEGIN");
    assertThat(String.join("\n", small))
        .containsOnlyOnce("BEGIN")
        .containsOnlyOnce("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    assertThat(small.get(small.size() - 1)).isEqualTo("ROLLBACK");
    assertThat(small.subList(2, small.size() - 1))
        .allSatisfy(query -> assertThat(query.toLowerCase()).startsWith("select "));
  }

  private List<String> queriesOfAPlan(int tables) throws Exception {
    String schema =
        IntStream.range(0, tables)
            .mapToObj(i -> "CREATE TABLE t" + i + " (id bigint PRIMARY KEY, name text);\n")
            .collect(Collectors.joining());
    Path target =
        Files.writeString(
            root.resolve(tables + ".sql"),
            schema.replaceFirst("name text", "name text, age integer"));
    try (Database live = server.create(schema);
        Wiretap tap = new Wiretap(live.address())) {
      Run run =
          Run.of(
              "plan",
              "--from",
              TestServer.url(tap.address()),
              "--to",
              target.toString(),
              "--out",
              root.resolve("out" + tables).toString(),
              "--no-owner");
      assertThat(run).isEqualTo(new Run(0, run.out(), ""));
      // Declared files are loaded on the live server's version.
      assertThat(run.out()).contains("Rehearsed on PostgreSQL 15");
      assertThat(tap.connections()).isEqualTo(1);
      assertThat(tap.otherMessages()).isEmpty();
      return List.copyOf(tap.queries());
    }
  }

  @Test
  void driftNamesEverythingThatWasChangedByHand() throws Exception {
    String schema = "CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  name text NOT NULL\n);\n";
    Path declared = Files.writeString(root.resolve("schema.sql"), schema);
    try (Database live = server.create(schema)) {
      assertThat(drift(live, declared.toString()))
          .isEqualTo(new Run(0, "The database is as declared.\n", ""));

      TestServer.run(
          live,
          "ALTER TABLE users ALTER name DROP NOT NULL; CREATE INDEX by_hand ON users (name);");
      Run drifted = drift(live, declared.toString());
      assertThat(drifted.status()).isEqualTo(2);
      assertThat(drifted.out())
          .contains(
              "~ column public.users.name  [" + declared + ":3:3]",
              "not null: no -> yes",
              "- index public.by_hand");

      TestServer.run(live, "DROP INDEX by_hand; ALTER TABLE users ALTER name SET NOT NULL;");
      assertThat(drift(live, declared.toString()).status()).isZero();
    }
  }

  @Test
  void driftOfASnapshotNeedsNoServerOfItsOwn() throws Exception {
    try (Database live = server.create("CREATE TABLE t (id int);")) {
      Map<String, String> environment = Map.of("DATABASE_URL", TestServer.url(live));
      Run inspected = Run.of(environment, "", "inspect", "--format", "json");
      Path snapshot = Files.writeString(root.resolve("snapshot.json"), inspected.out());
      // A server that there is not: it would fail if it were asked for.
      Run drift = Run.of(environment, "", "drift", "--to", snapshot.toString(), "--postgres", "9");
      assertThat(drift).isEqualTo(new Run(0, "The database is as declared.\n", ""));
    }
  }

  @Test
  void looksAtSomeSchemasOnly() throws Exception {
    try (Database live =
        server.create(
            "CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (); CREATE TABLE b.t ();")) {
      Path declared =
          Files.writeString(
              root.resolve("a.sql"),
              "CREATE SCHEMA a; CREATE TABLE a.t (); CREATE TABLE public.other ();");
      assertThat(drift(live, declared.toString()).status()).isEqualTo(2);
      assertThat(drift(live, declared.toString(), "--schemas", "a").status()).isZero();
      String sql = Run.of("inspect", TestServer.url(live), "--schemas", "b", "--no-owner").out();
      assertThat(sql).contains("CREATE TABLE b.t").doesNotContain("a.t", "DROP");
    }
  }

  private static Run drift(Database live, String to, String... more) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("drift", "--from", TestServer.url(live), "--to", to, "--no-owner"));
    words.addAll(List.of("--dev-url", server.devUrl()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }
}
