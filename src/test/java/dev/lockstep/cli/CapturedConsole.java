package dev.lockstep.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A console whose output is kept. */
final class CapturedConsole {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  CapturedConsole(boolean terminal, Map<String, String> environment) {
    console =
        new Console(out, err, new Console.Terminals(terminal, terminal, terminal), environment);
  }

  Console console() {
    return console;
  }

  String out() {
    console.out().flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    console.err().flush();
    return err.toString(StandardCharsets.UTF_8);
  }
}
