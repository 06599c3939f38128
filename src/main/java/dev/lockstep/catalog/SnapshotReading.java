package dev.lockstep.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.failure.Failure;
import dev.lockstep.sql.Digest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads one snapshot from beginning to end, and sees whether it is what was written. */
final class SnapshotReading {

  private final JsonParser json;
  private final SnapshotFile file;
  private final CatalogJson content = new CatalogJson();
  private final Digest checksum = new Digest();
  private final JsonGenerator compact;
  private final Map<String, String> header = new HashMap<>();
  private int parts;
  private RuntimeException malformed;

  SnapshotReading(JsonMapper mapper, JsonParser json, SnapshotFile file) throws IOException {
    this.json = json;
    this.file = file;
    this.compact = mapper.createGenerator(checksum.writer());
  }

  /**
   * Reads to the end.
   *
   * @throws Failure with {@link dev.lockstep.failure.Code#SNAPSHOT}
   */
  Catalog read() throws IOException {
    try {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        requireEnd();
        throw file.wrongFormat("");
      }
      compact.writeStartObject();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        member(json.currentName());
      }
      requireEnd();
    } catch (JsonProcessingException e) {
      throw file.notJson(e);
    }
    compact.writeEndObject();
    compact.close();
    return checked();
  }

  private void requireEnd() throws IOException {
    if (json.currentToken() == null) {
      throw file.damaged("It is empty.");
    }
    if (json.nextToken() != null) {
      throw file.damaged("Something follows its end.");
    }
  }

  private void member(String name) throws IOException {
    JsonToken value = json.nextToken();
    if (CatalogJson.PARTS.contains(name) && value == JsonToken.START_ARRAY) {
      requireFormat();
      if (parts == CatalogJson.PARTS.size() || !CatalogJson.PARTS.get(parts).equals(name)) {
        throw file.damaged("Its lists are not in the order in which they were written.");
      }
      parts++;
      part(name);
    } else if (value == JsonToken.VALUE_STRING) {
      header.put(name, json.getText());
    } else {
      json.skipChildren();
    }
  }

  private void part(String name) throws IOException {
    compact.writeArrayFieldStart(name);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      JsonNode element = json.readValueAsTree();
      compact.writeTree(element);
      if (malformed == null) {
        try {
          content.read(name, element);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          malformed = e;
        }
      }
    }
    compact.writeEndArray();
  }

  private void requireFormat() {
    String format = header.getOrDefault("format", "");
    if (!format.equals(CatalogSnapshot.FORMAT)) {
      throw file.wrongFormat(format);
    }
  }

  private Catalog checked() {
    requireFormat();
    if (parts < CatalogJson.PARTS.size()) {
      throw file.damaged("It has no list of " + CatalogJson.PARTS.get(parts) + ".");
    }
    if (!checksum.hex().equals(header.get("checksum"))) {
      throw file.damaged("Its content does not match its checksum.");
    }
    if (malformed != null) {
      throw file.malformed(malformed);
    }
    Catalog catalog = catalog();
    if (!catalog.fingerprint().equals(header.get("fingerprint"))) {
      throw file.damaged("Its facts do not match its fingerprint.");
    }
    return catalog;
  }

  private Catalog catalog() {
    try {
      return content.catalog();
    } catch (IllegalArgumentException e) {
      throw file.malformed(e);
    }
  }
}
