package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailurePrinterTest {

  private final CapturedConsole captured = new CapturedConsole(false, Map.of());
  private final FailurePrinter printer =
      new FailurePrinter(captured.console(), new Secrets(List.of()));

  @Test
  void saysWhatWhereAndWhatToDo() {
    printer.print(
        new Failure(Code.SCHEMA_SQL, new Place("a.sql", 14, 5), "It is wrong.", "Mend it."), false);

    assertThat(captured.err())
        .isEqualTo("error LS-SCHEMA-SQL: It is wrong.\n  at a.sql:14:5\n  do: Mend it.\n");
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void indentsWhatHasSeveralLines() {
    printer.print(new Failure(Code.DATABASE, null, "One\ntwo\n", "Three\nfour"), false);

    assertThat(captured.err())
        .isEqualTo("error LS-DATABASE: One\n  two\n  do: Three\n      four\n");
  }

  @Test
  void showsTheTraceOnlyWhenAsked() {
    Failure failure =
        new Failure(Code.FILE, null, "It is gone.", "Look.", new IllegalStateException("deep"));

    printer.print(failure, false);
    assertThat(captured.err()).doesNotContain("deep");

    printer.print(failure, true);
    assertThat(captured.err()).contains("\tat dev.lockstep", "Caused by", "deep");
  }

  @Test
  void asksToReportWhatNobodyExpected() {
    printer.print(new IllegalStateException("two facts"), false);

    assertThat(captured.err().lines()).hasSize(1);
    assertThat(captured.err()).contains("two facts", "report", "--verbose");
  }

  @Test
  void neverShowsAPassword() {
    String url = "postgres://me:s3cret@host/db";
    printer.print(
        new Failure(Code.SOURCE, Place.of(url), url, url, new IllegalStateException(url)), true);

    assertThat(captured.err()).contains("postgres://me:***@host/db").doesNotContain("s3cret");
  }

  @Test
  void isRedOnATerminal() {
    CapturedConsole terminal = new CapturedConsole(true, Map.of());
    new FailurePrinter(terminal.console(), new Secrets(List.of()))
        .print(new Failure(Code.FILE, null, "It is gone.", "Look."), false);

    assertThat(terminal.err()).startsWith("\033[31merror LS-FILE:\033[0m It is gone.");
  }
}
