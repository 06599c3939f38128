package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.CatalogSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

  private static TestServer server;

  @TempDir static Path root;

  @BeforeAll
  static void start() {
    server = new TestServer(18);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> reloadsToTheSameSchema() throws IOException {
    try (Stream<Path> files = Files.walk(Run.HOME.resolve("schemas"))) {
      List<Path> schemas =
          files
              .filter(file -> file.endsWith("release/new.sql") || file.endsWith("v2.sql"))
              .sorted()
              .toList();
      return schemas.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      Run.HOME.resolve("schemas").relativize(file).toString(), () -> reload(file)));
    }
  }

  private static void reload(Path file) throws IOException {
    Run inspected = inspect(file.toString(), "sql");
    assertThat(inspected).isEqualTo(new Run(0, inspected.out(), ""));
    Path sql = Files.writeString(Files.createTempFile(root, "inspected", ".sql"), inspected.out());

    assertThat(fingerprint(sql)).isEqualTo(fingerprint(file));
  }

  private static String fingerprint(Path source) {
    Run json = inspect(source.toString(), "json");
    assertThat(json.err()).isEmpty();
    return CatalogSnapshot.parse(json.out(), "inspected").fingerprint();
  }

  @Test
  void drawsADiagram() {
    Run run = inspect(Run.HOME.resolve("schemas/shop/v1.sql").toString(), "mermaid");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("erDiagram\n").contains("\"public.orders\"");
  }

  @Test
  void saysWhichRolesItNeedsAndWhatItLeavesOut() throws Exception {
    Path file =
        Files.writeString(
            root.resolve("roles.sql"),
            "CREATE TABLE t (id int); GRANT SELECT ON t TO reader;"
                + " SECURITY LABEL FOR anon ON TABLE t IS 'x';");
    Run run = inspect(file.toString(), "sql");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("These must exist", "--   reader").contains("missing below");
    assertThat(run.err()).startsWith("note: not modelled").contains("security label");
    Run without =
        Run.of("inspect", file.toString(), "--no-privileges", "--dev-url", server.devUrl());
    assertThat(without.out()).doesNotContain("reader");
  }

  private static Run inspect(String source, String format) {
    return Run.of("inspect", source, "--format", format, "--dev-url", server.devUrl());
  }
}
