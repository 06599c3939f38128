package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** What a project starts with is taken by the commands that it is for. */
class InitCommandTest {

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

  @Test
  void writesWhatTheOtherCommandsTake() throws Exception {
    Path project = root.resolve("new/project");
    Run run = init("--dir", project.toString());
    assertThat(run.err()).isEmpty();
    assertThat(files(project))
        .containsExactly(
            ".lockstepignore", "db/schema.sql", "lockstep.schema.json", "lockstep.yaml");
    assertThat(run.out()).contains(project + "/lockstep.yaml\n", project + "/db/schema.sql\n");
    assertThat(config(project, "--env", "production").out())
        .contains("environment production")
        .containsPattern("schema +db/schema.sql +\\S+lockstep.yaml:\\d+")
        .containsPattern("policy.DATA-LOSS +warn");
    Run plan =
        Run.of(
            "plan",
            "--config=" + project + "/lockstep.yaml",
            "--from=empty",
            "--to=" + project + "/db/schema.sql",
            "--ignore-file=" + project + "/.lockstepignore",
            "--out=" + root + "/out",
            "--no-rehearse",
            "--dev-url=" + server.devUrl());
    assertThat(plan.err()).isEmpty();
    assertThat(plan.status()).isZero();
    assertThat(Files.readString(project.resolve("lockstep.schema.json")))
        .isEqualTo(Run.of("config", "--format", "schema").out());
    assertThat(Files.readString(project.resolve("lockstep.yaml")))
        .startsWith("# yaml-language-server: $schema=lockstep.schema.json\n");
  }

  @Test
  void declaresWhatIsLive() throws Exception {
    try (Database live = server.create("CREATE TABLE t (id int PRIMARY KEY);")) {
      String url = TestServer.url(live);
      Run run = init("--dir", root.toString(), "--from", url, "--schema", "schema.sql");
      assertThat(run.err()).isEmpty();
      assertThat(Files.readString(root.resolve("schema.sql")))
          .isEqualTo(Run.of("inspect", url).out())
          .contains("CREATE TABLE public.t");
      try (Stream<Path> written = Files.list(root)) {
        for (Path file : written.toList()) {
          assertThat(Files.readString(file)).doesNotContain(live.address().password());
        }
      }
    }
  }

  @Test
  void overwritesNothing() throws Exception {
    Files.writeString(root.resolve(".lockstepignore"), "mine");
    Files.createDirectories(root.resolve("db"));
    Files.writeString(root.resolve("db/schema.sql"), "mine");
    Run run = init("--dir", root.toString(), "--ci", "github");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("error LS-OUTPUT-EXISTS: ")
        .contains(".lockstepignore, db/schema.sql.");
    assertThat(files(root)).containsExactly(".lockstepignore", "db/schema.sql");
    assertThat(Files.readString(root.resolve("db/schema.sql"))).isEqualTo("mine");
    assertThat(init("--dir", root.toString(), "--ci", "github", "--only-ci").status()).isZero();
    assertThat(files(root)).contains(".github/workflows/lockstep.yml").hasSize(3);
  }

  @Test
  void leavesNothingWhenAFileCannotBeWritten() throws Exception {
    Files.writeString(root.resolve(".github"), "a file in the place of a folder");
    Run run = init("--dir", root.toString(), "--ci", "github", "--schema", "z/schema.sql");
    assertThat(run.err()).startsWith("error LS-FILE: ");
    assertThat(files(root)).containsExactly(".github");
    assertThat(root.resolve("z")).doesNotExist();
  }

  @Test
  void refusesWhatMakesNoSense() {
    String here = root.toString();
    assertThat(init("--dir", here, "--only-ci").err()).startsWith("error LS-USAGE: --only-ci");
    assertThat(init("--dir", here, "--only-ci", "--ci", "gitlab", "--from", "empty").err())
        .startsWith("error LS-USAGE: --only-ci");
    for (String schema : List.of("../schema.sql", "/tmp/schema.sql", "db/schema")) {
      assertThat(init("--dir", here, "--schema", schema).err())
          .startsWith("error LS-USAGE: --schema is " + schema);
    }
    assertThat(init("--dir", here, "--ci", "jenkins").err()).startsWith("error LS-USAGE: ");
    assertThat(root).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(CiSystem.class)
  void jobsAreYamlWithCommandsThatThereAre(CiSystem ci) throws Exception {
    for (String schema : List.of("db/schema.sql", "it's a ${x} $(y)/s.sql")) {
      Path project = Files.createTempDirectory(root, "project");
      Run run = init("--dir", project.toString(), "--schema", schema, "--ci", ci.name());
      assertThat(run.err()).isEmpty();
      assertThat(config(project).out()).contains("  " + schema + "  ");
      JsonNode jobs =
          new ObjectMapper(new YAMLFactory())
              .readTree(Files.readString(project.resolve(ci.file())));
      List<String> scripts = new ArrayList<>();
      collect(jobs, scripts);
      assertThat(String.join("\n", scripts)).contains(schema.replace("'", "'\\''"));
      for (String script : scripts) {
        assertIsShell(script);
      }
      List<String> commands =
          scripts.stream()
              .flatMap(String::lines)
              .map(String::strip)
              .filter(line -> line.startsWith("lockstep "))
              .toList();
      assertThat(commands.stream().map(line -> line.split(" ")[1]))
          .contains("plan", "check", "drift");
      for (String command : commands) {
        assertIsCommand(project, command);
      }
    }
  }

  /** Parses as it would in the job: with the file that is beside it. */
  private static void assertIsCommand(Path project, String line) {
    CommandLine commands =
        new Invocation(new CapturedConsole(false, Map.of()).console(), Surroundings.ofProcess())
            .commands();
    List<String> words =
        new ArrayList<>(
            Arrays.stream(line.split(" ")).skip(1).map(word -> word.replace("\"", "")).toList());
    words.add(1, "--config=" + project.resolve("lockstep.yaml"));
    Settings settings =
        Settings.of(
            commands, words, Map.of("PRODUCTION_URL", "postgresql://reader@db.example.com/shop"));
    assertThat(settings.values().stream().filter(value -> value.key().equals("schema")))
        .as(line)
        .allSatisfy(value -> assertThat(value.origin()).isInstanceOf(Origin.InFile.class));
    CommandLine fresh =
        new Invocation(new CapturedConsole(false, Map.of()).console(), Surroundings.ofProcess())
            .commands();
    // Nothing is missing either, as it is when errors are only collected.
    assertThat(fresh.parseArgs(settings.words().toArray(String[]::new)).hasSubcommand())
        .as(line)
        .isTrue();
  }

  private static void assertIsShell(String script) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-n")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    shell.getOutputStream().write(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    shell.getOutputStream().close();
    assertThat(shell.waitFor()).as(script).isZero();
  }

  /** What stands under run, script and before_script. */
  private static void collect(JsonNode node, List<String> scripts) {
    node.properties()
        .forEach(
            field -> {
              if (List.of("run", "script", "before_script").contains(field.getKey())) {
                if (field.getValue().isTextual()) {
                  scripts.add(field.getValue().asText());
                }
                field.getValue().forEach(line -> scripts.add(line.asText()));
              }
            });
    node.forEach(child -> collect(child, scripts));
  }

  private static Run init(String... more) {
    List<String> words = new ArrayList<>(List.of("init", "--dev-url", server.devUrl()));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private static Run config(Path project, String... more) {
    List<String> words = new ArrayList<>(List.of("config", "--config", project + "/lockstep.yaml"));
    words.addAll(List.of(more));
    return Run.of(Map.of("PRODUCTION_URL", "postgresql://h/d"), "", words.toArray(String[]::new));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
