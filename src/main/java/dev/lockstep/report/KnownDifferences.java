package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Delta;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Differences between databases and what is declared that somebody knows of and lets be: each is
 * one attribute of an object with both of its values, or an object that is on one side only with
 * all of them. So a known difference that changes is another one.
 */
public final class KnownDifferences {

  /** The name and version of the format. */
  public static final String FORMAT = "lockstep/baseline/1";

  /** None at all. */
  public static final KnownDifferences NONE = new KnownDifferences(Map.of());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Set<JsonNode>> databases;

  private KnownDifferences(Map<String, Set<JsonNode>> databases) {
    this.databases = databases;
  }

  /**
   * What remains of some differences.
   *
   * @param unknown those that nobody knows of, in their order
   * @param known how many are known
   * @param gone those that are known and do not occur, for people
   */
  public record Remainder(List<Delta> unknown, int known, List<String> gone) {}

  /**
   * A file that makes these differences known: sorted, the same bytes for the same differences.
   *
   * @param differences of each database by its name, which is empty where there is only one
   */
  public static String write(Map<String, List<Delta>> differences) {
    Map<String, Object> databases = new TreeMap<>();
    differences.forEach(
        (name, deltas) ->
            databases.put(
                name,
                deltas.stream().flatMap(delta -> entries(Change.of(delta)).stream()).toList()));
    return Json.write(Json.object("format", FORMAT, "databases", databases));
  }

  /**
   * Reads such a file.
   *
   * @param fileName for messages
   * @throws Failure BASELINE when it is damaged or of another format
   */
  public static KnownDifferences read(String text, String fileName) {
    try {
      JsonNode root = JSON.readTree(text);
      String format = root.path("format").asText("");
      if (!format.equals(FORMAT)) {
        throw new IllegalArgumentException(
            "its format is \"" + format + "\", and this release reads \"" + FORMAT + "\"");
      }
      Map<String, Set<JsonNode>> databases = new TreeMap<>();
      for (Map.Entry<String, JsonNode> database : root.path("databases").properties()) {
        Set<JsonNode> entries = new LinkedHashSet<>();
        for (JsonNode entry : database.getValue()) {
          FactId.parse(RecordedStep.text(entry, "object"));
          entries.add(entry);
        }
        databases.put(database.getKey(), entries);
      }
      return new KnownDifferences(databases);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Failure(
          Code.BASELINE,
          Place.of(fileName),
          "The file of known differences cannot be read: " + why + ".",
          "Write it anew with --write-baseline, and look at what it then knows.",
          e);
    }
  }

  /** The differences of a database without those that are known. */
  public Remainder of(String database, List<Delta> differences) {
    Set<JsonNode> open = new LinkedHashSet<>(databases.getOrDefault(database, Set.of()));
    Set<JsonNode> met = new LinkedHashSet<>();
    List<Delta> unknown = new ArrayList<>();
    int known = 0;
    for (Delta delta : differences) {
      Set<String> rest = new TreeSet<>();
      List<Map<String, Object>> entries = entries(Change.of(delta));
      for (Map<String, Object> entry : entries) {
        JsonNode node = JSON.valueToTree(entry);
        if (open.contains(node)) {
          met.add(node);
        } else {
          rest.add(String.valueOf(entry.get("attribute")));
        }
      }
      if (rest.isEmpty() && !entries.isEmpty()) {
        known++;
      } else {
        unknown.add(
            delta instanceof Delta.Altered altered
                ? new Delta.Altered(altered.before(), altered.after(), rest)
                : delta);
      }
    }
    open.removeAll(met);
    return new Remainder(
        List.copyOf(unknown), known, open.stream().map(KnownDifferences::words).toList());
  }

  /** What of a change is known by itself: each attribute, or all of a fact that is on one side. */
  private static List<Map<String, Object>> entries(Change change) {
    Map<String, Object> delta = Json.delta(change);
    if (change.oneSided()) {
      return List.of(entry(change, null, delta.get("attributes")));
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    @SuppressWarnings("unchecked") // Json.delta makes it so
    Map<String, Object> attributes = (Map<String, Object>) delta.get("attributes");
    attributes.forEach((name, values) -> entries.add(entry(change, name, values)));
    return entries;
  }

  private static Map<String, Object> entry(Change change, String attribute, Object values) {
    return new TreeMap<>(
        Json.object(
            "object",
            change.id().key(),
            "change",
            change.word(),
            "attribute",
            attribute,
            "values",
            values));
  }

  private static String words(JsonNode entry) {
    String object = FactId.parse(entry.path("object").asText()).display();
    String attribute = entry.path("attribute").asText("");
    return entry.path("attribute").isNull() || attribute.isEmpty()
        ? object
        : object + ": " + Values.words(attribute);
  }
}
