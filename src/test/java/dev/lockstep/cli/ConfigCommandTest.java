package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags beat variables beat the file beat defaults, for every command. */
class ConfigCommandTest {

  @TempDir Path root;
  private Path snapshot;

  @BeforeEach
  void declare() throws IOException {
    snapshot = Files.writeString(root.resolve("empty.json"), CatalogSnapshot.write(Catalog.EMPTY));
  }

  @Test
  void saysWhereEveryValueComesFrom() throws Exception {
    file(
        """
        schema: db/schema.sql
        batch-size: 1000
        owner: false
        ignore: [table:tmp_*, "!table:tmp_b"]
        out: file
        batch-pause: 1s
        commands:
          plan: {out: of-plan, batch-pause: 2s}
        environments:
          live: {url: "${LIVE}", batch-pause: 3s}
        """);
    Map<String, String> variables =
        Map.of(
            "LIVE", "postgresql://ann:s3cret@db/shop",
            "LOCKSTEP_BATCH_SIZE", "2000",
            "LOCKSTEP_MAX_REPLICA_LAG", "1min",
            "LOCKSTEP_STRICT", "");
    String words = "plan --env live --max-replica-lag 2min --no-online --privileges";
    Run run = run(variables, "config", words.split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(rows(run))
        .containsEntry("schema", "db/schema.sql lockstep.yaml:1")
        .containsEntry("batch-size", "2000 LOCKSTEP_BATCH_SIZE")
        .containsEntry("max-replica-lag", "2min --max-replica-lag")
        .containsEntry("owner", "false lockstep.yaml:3")
        .containsEntry("ignore", "table:tmp_*, !table:tmp_b lockstep.yaml:4")
        .containsEntry("out", "of-plan lockstep.yaml:8")
        .containsEntry("batch-pause", "3s lockstep.yaml:10 (live)")
        .containsEntry("url", "postgresql://ann:***@db/shop lockstep.yaml:10 (live)")
        .containsEntry("online", "false --no-online")
        .containsEntry("privileges", "true --privileges")
        .containsEntry("strict", "false default")
        .containsEntry("name", "- default")
        .doesNotContainKey("from");
    assertThat(run.out()).startsWith(root + "/lockstep.yaml, environment live\n");

    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(run(variables, "config", "--format", "json", "--env", "live").out());
    assertThat(json.get("format").asText()).isEqualTo(ConfigReport.FORMAT);
    assertThat(json.get("environment").asText()).isEqualTo("live");
    assertThat(json.toString())
        .doesNotContain("s3cret")
        .contains("{\"kind\":\"variable\",\"name\":\"LOCKSTEP_BATCH_SIZE\"}")
        .contains("\"file\":\"" + root + "/lockstep.yaml\",\"line\":4");
  }

  @Test
  void namesTheCommandsWhereTheyDiffer() throws Exception {
    file("commands: {drift: {strict: true}}");
    assertThat(rows(run(Map.of(), "config")))
        .containsEntry("drift.strict", "true lockstep.yaml:1")
        .containsEntry("plan.strict", "false default")
        .containsEntry("owner", "true default")
        .doesNotContainKey("strict");
  }

  @Test
  void commandsRunWithWhatIsSet() throws Exception {
    file(
        """
        schema: %s
        from: empty
        out: %s
        rehearse: false
        """
            .formatted(snapshot, root.resolve("out")));
    Run nothing = run(Map.of(), "plan");
    assertThat(nothing.err()).isEmpty();
    assertThat(nothing.out()).startsWith("Nothing differs");
    Run json = run(Map.of("LOCKSTEP_FORMAT", "json"), "diff");
    assertThat(json.out()).startsWith("{");
    assertThat(run(Map.of("LOCKSTEP_FORMAT", "json"), "diff", "--format", "text").out())
        .doesNotContain("{");
    assertThat(run(Map.of(), "diff", "--to", root + "/gone.sql").err()).contains("gone.sql");
  }

  @Test
  void aListOfDatabasesTakesThePlaceOfTheOneThatIsSet() throws Exception {
    file("from: empty\nschema: " + snapshot);
    Path list = Files.writeString(root.resolve("databases.txt"), "no-url-follows\n");
    assertThat(run(Map.of(), "drift", "--databases", list.toString()).err())
        .startsWith("error LS-DATABASE-LIST");
    assertThat(run(Map.of(), "drift", "--from", "empty", "--databases", list.toString()).err())
        .startsWith("error LS-USAGE");
  }

  @Test
  void theEnvironmentsDatabaseIsReadWhereACommandTakesOne() throws Exception {
    file("environments: {here: {url: \"${SHOP}\"}, other: {url: \"${OTHER}\"}, none: {}}");
    Map<String, String> variables = Map.of("SHOP", snapshot.toString());
    assertThat(run(variables, "inspect", "--env", "here", "--format", "json").out())
        .isEqualTo(Files.readString(snapshot));
    assertThat(run(variables, "diff", "--env", "here", "--to", "empty").status()).isZero();
    assertThat(run(variables, "diff", "--env", "none", "--to", "empty").err())
        .startsWith("error LS-SOURCE");
    Run unset = run(variables, "diff", "--env", "other", "--to", "empty");
    assertThat(unset.err())
        .startsWith("error LS-CONFIG: The variable OTHER is not set.")
        .contains("at " + root + "/lockstep.yaml:1:");
    assertThat(run(variables, "diff", "--env", "other", "--from", "empty", "--to", "empty"))
        .satisfies(run -> assertThat(run.status()).isZero());
    assertThat(run(Map.of("LOCKSTEP_ENV", "gone"), "diff", "--to", "empty").err())
        .contains("no environment called gone", "here, other, none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          batch-pause: soon         |                              | 'soon' is no length of time    | lockstep.yaml:1:1
          batch-sise: 5             |                              | Did you mean batch-size?       | lockstep.yaml:1:1
          strict: ${S:-perhaps}     |                              | wants true or false            | lockstep.yaml:1:1
          strict: true              | LOCKSTEP_BATCH_SIZE=many     | LOCKSTEP_BATCH_SIZE: Invalid   |
          strict: true              | LOCKSTEP_RENAMES=perhaps     | LOCKSTEP_RENAMES: The key wants |
          strict: true              | LOCKSTEP_CONFIG=/gone.yaml   | cannot be read                 | /gone.yaml
          """)
  void whatMakesNoSenseStopsEveryCommand(String text, String variable, String cause, String place)
      throws Exception {
    file(text);
    Map<String, String> variables =
        variable == null ? Map.of() : Map.of(variable.split("=")[0], variable.split("=")[1]);
    for (String command : List.of("plan --from empty --to empty", "config", "config plan")) {
      boolean named = variables.containsKey("LOCKSTEP_CONFIG");
      Run run =
          named
              ? Run.of(variables, "", command.split(" "))
              : run(variables, command.split(" ")[0], rest(command));
      assertThat(run.err()).startsWith("error LS-").contains(cause, "\n  do: ");
      if (place != null) {
        assertThat(run.err()).contains("/" + place.replaceFirst("^/", ""));
      }
      assertThat(run.out()).isEmpty();
      assertThat(run.status()).isEqualTo(1);
    }
  }

  @Test
  void helpAndMistakesOfTheCommandLineNeedNoFile() throws Exception {
    file("this is: [no yaml");
    assertThat(run(Map.of(), "plan", "--help").status()).isZero();
    assertThat(run(Map.of(), "plan", "--frob").err()).startsWith("error LS-USAGE");
    assertThat(run(Map.of(), "config", "plan", "--frob").err()).startsWith("error LS-CONFIG");
    file("strict: true");
    assertThat(run(Map.of(), "config", "plan", "--frob").err())
        .startsWith("error LS-USAGE")
        .contains("--frob");
    assertThat(run(Map.of(), "config", "plna").err()).startsWith("error LS-USAGE");
    assertThat(run(Map.of(), "diff", "--to").err()).contains("Missing required parameter");
    assertThat(run(Map.of(), "diff", "--to", "empty", "--strict", "--no-strict").err())
        .startsWith("error LS-USAGE: --strict and --no-strict are both given.");
  }

  @Test
  void theFileInTheWorkingDirectoryIsFound() throws Exception {
    file("batch-size: 1234");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.lockstep.cli.Main",
            "config");
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LOCKSTEP_"));
    File out = root.resolve("out.txt").toFile();
    assertThat(builder.redirectErrorStream(true).redirectOutput(out).start().waitFor()).isZero();
    assertThat(Files.readString(out.toPath(), StandardCharsets.UTF_8))
        .startsWith("lockstep.yaml\n")
        .containsPattern("batch-size +1234 +lockstep.yaml:1");
  }

  private void file(String text) throws IOException {
    Files.writeString(root.resolve("lockstep.yaml"), text);
  }

  private Run run(Map<String, String> variables, String command, String... more) {
    List<String> words = new ArrayList<>(List.of("--config", root + "/lockstep.yaml", command));
    words.addAll(List.of(more));
    return Run.of(variables, "", words.toArray(String[]::new));
  }

  private static String[] rest(String command) {
    String[] words = command.split(" ");
    return List.of(words).subList(1, words.length).toArray(String[]::new);
  }

  /** Key to value and origin. */
  private Map<String, String> rows(Run run) {
    Map<String, String> rows = new TreeMap<>();
    run.out()
        .lines()
        .skip(3)
        .map(line -> line.replace(root + "/", "").split(" {2,}"))
        .forEach(cells -> rows.put(cells[0], cells[1] + " " + cells[2]));
    return rows;
  }
}
