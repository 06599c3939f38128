package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided about hazards stops plans, or lets them pass, with and without sizes. */
class PolicyTest {

  private static final String BEFORE =
      "CREATE TABLE users (id int PRIMARY KEY, name text);\nCREATE TABLE old (id int);\n";
  private static final String AFTER = "CREATE TABLE users (id int PRIMARY KEY, name text);\n";

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
  void blocksNamesStepRuleAndWhoDecides() throws Exception {
    file("policy:\n  DATA-LOSS: {action: block, who: the data team}\n");
    Run run = planOfFiles();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("error LS-HAZARD: ")
        .contains("DATA-LOSS  drop table public.old (" + root + "/lockstep.yaml:2)")
        .contains("\n  at " + root + "/lockstep.yaml:2:3\n")
        .contains("once the data team agrees: --allow DATA-LOSS.")
        .doesNotContain("BREAKS-OLD-APPLICATION");
    assertThat(root.resolve("out")).doesNotExist();
    assertThat(planOfFiles("--allow", "DATA-LOSS").status()).isZero();
  }

  @Test
  void withoutARuleStrictDecides() throws Exception {
    file("policy: {DOWN-LOSES-DATA: allow}\nstrict-hazards: true\n");
    Run refused = planOfFiles();
    assertThat(refused.err())
        .startsWith("error LS-HAZARD: ")
        .contains("DATA-LOSS  drop table public.old\n")
        .doesNotContain("\n  at ");
    file("policy: {data-loss: warn}\nstrict-hazards: true\n");
    Run warned = planOfFiles();
    assertThat(warned.status()).isZero();
    assertThat(warned.out()).contains("DATA-LOSS  drop table public.old");
    file("policy: {DATA-LOSS: allow}\nstrict-hazards: true\n");
    Run allowed = planOfFiles();
    assertThat(allowed.status()).isZero();
    assertThat(allowed.out()).doesNotContain("DATA-LOSS");
  }

  @Test
  void anEnvironmentsRulesComeFirst() throws Exception {
    file("policy: {DATA-LOSS: block}\nenvironments:\n  dev:\n    policy: {DATA-LOSS: allow}\n");
    assertThat(planOfFiles().status()).isEqualTo(1);
    assertThat(planOfFiles("--env", "dev").status()).isZero();
    assertThat(config("--env", "dev").out())
        .containsPattern("policy.DATA-LOSS +allow +\\S+lockstep.yaml:4 \\(dev\\)\n");
    assertThat(config().out()).containsPattern("policy.DATA-LOSS +block +\\S+lockstep.yaml:1\n");
  }

  @Test
  void limitsNeedTheSizesOfALiveDatabase() throws Exception {
    file("policy: {DATA-LOSS: {action: block, above: 50 rows}}");
    Run unknown = planOfFiles();
    assertThat(unknown.status()).isZero();
    assertThat(unknown.err())
        .contains("note: no live database told how large")
        .contains("DATA-LOSS  drop table public.old");
    try (Database live =
        server.create(BEFORE + "INSERT INTO old SELECT generate_series(1, 80); ANALYZE;")) {
      Run large = planOf(TestServer.url(live));
      assertThat(large.err()).startsWith("error LS-HAZARD: ").contains("drop table public.old");
      file("policy: {DATA-LOSS: {action: block, above: 100 rows}}");
      Run small = planOf(TestServer.url(live));
      assertThat(small.err()).isEmpty();
      assertThat(small.status()).isZero();
      assertThat(small.out()).contains("DATA-LOSS  drop table public.old");
    }
  }

  private Run planOfFiles(String... more) throws IOException {
    return planOf(Files.writeString(root.resolve("before.sql"), BEFORE).toString(), more);
  }

  private Run planOf(String from, String... more) throws IOException {
    Path after = Files.writeString(root.resolve("after.sql"), AFTER);
    List<String> words =
        new ArrayList<>(List.of("plan", "--config", root + "/lockstep.yaml", "--from", from));
    words.addAll(List.of("--to", after.toString(), "--dev-url", server.devUrl(), "--no-owner"));
    words.addAll(List.of("--out", root.resolve("out").toString(), "--no-rehearse", "--name"));
    words.add("p" + System.nanoTime());
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private Run config(String... more) {
    List<String> words = new ArrayList<>(List.of("config", "--config", root + "/lockstep.yaml"));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  private void file(String text) throws IOException {
    Files.writeString(root.resolve("lockstep.yaml"), text);
  }
}
