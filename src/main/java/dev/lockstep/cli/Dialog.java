package dev.lockstep.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** Asks somebody at a terminal. */
final class Dialog {

  private final Console console;
  private final BufferedReader answers;

  Dialog(Console console, InputStream input) {
    this.console = console;
    this.answers = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
  }

  /**
   * Asks which it is, until one of them is named.
   *
   * @return its index, or nothing when the answer is empty or standard input has ended
   */
  OptionalInt choice(String question, List<String> choices) {
    console.note(Paint.BOLD, question);
    for (int i = 0; i < choices.size(); i++) {
      console.err().println("  " + (i + 1) + "  " + choices.get(i));
    }
    while (true) {
      String answer = answer("1-" + choices.size() + ", or Enter to stop: ");
      if (answer.isEmpty()) {
        return OptionalInt.empty();
      }
      for (int i = 0; i < choices.size(); i++) {
        if (answer.equals(String.valueOf(i + 1))) {
          return OptionalInt.of(i);
        }
      }
    }
  }

  /** Whether the answer is yes; no answer is no. */
  boolean agreed(String question) {
    return answer(question + " [y/N] ").matches("(?i)y|yes");
  }

  private String answer(String prompt) {
    console.err().print(prompt);
    console.err().flush();
    try {
      String line = answers.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
