package dev.lockstep.cli;

import dev.lockstep.failure.Place;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The two sources of a command that compares. */
final class ComparisonOptions {

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description =
          "What there is. Default: the database that DATABASE_URL or PG* variables name."
              + " A file without any statement is the same as empty.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "SOURCE",
      required = true,
      description = "What there shall be.")
  private String to;

  @Option(
      names = "--no-renames",
      description =
          "Take what may have been renamed as dropped and added, instead of stopping to ask for an"
              + " annotation.")
  private boolean noRenames;

  @Option(
      names = "--strict",
      description = "Fail when anything is of a kind that Lockstep does not model.")
  private boolean strict;

  boolean strict() {
    return strict;
  }

  /** What the user named, or null. */
  String from() {
    return from;
  }

  String to() {
    return to;
  }

  /** The one file that declares what there shall be; null when it is anything else. */
  Place declaredFile() {
    try {
      return Files.isRegularFile(Path.of(to)) ? Place.of(to) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  boolean renames() {
    return !noRenames;
  }
}
