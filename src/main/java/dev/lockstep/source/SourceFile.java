package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A declared file.
 *
 * @param name what places call it
 * @param path null for standard input
 */
record SourceFile(String name, Path path, SqlScript script) {

  static final String STANDARD_INPUT = "<stdin>";

  /** A command may hold a password, so no place says what it was. */
  static final String PRINTED = "<exec>";

  static SourceFile read(Path path) {
    try {
      return of(path.toString(), path, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(path.toString()),
          "The file cannot be read: " + e.getMessage(),
          "Check that it exists and that you may read it.",
          e);
    }
  }

  static SourceFile of(String name, Path path, byte[] content) {
    return new SourceFile(name, path, SqlScript.split(Decoding.text(name, content)));
  }

  Place place(int offset) {
    return script.place(name, offset);
  }

  /** A file is itself only: comparing contents would cost a lot for each statement. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
