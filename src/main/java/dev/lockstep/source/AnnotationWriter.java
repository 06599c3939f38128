package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes annotations into declared files, each on a line of its own above what it is about. */
public final class AnnotationWriter {

  private AnnotationWriter() {}

  /**
   * Whether an annotation for what is declared there can be written: in a file, in which nothing
   * else stands on the line before it.
   *
   * @param place null for something that no file declares
   */
  public static boolean canWrite(Place place) {
    if (place == null || place.line() == 0 || !Files.isWritable(Path.of(place.file()))) {
      return false;
    }
    List<String> lines = lines(Path.of(place.file()));
    if (place.line() > lines.size()) {
      return false;
    }
    String line = lines.get(place.line() - 1);
    return line.length() >= place.column() && line.substring(0, place.column() - 1).isBlank();
  }

  /**
   * Writes comments above the places; each file is written aside and moved, so it has all of its
   * comments or none.
   *
   * @param comments by the place of what they are about, {@code -- @renamed from=login}
   * @throws Failure FILE when a file cannot be written
   */
  public static void write(Map<Place, String> comments) {
    Map<String, Map<Place, String>> byFile = new TreeMap<>();
    comments.forEach(
        (place, comment) ->
            byFile
                .computeIfAbsent(
                    place.file(),
                    file -> new TreeMap<>(Comparator.comparingInt(Place::line).reversed()))
                .put(place, comment));
    byFile.forEach((file, above) -> write(Path.of(file), above));
  }

  /** From the last line to the first, so that no place moves before its comment is written. */
  private static void write(Path file, Map<Place, String> above) {
    List<String> lines = lines(file);
    above.forEach(
        (place, comment) -> {
          String line = lines.get(place.line() - 1);
          String indent = line.substring(0, line.length() - line.stripLeading().length());
          String end = line.endsWith("\r") ? "\r" : "";
          lines.add(place.line() - 1, indent + bytes(comment) + end);
        });
    Path aside = file.resolveSibling("." + file.getFileName() + ".annotated");
    try {
      // A copy first, which keeps the permissions.
      Files.copy(
          file, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.writeString(aside, String.join("\n", lines), StandardCharsets.ISO_8859_1);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** The bytes of a file as chars, in lines: what is not touched stays, whatever its encoding. */
  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return new ArrayList<>(List.of(text.split("\n", -1)));
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  /** The bytes that the text has in UTF-8 as chars. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Failure unusable(Path file, IOException e) {
    return new Failure(
        Code.FILE,
        Place.of(file.toString()),
        "The annotation cannot be written: " + e.getMessage(),
        "Write it by hand.",
        e);
  }
}
