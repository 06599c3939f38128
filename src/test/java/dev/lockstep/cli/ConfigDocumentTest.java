package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.config.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page about the file and its JSON Schema say what the options say; -Dapprove writes them. */
class ConfigDocumentTest {

  private static final Path PAGE = Run.HOME.resolve("docs/config.md");
  private static final Path SCHEMA = Run.HOME.resolve("docs/lockstep.schema.json");
  private static final String BEGIN = "<!-- keys -->\n";
  private static final String END = "<!-- end of keys -->\n";

  private final CommandLine commands =
      new Invocation(new CapturedConsole(false, Map.of()).console(), Surroundings.ofProcess())
          .commands();

  @Test
  void thePageNamesEveryKey() throws Exception {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String wanted = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
    agrees(PAGE, wanted);
  }

  @Test
  void theSchemaIsThatOfTheOptions() throws Exception {
    agrees(SCHEMA, ConfigSchema.of(commands));
  }

  @Test
  void keysAndOppositesAreNoOtherOptions() {
    Vocabulary vocabulary = OptionKeys.vocabulary(commands);
    vocabulary
        .commands()
        .forEach(
            (command, keys) -> {
              assertThat(keys)
                  .doesNotContainKeys(
                      Vocabulary.ENVIRONMENTS,
                      Vocabulary.COMMANDS,
                      Vocabulary.POLICY,
                      Vocabulary.URL);
              CommandLine line = commands.getSubcommands().get(command);
              assertThat(keys).hasSameSizeAs(OptionKeys.of(line.getCommandSpec()).keySet());
              assertThat(
                      line.getCommandSpec().options().stream()
                          .filter(OptionKeys::isSettable)
                          .count())
                  .isEqualTo(keys.size());
            });
  }

  private static void agrees(Path file, String wanted) throws IOException {
    if (System.getProperty("approve") != null) {
      Files.writeString(file, wanted);
    }
    assertThat(Files.readString(file))
        .describedAs("mvn test -Dtest=ConfigDocumentTest -Dapprove writes it")
        .isEqualTo(wanted);
  }

  private String table() {
    return "| key | takes | default | for | |\n|---|---|---|---|---|\n"
        + DescribedKey.of(commands).stream()
            .map(ConfigDocumentTest::row)
            .collect(Collectors.joining());
  }

  private static String row(DescribedKey key) {
    String takes =
        key.key().choices().isEmpty()
            ? key.key().form().words()
            : String.join(", ", key.key().choices());
    return "| `%s` | %s%s | %s | %s | `%s`: %s |\n"
        .formatted(
            key.key().name(),
            takes,
            key.key().repeated() ? ", or a list" : "",
            key.builtIn() == null ? "" : "`" + key.builtIn() + "`",
            String.join(", ", key.commands()),
            key.option(),
            key.description().replace("|", "\\|"));
  }
}
