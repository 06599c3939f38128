package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

  private static final Path CASE = Run.HOME.resolve("schemas/cases/column-renamed");
  private static final String OLD = CASE.resolve("old.sql").toString();
  private static final String NEW = CASE.resolve("new.sql").toString();
  private static final String AT = "20260102030405";

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
  void writesTheSameBytesTwice() throws Exception {
    assertThat(plan(root.resolve("a"), OLD, NEW).status()).isZero();
    assertThat(plan(root.resolve("b"), OLD, NEW).status()).isZero();

    Map<String, String> first = files(root.resolve("a"));
    assertThat(first).isEqualTo(files(root.resolve("b")));
    assertThat(first.keySet())
        .allMatch(name -> name.startsWith(AT + "_rename_login_to_username/"))
        .anyMatch(name -> name.endsWith("/plan.json"))
        .anyMatch(name -> name.endsWith("/before.json"))
        .anyMatch(name -> name.endsWith("/4_contract.down.sql"));
    assertThat(first.values())
        .noneMatch(text -> text.contains(root.toString()) || text.contains("127.0.0.1"));
  }

  @Test
  void leadsThereAndBackOnALiveDatabase() throws Exception {
    try (Database live = server.create(Files.readString(CASE.resolve("old.sql")))) {
      String url = TestServer.url(live);
      Run planned = plan(root, url, NEW);
      assertThat(planned).isEqualTo(new Run(0, planned.out(), ""));
      assertThat(planned.out())
          .contains("Planned " + root, "1 expand", "deploy the new application")
          .contains("Rehearsed on PostgreSQL 16", "1_expand.up.sql");

      Path folder = only(root);
      runAll(live, scripts(folder, ".up.sql"));
      assertThat(drift(url, NEW).status()).isZero();
      Run again = plan(root.resolve("again"), url, NEW);
      assertThat(again.out()).isEqualTo("Nothing differs; there is nothing to plan.\n");
      assertThat(again.status()).isZero();
      assertThat(root.resolve("again")).doesNotExist();

      runAll(live, scripts(folder, ".down.sql").sorted(java.util.Comparator.reverseOrder()));
      assertThat(drift(url, OLD).status()).isZero();
    }
  }

  @Test
  void provesThePlanAgainFromItsFolder() throws Exception {
    plan(root, OLD, NEW);
    Path folder = only(root);
    Run proven = rehearse(folder);
    assertThat(proven).isEqualTo(new Run(0, proven.out(), ""));
    assertThat(proven.out()).contains("holds on PostgreSQL 16", "contract", "public.users");

    Path script = folder.resolve("4_contract.up.sql");
    Files.writeString(script, Files.readString(script) + "DROP TABLE public.users;\n");
    Run edited = rehearse(folder);
    assertThat(edited.status()).isEqualTo(1);
    assertThat(edited.err()).startsWith("error LS-REHEARSAL: ").contains("contract");

    Files.delete(script);
    assertThat(rehearse(folder).err()).startsWith("error LS-PLAN-FILE: ").contains("at " + script);
    Path json = folder.resolve("plan.json");
    String text = Files.readString(json);
    Files.writeString(json, text.replace("lockstep/plan/1", "lockstep/plan/2"));
    assertThat(rehearse(folder).err()).startsWith("error LS-PLAN-FILE: ").contains("plan/2");
    Files.writeString(json, text.substring(0, 300));
    assertThat(rehearse(folder).err()).startsWith("error LS-PLAN-FILE: ").contains(json + ":");
    Files.writeString(json, text.replace("\"execution\"", "\"exec\""));
    assertThat(rehearse(folder).err()).startsWith("error LS-PLAN-FILE: ").contains("execution");
    Files.copy(
        folder.resolve("after.json"),
        folder.resolve("before.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(json, text);
    assertThat(rehearse(folder).err()).startsWith("error LS-PLAN-FILE: ").contains("before.json");
  }

  @Test
  void printsThePlanForMachinesAndSaysDifferencesByItsStatus() throws Exception {
    Run run =
        Run.of(
            "plan",
            "--from",
            OLD,
            "--to",
            NEW,
            "--out",
            root.toString(),
            "--at",
            AT,
            "--format",
            "json",
            "--exit-code",
            "--no-rehearse",
            "--name",
            "Ünser Name",
            "--dev-url",
            server.devUrl());
    assertThat(run.status()).isEqualTo(2);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("format").asText()).isEqualTo("lockstep/plan/1");
    assertThat(json.path("rehearsal").isNull()).isTrue();
    Path folder = root.resolve(AT + "_unser_name");
    assertThat(run.err()).contains(folder.toString());
    assertThat(folder.resolve("plan.json")).hasContent(run.out());

    Run nothing =
        Run.of(
            "plan",
            "--from",
            OLD,
            "--to",
            OLD,
            "--out",
            root.resolve("none").toString(),
            "--format",
            "json",
            "--exit-code",
            "--dev-url",
            server.devUrl());
    assertThat(nothing.status()).isZero();
    assertThat(new ObjectMapper().readTree(nothing.out()).path("phases")).isEmpty();
    assertThat(root.resolve("none")).doesNotExist();
  }

  @Test
  void stopsAtHazardsOnlyWhereThatIsAskedFor() throws Exception {
    Path before = root.resolve("before.sql");
    Path after = root.resolve("after.sql");
    Files.writeString(before, "CREATE TABLE kept (id int); CREATE TABLE gone (id int);");
    Files.writeString(after, "CREATE TABLE kept (id int);");
    String[] plan = {
      "plan",
      "--from",
      before.toString(),
      "--to",
      after.toString(),
      "--no-rehearse",
      "--dev-url",
      server.devUrl(),
      "--out"
    };
    Run warned = Run.of(with(plan, root.resolve("warned").toString()));
    assertThat(warned.status()).isZero();
    assertThat(warned.out()).contains("DATA-LOSS  drop table public.gone");

    Path strict = root.resolve("strict");
    Run refused = Run.of(with(plan, strict.toString(), "--strict-hazards"));
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("error LS-HAZARD: ")
        .contains("DATA-LOSS  drop table public.gone", "--allow DATA-LOSS");
    assertThat(strict).doesNotExist();

    Run allowed = Run.of(with(plan, strict.toString(), "--strict-hazards", "--allow", "data-loss"));
    assertThat(allowed.status()).isZero();
    assertThat(allowed.out()).doesNotContain("DATA-LOSS");
    assertThat(Run.of(with(plan, strict.toString(), "--allow", "nothing")).err())
        .contains("'nothing' is no hazard");
  }

  @Test
  void stopsWhereAStepDoesMoreThanItDeclares() throws Exception {
    Path before = root.resolve("before.sql");
    Path after = root.resolve("after.sql");
    Files.writeString(before, "CREATE TABLE t (id int);");
    Files.writeString(after, "CREATE TABLE t (id int, more int);");
    Path templates = Files.createDirectories(root.resolve("templates/sql/column"));
    Files.writeString(
        templates.resolve("create.sql.mustache"),
        "ALTER TABLE {{table}} ADD COLUMN {{> sql/column/definition}},"
            + " ALTER COLUMN id TYPE int USING id + 0\n");
    Path out = root.resolve("undeclared");
    String[] plan = {
      "plan",
      "--from",
      before.toString(),
      "--to",
      after.toString(),
      "--templates",
      root.resolve("templates").toString(),
      "--dev-url",
      server.devUrl(),
      "--out",
      out.toString()
    };
    Run refused = Run.of(plan);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("error LS-UNDECLARED-LOCK: ")
        .contains("phase 1 (expand), up, ", "it writes every row anew of table public.t", "id + 0");
    assertThat(out).doesNotExist();
    Run allowed = Run.of(with(plan, "--allow-undeclared"));
    assertThat(allowed.status()).as(allowed.err()).isZero();
    assertThat(allowed.out()).contains("it writes every row anew of table public.t");
  }

  private static String[] with(String[] words, String... more) {
    return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void plansFromNothingWithoutAskingForRenames() throws Exception {
    assertThat(plan(root, "empty", NEW).status()).isZero();
    assertThat(Files.readString(only(root).resolve("1_expand.up.sql"))).contains("CREATE TABLE");
  }

  @Test
  void readsStandardInput() throws Exception {
    Run run =
        Run.of(
            Map.of(),
            Files.readString(CASE.resolve("new.sql")),
            "diff",
            "--from",
            NEW,
            "--to",
            "-",
            "--exit-code",
            "--dev-url",
            server.devUrl());
    assertThat(run).isEqualTo(new Run(0, "Nothing differs.\n", ""));
  }

  private static Run plan(Path out, String from, String to) {
    return Run.of(
        "plan",
        "--from",
        from,
        "--to",
        to,
        "--out",
        out.toString(),
        "--at",
        AT,
        "--dev-url",
        server.devUrl());
  }

  private static Run drift(String from, String to) {
    return Run.of("drift", "--from", from, "--to", to, "--no-owner", "--dev-url", server.devUrl());
  }

  private static Run rehearse(Path folder) {
    return Run.of("rehearse", folder.toString(), "--dev-url", server.devUrl());
  }

  private static void runAll(Database database, Stream<Path> scripts) throws Exception {
    for (Path script : scripts.toList()) {
      TestServer.run(database, Files.readString(script));
    }
  }

  private static Stream<Path> scripts(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
    }
  }

  private static Path only(Path out) throws IOException {
    try (Stream<Path> folders = Files.list(out)) {
      return folders.toList().get(0);
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
