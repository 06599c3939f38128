package dev.lockstep.migrations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drizzle's: {@code meta/_journal.json} names the files in their order, and each snapshot beside it
 * names the one that it follows.
 *
 * <p>Source: the documentation of drizzle-kit, {@code generate} and {@code check}.
 */
final class Journal implements Convention {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public boolean knows(Path folder) {
    return Files.exists(journal(folder));
  }

  @Override
  public List<Path> files(Path folder) {
    Path journal = journal(folder);
    List<JsonNode> entries = new ArrayList<>();
    read(journal).path("entries").forEach(entries::add);
    entries.sort(Comparator.comparingInt(entry -> entry.path("idx").asInt()));
    Map<Integer, Path> byIndex = new HashMap<>();
    List<Path> files = new ArrayList<>();
    for (JsonNode entry : entries) {
      Path file = folder.resolve(entry.path("tag").asText() + ".sql");
      Path other = byIndex.put(entry.path("idx").asInt(), file);
      if (other != null) {
        throw MigrationFolder.twoHeads(other, file, "have the same idx in the journal");
      }
      files.add(MigrationFolder.existing(file, journal.toString()));
    }
    requireOneHead(journal.getParent());
    return files;
  }

  private static Path journal(Path folder) {
    return folder.resolve("meta").resolve("_journal.json");
  }

  private static void requireOneHead(Path meta) {
    Map<String, Path> followers = new HashMap<>();
    MigrationFolder.list(meta, file -> MigrationFolder.name(file).endsWith("_snapshot.json"))
        .stream()
        .sorted()
        .forEach(
            snapshot -> {
              String previous = read(snapshot).path("prevId").asText("");
              Path other = previous.isEmpty() ? null : followers.put(previous, snapshot);
              if (other != null) {
                throw MigrationFolder.twoHeads(
                    other, snapshot, "follow the same snapshot (prevId)");
              }
            });
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(MigrationFolder.text(file));
    } catch (JsonProcessingException e) {
      throw new Failure(
          Code.MIGRATIONS,
          new Place(file.toString(), e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          "The file is no JSON: " + e.getOriginalMessage(),
          "Correct it; after a merge, look for conflict markers.",
          e);
    }
  }
}
