package dev.lockstep.layout;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a new folder of files, whole or not at all. */
final class Folder {

  private Folder() {}

  /**
   * Writes the files beside the folder and moves them there in one go.
   *
   * @param files name to content
   * @throws Failure OUTPUT_EXISTS when something is there already, FILE when it cannot be written
   */
  static void write(Path folder, Map<String, String> files) {
    SortedMap<String, String> sorted = new TreeMap<>(files);
    List<Path> made = new ArrayList<>();
    try {
      Uninterrupted.run(() -> write(folder, sorted, made));
    } catch (IOException e) {
      remove(made, e);
      throw new Failure(
          Code.FILE,
          Place.of(folder.toString()),
          "The folder cannot be written: " + e + ".",
          "Name a folder that may be written and has space left.",
          e);
    }
  }

  private static void write(Path folder, SortedMap<String, String> files, List<Path> made)
      throws IOException {
    refuseToOverwrite(folder);
    Path parent = folder.toAbsolutePath().getParent();
    makeFolders(parent, made);
    Path aside = parent.resolve("." + folder.getFileName() + "." + UUID.randomUUID());
    make(aside, made);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = aside.resolve(file.getKey());
      made.add(path);
      Files.writeString(path, file.getValue());
    }
    Files.deleteIfExists(folder);
    Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void refuseToOverwrite(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isEmpty()) {
          return;
        }
      }
    }
    throw new Failure(
        Code.OUTPUT_EXISTS,
        Place.of(folder.toString()),
        "It exists already, and a plan that somebody may have read is not overwritten.",
        "Remove it, or choose another name or another folder.");
  }

  private static void makeFolders(Path folder, List<Path> made) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      makeFolders(folder.getParent(), made);
      make(folder, made);
    }
  }

  private static void make(Path folder, List<Path> made) throws IOException {
    Files.createDirectory(folder);
    made.add(folder);
  }

  /** Removes what was made, parts before their folders. */
  private static void remove(List<Path> made, IOException cause) {
    made.sort(Comparator.comparingInt(Path::getNameCount).reversed());
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
