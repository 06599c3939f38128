package dev.lockstep.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {

  private static final Key ROWS = new Key("batch-size", Key.Form.WHOLE, false, List.of());
  private static final Key OWNER = new Key("owner", Key.Form.SWITCH, false, List.of());
  private static final Key NAME = Key.text("name");
  private static final Key IGNORE = new Key("ignore", Key.Form.TEXT, true, List.of());
  private static final Key FORMAT =
      new Key("format", Key.Form.TEXT, false, List.of("text", "json"));
  private static final Key OTHER_FORMAT =
      new Key("format", Key.Form.TEXT, false, List.of("sql", "mermaid"));
  private static final Key COLOR =
      new Key("color", Key.Form.TEXT, false, List.of("always", "never"));
  private static final Vocabulary KEYS =
      Vocabulary.of(
          Map.of(
              "plan", List.of(ROWS, OWNER, NAME, IGNORE, FORMAT, COLOR),
              "inspect", List.of(OWNER, OTHER_FORMAT, COLOR)));

  @Test
  void readsKeysOfAllOfOneCommandAndOfAnEnvironment() {
    ConfigFile file =
        parse(
            """
            # what we use
            batch-size: 1000
            ignore: [a, "b*"]
            commands:
              inspect: {format: mermaid}
            environments:
              staging:
                url: ${STAGING}
                ignore: c
              empty:
            """);
    assertThat(file.settings().keySet()).containsExactly("batch-size", "ignore");
    assertThat(values(file.settings().get("batch-size"))).containsExactly("1000");
    assertThat(file.settings().get("batch-size").place())
        .isEqualTo(new Place("lockstep.yaml", 2, 1));
    assertThat(values(file.settings().get("ignore"))).containsExactly("a", "b*");
    assertThat(values(file.commands().get("inspect").get("format"))).containsExactly("mermaid");
    Environment staging = file.environment("staging", null);
    assertThat(staging.url().orElseThrow().values(Map.of("STAGING", "postgresql://h/d")))
        .containsExactly("postgresql://h/d");
    assertThat(values(staging.settings().get("ignore"))).containsExactly("c");
    assertThat(file.environment("empty", null).url()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "---\n", "~\n"})
  void takesAFileWithNothingInIt(String text) {
    assertThat(parse(text)).isEqualTo(ConfigFile.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          batchsize: 5                            | 1:1  | Did you mean batch-size?
          a: 1;frobnicate: 5                      | 1:1  | There is no key called a here.
          batch-size: 5;name: x;batch-size: 6     | 3:1  | first in line 1
          batch-size: many                        | 1:13 | wants a whole number, and this is text
          batch-size: 5.5                         | 1:13 | this is a number
          batch-size: [1, 2]                      | 1:13 | this is a list
          batch-size:                             | 1:12 | this is nothing
          owner: no thanks                        | 1:8  | wants true or false
          name: true                              | 1:7  | wants text, and this is true or false
          name: {a: b}                            | 1:7  | this is a group of keys
          ignore: [a, {b: c}]                     | 1:13 | this is a group of keys
          color: nevr                             | 1:8  | Did you mean never?
          format: json                            | 1:1  | in each of inspect, plan
          commands: {plna: {}}                    | 1:12 | Did you mean plan?
          commands: {inspect: {batch-size: 5}}    | 1:22 | no key called batch-size here
          commands: plan                          | 1:11 | wants a group of keys
          environments: {a: {env: b}}             | 1:20 | no key called env here
          environments: {a: {urk: b}}             | 1:20 | Did you mean url?
          environments: [a]                       | 1:15 | stands a list
          policy: {DATALOSS: block}               | 1:10 | no hazard called DATALOSS. Did
          policy: {DATA-LOST: block}              | 1:10 | Did you mean DATA-LOSS?
          policy: {DATA-LOSS: stop}               | 1:21 | cannot be stop
          policy: {DATA-LOSS: {above: 1GB}}       | 1:10 | has no action
          policy: {DATA-LOSS: [block]}            | 1:21 | this is a list
          policy:;  data-loss: warn;  DATA-LOSS: allow | 3:3 | two rules for DATA-LOSS; the first in line 2
          policy: {IRREVERSIBLE: {action: block, above: 1 lakh}} | 1:47 | which is no size
          policy: {IRREVERSIBLE: {action: allow, above: 1GB}} | 1:40 | says nothing of the rest
          policy: {IRREVERSIBLE: {action: block, whom: a}} | 1:40 | Did you mean who?
          just text                               | 1:1  | instead of keys with values
          name: &x a;ignore: *x                   | 2:9  | refers to another part
          name: a;---;name: b                     | 3:1  | A second document
          name: "a                                | 2:1  | This is not YAML
          name: a;  owner: b                      | 2:8  | This is not YAML: mapping values
          name: [a                                | 2:1  | This is not YAML
          name: @a                                | 1:7  | This is not YAML
          """)
  void saysWhatIsWrongAndWhere(String text, String place, String cause) {
    Failure failure = failure(text.replace(';', '\n') + "\n");
    assertThat(failure.code()).isEqualTo(Code.CONFIG);
    assertThat(failure).hasMessageContaining(cause);
    assertThat(failure.place()).hasToString("lockstep.yaml:" + place);
    assertThat(failure.remedy()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:s3cret@db/shop",
        "postgresql://ann:${PART}s3cret@db/shop",
        "postgresql://ann:${PASSWORD:-s3cret}@db/shop",
        "${URL:-postgresql://ann:s3cret@db/shop}",
        "postgresql://ann@db/shop?password=s3cret",
        "jdbc:postgresql://db/shop?user=ann&sslpassword=s3cret"
      })
  void refusesAPasswordWithoutRepeatingIt(String url) {
    Failure failure = failure("environments:\n  live:\n    url: " + url + "\n");
    assertThat(failure.place()).hasToString("lockstep.yaml:3:10");
    assertThat(failure).hasMessageContaining("password");
    assertThat(failure.getMessage() + failure.remedy()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann@db/shop",
        "postgresql://ann:${PASSWORD}@db:5432/shop",
        "${URL:-postgresql://localhost/shop}",
        "postgresql://db/shop?password=${PASSWORD}"
      })
  void takesAUrlWithoutOne(String url) {
    assertThat(parse("environments: {live: {url: \"" + url + "\"}}").environments())
        .containsKey("live");
  }

  @Test
  void doesNotShowTheLineThatIsNoYaml() {
    Failure failure = failure("environments:\n  a: {url: \"postgresql://ann:s3cret@db\n");
    assertThat(failure.getMessage() + failure.remedy()).doesNotContain("s3cret");
  }

  @Test
  void putsVariablesInTheirPlace() {
    Map<String, String> variables = Map.of("A", "$1\\", "EMPTY", "");
    assertThat(parse("name: x${A}${B:-y${}z$${A}").settings().get("name").values(variables))
        .containsExactly("x$1\\y${z${A}");
    assertThat(values(parse("batch-size: ${EMPTY:-7}").settings().get("batch-size")))
        .containsExactly("7");
    for (String name : List.of("EMPTY", "GONE")) {
      Setting setting = parse("owner: true\nname: a-${" + name + "}").settings().get("name");
      Failure failure = catchThrowableOfType(Failure.class, () -> setting.values(variables));
      assertThat(failure).hasMessageContaining("The variable " + name + " is not set");
      assertThat(failure.place()).hasToString("lockstep.yaml:2:7");
    }
    Setting broken = parse("name: ${not a name}").settings().get("name");
    assertThat(catchThrowableOfType(Failure.class, () -> broken.values(variables)))
        .hasMessageContaining("${NAME}");
  }

  @Test
  void namesTheEnvironmentsThatThereAre() {
    ConfigFile file = parse("environments: {staging: {}, production: {}}");
    Failure failure = catchThrowableOfType(Failure.class, () -> file.environment("prod", null));
    assertThat(failure).hasMessageContaining("called prod");
    assertThat(failure.remedy()).contains("staging, production");
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() {
    assertThat(failure("# " + "x".repeat(1_000_001))).hasMessageContaining("characters");
    assertThat(failure("name: " + "[".repeat(2000) + "]".repeat(2000)))
        .hasMessageContaining("deeply");
  }

  @Test
  void saysThatAFileCannotBeRead(@TempDir Path folder) throws Exception {
    Path gone = folder.resolve("gone.yaml");
    assertThat(catchThrowableOfType(Failure.class, () -> ConfigFile.read(gone, KEYS)).code())
        .isEqualTo(Code.FILE);
    Path bytes = Files.write(folder.resolve("a.yaml"), new byte[] {'a', ':', ' ', 0, 1});
    assertThat(catchThrowableOfType(Failure.class, () -> ConfigFile.read(bytes, KEYS)))
        .hasMessageContaining("not YAML");
  }

  private static List<String> values(Setting setting) {
    return setting.values(Map.of());
  }

  private static Failure failure(String text) {
    return catchThrowableOfType(Failure.class, () -> parse(text));
  }

  private static ConfigFile parse(String text) {
    return ConfigFile.parse(text, "lockstep.yaml", KEYS);
  }
}
