package dev.lockstep.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as a user starts it, from a folder with spaces in its name. */
class LauncherIT {

  private static final Path CHECKOUT = Path.of(System.getProperty("lockstep.home"));

  @TempDir private Path root;

  private Path launcher;
  private Path target;

  @BeforeEach
  void install() throws Exception {
    Path home = Files.createDirectories(root.resolve("a checkout"));
    launcher =
        Files.copy(
            CHECKOUT.resolve("lockstep"),
            home.resolve("lockstep"),
            StandardCopyOption.COPY_ATTRIBUTES);
    target = Files.createSymbolicLink(home.resolve("target"), CHECKOUT.resolve("target"));
  }

  @AfterEach
  void unlink() throws Exception {
    Files.delete(target);
  }

  @Test
  void printsItsVersion() throws Exception {
    Outcome outcome = run("--version");

    assertThat(outcome).isEqualTo(new Outcome(0, outcome.out(), ""));
    assertThat(outcome.out()).matches("lockstep \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @Test
  void printsHelp() throws Exception {
    for (String command : List.of("plan", "diff", "drift", "inspect", "rehearse")) {
      Outcome outcome = run(command, "--help");
      assertThat(outcome.status()).isZero();
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.out()).startsWith("Usage: lockstep " + command).contains("Exit status:");
    }
    assertThat(run("--help").out()).contains("plan", "diff", "drift", "inspect", "rehearse");
  }

  @Test
  void loadsNoLibraryForHelpThatHelpDoesNotNeed() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    Outcome outcome =
        Outcome.of(
            new ProcessBuilder(
                java.toString(),
                "-Xlog:class+load",
                "-jar",
                CHECKOUT.resolve("target/lockstep.jar").toString(),
                "--help"));

    assertThat(outcome.out())
        .contains("picocli.CommandLine ")
        .doesNotContain("org.jooq.")
        .doesNotContain("com.github.mustachejava.")
        .doesNotContain("org.postgresql.")
        .doesNotContain("org.apache.calcite.")
        .doesNotContain("com.fasterxml.jackson.");
  }

  @Test
  void reportsAUsageErrorWithStatusOne() throws Exception {
    Outcome outcome = run("plan", "--to", "-", "--frm", "postgres://me:s3cret@host/db");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("error LS-USAGE: ")
        .contains("--frm", "\n  do: See 'lockstep plan --help'.")
        .doesNotContain("s3cret")
        .doesNotContain("\tat ");
  }

  private Outcome run(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(launcher.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LOCKSTEP_CACHE", root.resolve("a cache").toString());
    return Outcome.of(builder);
  }
}
