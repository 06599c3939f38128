package dev.lockstep.layout;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
   * Adds files to a folder in which others may be, all or none.
   *
   * @param files path below the folder to content; none may be there
   * @param replaced the same of files that may be there and get another content
   * @throws Failure OUTPUT_EXISTS when a file is there already, FILE when one cannot be written
   */
  static void add(Path folder, Map<String, String> files, Map<String, String> replaced) {
    List<Path> made = new ArrayList<>();
    try {
      Uninterrupted.run(() -> add(folder, files, replaced, made));
    } catch (IOException | Failure e) {
      remove(made, e);
      if (e instanceof Failure failure) {
        throw failure;
      }
      throw unwritable(folder, e);
    }
  }

  private static void add(
      Path folder, Map<String, String> files, Map<String, String> replaced, List<Path> made)
      throws IOException {
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (Files.exists(path)) {
        throw new Failure(
            Code.OUTPUT_EXISTS,
            Place.of(path.toString()),
            "It exists already, and a migration that may have been run is not overwritten.",
            "Choose another name or another time.");
      }
      makeFolders(path.toAbsolutePath().getParent(), made);
      Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
      made.add(path);
    }
    for (Map.Entry<String, String> file : replaced.entrySet()) {
      Path path = folder.resolve(file.getKey());
      makeFolders(path.toAbsolutePath().getParent(), made);
      Path aside = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID());
      made.add(aside);
      Files.writeString(aside, file.getValue());
      Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Failure unwritable(Path folder, Exception e) {
    return new Failure(
        Code.FILE,
        Place.of(folder.toString()),
        "The folder cannot be written: " + e + ".",
        "Name a folder that may be written and has space left.",
        e);
  }

  /**
   * Writes the files beside the folder and moves them there in one go.
   *
   * @param files path below the folder to content
   * @throws Failure OUTPUT_EXISTS when something is there already, FILE when it cannot be written
   */
  static void write(Path folder, Map<String, String> files) {
    SortedMap<String, String> sorted = new TreeMap<>(files);
    List<Path> made = new ArrayList<>();
    try {
      Uninterrupted.run(() -> write(folder, sorted, made));
    } catch (IOException e) {
      remove(made, e);
      throw unwritable(folder, e);
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
      makeFolders(path.getParent(), made);
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

  /** Makes a folder and those above it that are not there, and notes each. */
  static void makeFolders(Path folder, List<Path> made) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      makeFolders(folder.getParent(), made);
      make(folder, made);
    }
  }

  private static void make(Path folder, List<Path> made) throws IOException {
    Files.createDirectory(folder);
    made.add(folder);
  }

  /**
   * Removes a folder with all that is in it.
   *
   * @param cause what it is removed for, which hears of what cannot be removed; null for none
   */
  static void delete(Path folder, Exception cause) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      if (cause == null) {
        throw unwritable(folder, e);
      }
      cause.addSuppressed(e);
    }
  }

  /** Removes what was made, parts before their folders. */
  static void remove(List<Path> made, Exception cause) {
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
