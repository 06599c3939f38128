package dev.lockstep.layout;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** Writes new files into a folder in which there are others: all of them or none. */
public final class NewFiles {

  private NewFiles() {}

  /**
   * Writes the files aside and then moves them to their places.
   *
   * @param folder made when it is not there
   * @param files path below the folder to content
   * @throws Failure OUTPUT_EXISTS naming those that are there already, FILE when one cannot be
   *     written; then nothing is left behind
   */
  public static void write(Path folder, SortedMap<String, String> files) {
    List<String> there =
        files.keySet().stream()
            .filter(file -> Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (!there.isEmpty()) {
      throw new Failure(
          Code.OUTPUT_EXISTS,
          Place.of(folder.resolve(there.get(0)).toString()),
          "Nothing was written, because this is there already: " + String.join(", ", there) + ".",
          "Move it away or remove it, or choose another folder.");
    }
    List<Path> made = new ArrayList<>();
    try {
      Uninterrupted.run(() -> write(folder, files, made));
    } catch (IOException e) {
      Folder.remove(made, e);
      throw new Failure(
          Code.FILE,
          Place.of(folder.toString()),
          "The files cannot be written: " + e + ".",
          "Name a folder that may be written and has space left.",
          e);
    }
  }

  private static void write(Path folder, SortedMap<String, String> files, List<Path> made)
      throws IOException {
    Map<Path, Path> places = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path place = folder.resolve(file.getKey()).toAbsolutePath();
      Folder.makeFolders(place.getParent(), made);
      Path aside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID());
      made.add(aside);
      Files.writeString(aside, file.getValue());
      places.put(aside, place);
    }
    for (Map.Entry<Path, Path> file : places.entrySet()) {
      Files.move(file.getKey(), file.getValue());
      made.add(file.getValue());
    }
  }
}
