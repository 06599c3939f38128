package dev.lockstep.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.sql.Digest;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a catalog as JSON and reads it back without loss.
 *
 * <p>The format is described in {@code docs/snapshot-format.md}. The same catalog gives the same
 * bytes; lines end in LF.
 */
public final class CatalogSnapshot {

  /** The name and version of the format. */
  public static final String FORMAT = "lockstep/catalog/1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private CatalogSnapshot() {}

  /** The catalog as JSON text, ending in a newline. */
  public static String write(Catalog catalog) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JSON.createGenerator(text)
            .setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("fingerprint", catalog.fingerprint());
      json.writeStringField("checksum", checksum(catalog));
      CatalogJson.write(catalog, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("text in memory cannot fail to be written", e);
    }
    return text.append('\n').toString();
  }

  private static String checksum(Catalog catalog) throws IOException {
    Digest digest = new Digest();
    try (JsonGenerator json = JSON.createGenerator(digest.writer())) {
      json.writeStartObject();
      CatalogJson.write(catalog, json);
      json.writeEndObject();
    }
    return digest.hex();
  }

  /**
   * Reads a snapshot from a file.
   *
   * @throws Failure with {@link Code#FILE} when the file cannot be read, as {@link #parse}
   *     otherwise
   */
  public static Catalog read(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      return parse(text, new SnapshotFile(file.toString()));
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
    try {
      return parse(new StringReader(text), new SnapshotFile(fileName));
    } catch (IOException e) {
      throw new IllegalStateException("text in memory cannot fail to be read", e);
    }
  }

  private static Catalog parse(Reader text, SnapshotFile file) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      return new SnapshotReading(JSON, json, file).read();
    }
  }
}
