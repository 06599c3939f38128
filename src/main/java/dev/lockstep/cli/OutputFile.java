package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a result is written to, over what it held before. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Writes it beside the file and moves it there, so that nobody ever reads half of it.
   *
   * @throws Failure FILE when it cannot be written; then the file is as it was
   */
  static void write(Path file, String text) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
      try {
        // A temporary file is for its owner alone; what is written here is for whoever may read.
        Files.delete(aside);
        Files.writeString(aside, text);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(file.toString()),
          "The result cannot be written: " + e + ".",
          "Name a file in a folder that may be written and has space left.",
          e);
    }
  }
}
