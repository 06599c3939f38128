package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The page of a job of GitHub Actions, to which each of its steps can add Markdown.
 *
 * <p>Source: GitHub Docs, "Workflow commands for GitHub Actions", "Adding a job summary": a step
 * that adds more than 1 MiB fails to show any of it.
 */
final class StepSummary {

  private static final String FILE = "GITHUB_STEP_SUMMARY";
  private static final int MOST_BYTES = 1024 * 1024;

  private StepSummary() {}

  /** Adds Markdown to the page, where there is one. */
  static void append(Map<String, String> environment, String markdown) {
    String name = environment.getOrDefault(FILE, "");
    if (name.isEmpty()) {
      return;
    }
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    String text =
        bytes.length < MOST_BYTES
            ? markdown
            : markdown.lines().limit(3).reduce("", (before, line) -> before + line + "\n")
                + "\nThere is more than this page can hold; see the log of the job.\n";
    try {
      Files.writeString(
          Path.of(name), text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(name),
          "The summary of the job cannot be written: " + e + ".",
          "Let " + FILE + " name a file that may be written, or unset it.",
          e);
    }
  }
}
