package dev.lockstep.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a catalog as JSON and reads it back without loss.
 *
 * <p>The format is described in {@code docs/snapshot-format.md}. The same catalog gives the same
 * bytes; lines end in LF.
 */
public final class CatalogSnapshot {

  /** The name and version of the format. */
  public static final String FORMAT = "lockstep/catalog/1";

  private static final String FAMILY = "lockstep/catalog/";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CatalogSnapshot() {}

  /** The catalog as JSON text, ending in a newline. */
  public static String write(Catalog catalog) {
    ObjectNode content = CatalogJson.write(catalog);
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("fingerprint", catalog.fingerprint());
    root.put("checksum", Sql.sha256(content.toString()));
    root.setAll(content);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return JSON.writer(
                  new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
              .writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory cannot fail to be written", e);
    }
  }

  /**
   * Reads a snapshot from a file.
   *
   * @throws Failure with {@link Code#FILE} when the file cannot be read, as {@link #parse}
   *     otherwise
   */
  public static Catalog read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(file.toString()),
          "The snapshot cannot be read: " + e + ".",
          "Check that the file exists, that you may read it and that it is UTF-8 text.",
          e);
    }
  }

  /**
   * Reads a snapshot from text.
   *
   * @param fileName for messages
   * @throws Failure with {@link Code#SNAPSHOT} when the text is not JSON, of a format that this
   *     release does not know, or not what was written
   */
  public static Catalog parse(String text, String fileName) {
    SnapshotFile file = new SnapshotFile(fileName);
    JsonNode root = tree(text, file);
    requireFormat(root, file);
    ObjectNode content = JSON.createObjectNode();
    for (String part : List.of("facts", "edges", "unmodelled")) {
      content.set(part, file.array(root, part));
    }
    if (!Sql.sha256(content.toString()).equals(root.path("checksum").textValue())) {
      throw file.damaged("Its content does not match its checksum.");
    }
    Catalog catalog = catalog(content, file);
    if (!catalog.fingerprint().equals(root.path("fingerprint").textValue())) {
      throw file.damaged("Its facts do not match its fingerprint.");
    }
    return catalog;
  }

  private static JsonNode tree(String text, SnapshotFile file) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw file.notJson(e);
    }
  }

  private static void requireFormat(JsonNode root, SnapshotFile file) {
    String format = root.path("format").asText("");
    if (!format.startsWith(FAMILY)) {
      throw file.damaged("It does not say \"format\": \"" + FORMAT + "\".");
    }
    if (!format.equals(FORMAT)) {
      throw file.unknownFormat(format);
    }
  }

  private static Catalog catalog(ObjectNode content, SnapshotFile file) {
    try {
      return CatalogJson.read(content);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw file.malformed(e);
    }
  }
}
