package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manual pages, completion and the version. */
class ManualTest {

  @TempDir Path folder;

  @Test
  void aManualPageHasTheSectionsThatPeopleExpect() {
    assertThat(Run.of("man", "plan").out())
        .startsWith(".TH LOCKSTEP-PLAN 1 \"\" \"lockstep ")
        .contains(".SH NAME\nlockstep\\-plan \\- Writes the migration")
        .contains(".SH SYNOPSIS\nlockstep plan [")
        .contains(".TP\n.B \\-\\-from=SOURCE\nWhat there is.")
        .contains(".SH EXAMPLES\n.nf\n")
        .contains(".SH EXIT STATUS\n0 done,")
        .contains("lockstep(1), lockstep\\-diff(1)");
    assertThat(Run.of("man").out()).contains(".SH COMMANDS\n.TP\n.B plan\n");
  }

  @Test
  void groffHasNothingToSayAboutAnyPage() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "there is no groff");
    for (String command : List.of("", "plan", "diff", "drift", "inspect", "rehearse", "explain")) {
      Run page = command.isEmpty() ? Run.of("man") : Run.of("man", command);
      assertThat(warnings(page.out())).as(command).isEmpty();
    }
  }

  private String warnings(String page) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.1"), page);
    Process groff =
        new ProcessBuilder("groff", "-man", "-Tutf8", "-ww", "-z", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    groff.waitFor();
    return said;
  }

  @Test
  void thereIsNoPageOfWhatIsNoCommand() {
    Run run = Run.of("man", "plam");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error LS-USAGE: There is no command plam.");
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script = Files.writeString(folder.resolve("completion"), Run.of("completion").out());
    assertThat(completed(script, "lockstep dr")).contains("drift");
    assertThat(completed(script, "lockstep plan --fr")).contains("--from");
    assertThat(completed(script, "lockstep inspect --format j")).contains("json", "jooq");
  }

  /** What bash offers for a line. */
  private static List<String> completed(Path script, String line) throws Exception {
    String program =
        "source "
            + script
            + "; COMP_LINE='"
            + line
            + "'; COMP_WORDS=("
            + line
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_POINT=${#COMP_LINE};"
            + " _complete_lockstep; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process bash = new ProcessBuilder("bash", "-c", program).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return said.lines().map(String::strip).toList();
  }

  @Test
  void theVersionNamesThePostgresqlsThatItCarries() {
    assertThat(Run.of("--version").out())
        .containsPattern(
            "lockstep \\S+\nPostgreSQL 14\\.\\d+, 15\\.\\d+, 16\\.\\d+, 17\\.\\d+, 18\\.\\d+\n")
        .contains("Java ");
  }
}
