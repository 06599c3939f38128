package dev.lockstep.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts, edges and unmodelled objects of a catalog as a JSON tree, and back. */
final class CatalogJson {

  private static final ClassValue<RecordCodec> CODECS =
      new ClassValue<>() {
        @Override
        protected RecordCodec computeValue(Class<?> type) {
          return new RecordCodec(type, List.of("id"));
        }
      };

  private CatalogJson() {}

  /** The lists {@code facts}, {@code edges} and {@code unmodelled}. */
  static ObjectNode write(Catalog catalog) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    ArrayNode facts = content.putArray("facts");
    for (Fact fact : catalog.facts()) {
      ObjectNode object = facts.addObject();
      object.put("id", fact.id().key());
      object.put("kind", fact.id().kind().slug());
      object.set("attributes", CODECS.get(fact.getClass()).write(fact));
    }
    ArrayNode edges = content.putArray("edges");
    for (Edge edge : catalog.edges()) {
      edges.addObject().put("from", edge.from().key()).put("to", edge.to().key());
    }
    ArrayNode unmodelled = content.putArray("unmodelled");
    for (Unmodelled object : catalog.unmodelled()) {
      unmodelled.addObject().put("kind", object.kind()).put("name", object.name());
    }
    return content;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the tree is not such a catalog
   */
  static Catalog read(ObjectNode content) {
    List<Fact> facts = new ArrayList<>();
    content.get("facts").forEach(object -> facts.add(fact(object)));
    List<Edge> edges = new ArrayList<>();
    content
        .get("edges")
        .forEach(object -> edges.add(new Edge(id(object, "from"), id(object, "to"))));
    List<Unmodelled> unmodelled = new ArrayList<>();
    content
        .get("unmodelled")
        .forEach(
            o -> unmodelled.add(new Unmodelled(o.path("kind").asText(), o.path("name").asText())));
    return new Catalog(facts, edges, unmodelled);
  }

  private static Fact fact(JsonNode object) {
    FactId id = id(object, "id");
    try {
      return (Fact)
          CODECS.get(FactTypes.of(id.kind())).read(object.get("attributes"), Map.of("id", id));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(id.display() + ": " + e.getMessage(), e);
    }
  }

  private static FactId id(JsonNode object, String name) {
    return FactId.parse(object.path(name).asText(""));
  }
}
