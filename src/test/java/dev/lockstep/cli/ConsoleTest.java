package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  @Test
  void coloursATerminalOnly() {
    assertThat(new CapturedConsole(true, Map.of()).console().colorsOut()).isTrue();
    assertThat(new CapturedConsole(false, Map.of()).console().colorsOut()).isFalse();
  }

  @Test
  void respectsNoColorAndDumbTerminals() {
    assertThat(colors(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(colors(Map.of("NO_COLOR", ""))).isTrue();
    assertThat(colors(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void doesAsTheOptionSays() {
    Console piped = new CapturedConsole(false, Map.of("NO_COLOR", "1")).console();
    piped.use(ColorMode.ALWAYS);
    assertThat(piped.colorsErr()).isTrue();

    Console terminal = new CapturedConsole(true, Map.of()).console();
    terminal.use(ColorMode.NEVER);
    assertThat(terminal.colorsErr()).isFalse();
  }

  @Test
  void saysNothingOfQuickWork() {
    CapturedConsole captured = new CapturedConsole(true, Map.of());

    assertThat(captured.console().during("Counting", () -> 3)).isEqualTo(3);
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void showsSlowWorkOnATerminalAndTakesTheLineAway() {
    CapturedConsole captured = new CapturedConsole(true, Map.of());

    captured.console().during("Counting", () -> waitUntilShown(captured));

    assertThat(captured.err()).startsWith("\r\033[KCounting … 1 s").endsWith("\r\033[K");
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void showsNoProgressWhereThereIsNoTerminal() throws Exception {
    CapturedConsole captured = new CapturedConsole(false, Map.of());
    CountDownLatch never = new CountDownLatch(1);

    captured
        .console()
        .during(
            "Counting",
            () -> {
              try {
                return never.await(1500, java.util.concurrent.TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(captured.err()).isEmpty();
  }

  private static boolean waitUntilShown(CapturedConsole captured) {
    while (captured.err().isEmpty()) {
      Thread.onSpinWait();
    }
    return true;
  }

  private static boolean colors(Map<String, String> environment) {
    return new CapturedConsole(true, environment).console().colorsOut();
  }
}
