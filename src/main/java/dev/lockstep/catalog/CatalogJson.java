package dev.lockstep.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The facts, edges and unmodelled objects of a catalog as JSON, and back, one by one: as a whole
 * they would take many times the room of the catalog.
 */
final class CatalogJson {

  /** The lists that hold a catalog, in the order in which they are written. */
  static final List<String> PARTS = List.of("facts", "edges", "unmodelled");

  private static final ClassValue<RecordCodec> CODECS =
      new ClassValue<>() {
        @Override
        protected RecordCodec computeValue(Class<?> type) {
          return new RecordCodec(type, List.of("id"));
        }
      };

  private final FactIdKeys keys = new FactIdKeys();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Unmodelled> unmodelled = new ArrayList<>();

  /** Writes the lists as members of the object that the generator is in. */
  static void write(Catalog catalog, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("facts");
    for (Fact fact : catalog.facts()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.put("id", fact.id().key());
      object.put("kind", fact.id().kind().slug());
      object.set("attributes", CODECS.get(fact.getClass()).write(fact));
      json.writeTree(object);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (Edge edge : catalog.edges()) {
      json.writeStartObject();
      json.writeStringField("from", edge.from().key());
      json.writeStringField("to", edge.to().key());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unmodelled");
    for (Unmodelled object : catalog.unmodelled()) {
      json.writeStartObject();
      json.writeStringField("kind", object.kind());
      json.writeStringField("name", object.name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Reads one element of a list.
   *
   * @throws IllegalArgumentException when it is not what {@link #write} writes there
   */
  void read(String part, JsonNode object) {
    switch (part) {
      case "facts" -> facts.add(fact(object));
      case "edges" -> edges.add(new Edge(id(object, "from"), id(object, "to")));
      case "unmodelled" ->
          unmodelled.add(
              new Unmodelled(object.path("kind").asText(), object.path("name").asText()));
      default -> throw new IllegalArgumentException("'" + part + "' is unknown");
    }
  }

  /**
   * What was read, as a catalog.
   *
   * @throws IllegalArgumentException when that is none
   */
  Catalog catalog() {
    return new Catalog(facts, edges, unmodelled);
  }

  private Fact fact(JsonNode object) {
    FactId id = id(object, "id");
    try {
      return (Fact)
          CODECS.get(FactTypes.of(id.kind())).read(object.get("attributes"), Map.of("id", id));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(id.display() + ": " + e.getMessage(), e);
    }
  }

  private FactId id(JsonNode object, String name) {
    return keys.read(object.path(name).asText(""));
  }
}
