package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a program that prints a schema as SQL. */
final class Printing {

  /** How much of what a program said is repeated, in characters from its end. */
  private static final int LONGEST_WORDS = 4_000;

  private Printing() {}

  /**
   * Runs the command in a shell, in the working directory, with the environment of this process and
   * nothing on its standard input.
   *
   * @throws Failure PROGRAM with what it wrote on standard error when its status is not 0
   */
  static SourceFile file(Source.Printed source) {
    Path words = null;
    Process process = null;
    try {
      // A file and no second pipe: a program that fills one while the other is read would hang.
      words = Files.createTempFile("lockstep-exec-", ".err");
      process =
          new ProcessBuilder("sh", "-c", source.command())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectError(words.toFile())
              .start();
      byte[] sql = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      if (status != 0) {
        throw failed(
            source, status, new String(Files.readAllBytes(words), StandardCharsets.UTF_8), sql);
      }
      return SourceFile.of(SourceFile.PRINTED, null, sql);
    } catch (IOException e) {
      throw unusable(source, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unusable(source, e);
    } finally {
      end(process, words);
    }
  }

  private static void end(Process process, Path words) {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    try {
      if (words != null) {
        Files.deleteIfExists(words);
      }
    } catch (IOException e) {
      words.toFile().deleteOnExit();
    }
  }

  /** Many programs say on standard output what went wrong. */
  private static Failure failed(Source.Printed source, int status, String said, byte[] printed) {
    String words =
        (said.isBlank() ? new String(printed, StandardCharsets.UTF_8) : said).stripTrailing();
    String end = words.substring(Math.max(0, words.length() - LONGEST_WORDS));
    return new Failure(
        Code.PROGRAM,
        Place.of(SourceFile.PRINTED),
        "The command \""
            + source.command()
            + "\" ended with status "
            + status
            + (end.isBlank() ? " and said nothing." : " and said:\n" + end),
        "Run it by itself until it prints the schema and nothing else on standard output.");
  }

  private static Failure unusable(Source.Printed source, Exception e) {
    return new Failure(
        Code.PROGRAM,
        Place.of(SourceFile.PRINTED),
        "The command \"" + source.command() + "\" cannot be run: " + e.getMessage(),
        "Check that it can be run from here with sh -c.",
        e);
  }
}
