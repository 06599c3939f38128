package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final CapturedConsole captured = new CapturedConsole(false, Map.of());

  @Test
  void helpsOnStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(captured.out()).contains("Commands:", "plan", "rehearse", "Exit status:");
    assertThat(captured.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "diff", "drift", "inspect", "rehearse"})
  void helpsWithEveryCommand(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(captured.out()).contains("Usage: lockstep " + command, "Examples:", "Exit status:");
    assertThat(captured.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--from",
        "--to",
        "--out",
        "--name",
        "--at",
        "--no-renames",
        "--no-rehearse",
        "--templates",
        "--schemas",
        "--postgres",
        "--dev-url",
        "--format",
        "--exit-code",
        "--no-owner",
        "--no-privileges",
        "--batch-size",
        "--batch-pause",
        "--max-replica-lag",
        "--plain-scripts",
        "--verbose",
        "--color"
      })
  void planTakes(String option) {
    run("plan", "--help");
    assertThat(captured.out()).containsPattern("(?m)^ +(-., )?" + option + "\\b");
  }

  @Test
  void printsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(captured.out()).startsWith("lockstep " + Version.text() + "\nPostgreSQL 14.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                       | A command is missing
          plna --to -                              | Did you mean plan
          diff                                     | Missing required option: '--to
          diff --to - --to -                       | should be specified only once
          diff --to                                | Missing required parameter
          diff --to - --frob                       | --frob
          diff --to - more                         | more
          diff --to - --format xml                 | xml
          plan --to - --at 20261301000000          | 20261301000000
          plan --to - --at 2026                    | yyyyMMddHHmmss
          plan --to - --batch-size many            | many
          plan --to - --batch-pause 5              | 500ms
          plan --to - --max-replica-lag soon       | soon
          inspect a b                              | b
          inspect a --color sometimes              | sometimes
          rehearse                                 | PLAN_DIR
          """)
  void refusesAWrongCommandLine(String line, String cause) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(ExitStatus.FAILED);
    assertThat(captured.out()).isEmpty();
    assertThat(captured.err()).startsWith("error LS-USAGE: ").contains(cause, "--help'");
    assertThat(captured.err().lines()).hasSize(2);
  }

  @Test
  void doesNotReadArgumentsFromFiles() {
    run("diff", "--to", "-", "@/etc/hostname");
    assertThat(captured.err()).contains("@/etc/hostname");
  }

  @Test
  void failsWhenItsOutputDoesNotArrive() {
    assertThat(runInto("No space left on device")).isEqualTo(ExitStatus.FAILED);
    assertThat(errors.toString(UTF_8)).startsWith("error LS-FILE: ").contains("No space left");
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() {
    assertThat(runInto("Broken pipe")).isEqualTo(ExitStatus.FAILED);
    assertThat(errors.toString(UTF_8)).isEmpty();
  }

  private int runInto(String fault) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(fault);
          }
        };
    Console.Terminals none = new Console.Terminals(false, false, false);
    return new Invocation(new Console(broken, errors, none, Map.of()), Surroundings.ofProcess())
        .run(List.of("--help"));
  }

  private int run(String... arguments) {
    return new Invocation(captured.console(), Surroundings.ofProcess()).run(List.of(arguments));
  }
}
