package dev.lockstep.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.EphemeralServer;
import dev.lockstep.postgres.ScriptRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
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
    assertThat(outcome.out())
        .matches("(?s)lockstep \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\nPostgreSQL 14\\..*\n");
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

  @Test
  void plansProvesAndLeadsThereAndBack() throws Exception {
    Path folder = CHECKOUT.resolve("schemas/cases/column-renamed");
    String before = folder.resolve("old.sql").toString();
    String after = folder.resolve("new.sql").toString();
    try (EphemeralServer server =
            EphemeralServer.start(
                16,
                CHECKOUT.resolve("target/postgres"),
                EphemeralServer.defaultCache(System.getenv()));
        Database live = server.create()) {
      run(live, Path.of(before));
      String url = url(live.address());

      Outcome planned = run("plan", "--from", url, "--to", after, "--exit-code", "--name", "it");
      assertThat(planned).isEqualTo(new Outcome(2, planned.out(), ""));
      assertThat(planned.out()).contains("Planned migrations/", "Rehearsed on PostgreSQL 16");
      assertThat(drift(url, before).status()).isZero();
      assertThat(drift(url, after).status()).isEqualTo(2);

      Path plan = root.resolve(planned.out().lines().findFirst().orElseThrow().substring(8));
      for (Path script : scripts(plan, ".up.sql")) {
        run(live, script);
      }
      assertThat(drift(url, after)).isEqualTo(new Outcome(0, "The database is as declared.\n", ""));
      Outcome again = run("plan", "--from", url, "--to", after, "--exit-code");
      assertThat(again.status()).isZero();

      List<Path> downs = new ArrayList<>(scripts(plan, ".down.sql"));
      Collections.reverse(downs);
      for (Path script : downs) {
        run(live, script);
      }
      assertThat(drift(url, before).status()).isZero();
      assertThat(drift(url, root + "/gone.sql").status()).isEqualTo(1);
      assertThat(run("rehearse", plan.toString(), "--postgres", "16").status()).isZero();
    }
  }

  private Outcome drift(String from, String to) throws Exception {
    return run("drift", "--from", from, "--to", to, "--no-owner");
  }

  private static String url(Address address) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.database());
  }

  private static void run(Database database, Path script) throws Exception {
    try (Connection connection = database.connect()) {
      ScriptRunner.run(connection, Files.readString(script), script.toString());
    }
  }

  private static List<Path> scripts(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
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
