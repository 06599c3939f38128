package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Codes;
import dev.lockstep.explain.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void printsAPageForPeople() {
    Run run = Run.of("explain", "data-loss");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("DATA-LOSS (hazard, dangerous)\n\nRows or values are gone")
        .contains("\nWhat to do\n\n- If it only has another name now", "\n  before.sql\n    CREATE")
        .doesNotContain("```", "##", "**");
    assertThat(run.out().lines().filter(line -> !line.startsWith("    ")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void boldensHeadingsWhereColourIsWanted() {
    CapturedConsole captured = new CapturedConsole(true, Map.of());
    int status =
        new Invocation(captured.console(), Surroundings.ofProcess())
            .run(List.of("explain", "LS_FILE"));
    assertThat(status).isZero();
    assertThat(captured.out())
        .contains(Paint.BOLD.over("LS-FILE (error)"), Paint.BOLD.over("What to do"));
  }

  @Test
  void printsThePageAsItIsWritten() {
    assertThat(Run.of("explain", "DATA-LOSS", "--format", "markdown").out())
        .startsWith("# DATA-LOSS\n\n")
        .contains("\n```sql before.sql\n");
  }

  @Test
  void listsAllCodes() {
    Run run = Run.of("explain");
    assertThat(run.status()).isZero();
    assertThat(Run.of("explain", "--format", "markdown").out()).startsWith("# Codes\n");
    assertThat(run.out().lines())
        .containsAll(Codes.all().stream().map(Entry::word).map(word -> "  " + word).toList());
  }

  @Test
  void saysWhatMayBeMeant() {
    Run near = Run.of("explain", "DATA-LOS");
    assertThat(near.status()).isEqualTo(1);
    assertThat(near.out()).isEmpty();
    assertThat(near.err())
        .startsWith("error LS-USAGE: There is no code DATA-LOS. Did you mean DATA-LOSS?");
    assertThat(Run.of("explain", "rename").err()).contains("Did you mean LS-PROBABLE-RENAME?");
    assertThat(Run.of("explain", "xyzzy-plugh-frotz").err())
        .contains("There is no code xyzzy-plugh-frotz.\n")
        .contains("lockstep explain");
  }
}
