package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFormatsTest {

  private static TestServer server;

  @TempDir Path root;

  private Path before;
  private Path after;

  @BeforeAll
  static void start() {
    server = new TestServer(16);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void write() throws IOException {
    before =
        Files.writeString(
            root.resolve("before.sql"), "CREATE TABLE t (\n  id int,\n  gone int\n);\n");
    after = Files.writeString(root.resolve("after.sql"), "CREATE TABLE t (\n  id bigint\n);\n");
  }

  private Run run(Map<String, String> environment, String command, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(command, "--from", before.toString(), "--to", after.toString(), "--dev-url"));
    words.add(server.devUrl());
    words.addAll(List.of(more));
    return Run.of(environment, "", words.toArray(String[]::new));
  }

  private Run run(String command, String... more) {
    return run(Map.of(), command, more);
  }

  @Test
  void annotatesFilesInAJobOfGithub() throws Exception {
    Path summary = root.resolve("summary.md");
    Files.writeString(summary, "before\n");
    Map<String, String> job =
        Map.of("GITHUB_WORKSPACE", root.toString(), "GITHUB_STEP_SUMMARY", summary.toString());
    Run run = run(job, "drift", "--format", "github");
    assertThat(run.status()).isEqualTo(2);
    // The tests do not run in the workspace, so files have their whole names.
    assertThat(run.out())
        .startsWith("The database is not as declared, 2 differences.\n::group::drift: 2 errors\n")
        .contains("::error file=" + after + ",line=2,col=3,title=DRIFT-CHANGED::column public.t.id")
        .contains(
            "::error file=" + after + ",line=1,col=1,title=DRIFT-EXTRA::column public.t.gone");
    assertThat(summary)
        .content()
        .startsWith("before\n### ❌ Drift\n")
        .contains("column public.t.id is not as declared: type");
    assertThat(run(Map.of(), "drift", "--format", "github").out()).isEqualTo(run.out());
  }

  @Test
  void aSummaryThatCannotBeWrittenFails() {
    Map<String, String> job = Map.of("GITHUB_STEP_SUMMARY", root.resolve("no/such").toString());
    Run run = run(job, "drift", "--format", "github");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("error LS-FILE: The summary of the job cannot be written");
  }

  @Test
  void writesAFileAndTellsPeople() throws Exception {
    Path file = root.resolve("made/drift.sarif");
    Run run = run("drift", "--format", "sarif", "--output", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).startsWith("The database is not as declared, 2 differences (+");
    JsonNode log = new ObjectMapper().readTree(file.toFile());
    assertThat(log.at("/runs/0/results")).hasSize(2);
    assertThat(log.at("/runs/0/tool/driver/rules/0/help/text").asText()).contains("lockstep plan");

    Run again = run("diff", "--output", file.toString());
    assertThat(again.status()).isZero();
    assertThat(file).hasContent(again.out());
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
    Run nowhere = run("diff", "--output", before + "/x");
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.err()).startsWith("error LS-FILE: The result cannot be written");
  }

  @Test
  void diffFailsInATestReportOnlyWhereItFails() {
    assertThat(run("diff", "--format", "junit").out())
        .contains("failures=\"0\"", "<testcase name=\"table public.t\"", "<system-out>note: ");
    Run run = run("diff", "--format", "junit", "--exit-code");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("failures=\"1\"", "type=\"DIFF-REMOVED\"");
    assertThat(run("diff", "--format", "markdown").out())
        .startsWith("### ✅ Diff\n\n2 differences.");
    assertThat(run("diff", "--format", "html").out()).startsWith("<!DOCTYPE html>\n");
  }

  @Test
  void printsThePlanInEveryForm() throws Exception {
    for (String format : List.of("markdown", "html", "json", "github", "sarif", "junit")) {
      Path out = root.resolve("out-" + format);
      Run run =
          run(
              "plan",
              "--format",
              format,
              "--out",
              out.toString(),
              "--at",
              "20260101000000",
              "--no-rehearse");
      assertThat(run.status()).as(run.err()).isZero();
      Path folder;
      try (Stream<Path> folders = Files.list(out)) {
        folder = folders.findFirst().orElseThrow();
      }
      assertThat(run.err()).contains("planned " + folder);
      switch (format) {
        case "markdown" -> assertThat(folder.resolve("plan.md")).hasContent(run.out());
        case "html" -> assertThat(folder.resolve("plan.html")).hasContent(run.out());
        case "json" -> assertThat(folder.resolve("plan.json")).hasContent(run.out());
        case "github" ->
            assertThat(run.out())
                .contains("::error file=", "title=DATA-LOSS::DATA-LOSS of \"drop column");
        case "sarif" -> assertThat(run.out()).contains("Rows or values are gone after the step");
        default -> assertThat(run.out()).contains("<failure type=\"DATA-LOSS\"");
      }
    }
  }
}
