package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.failure.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How all JSON documents are written: keys sorted, two spaces, the same bytes every time. */
final class Json {

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Json() {}

  static String write(Map<String, ?> document) {
    try {
      return WRITER.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the document holds what JSON cannot", e);
    }
  }

  /** An object; unlike {@code Map.of} it takes null. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  /** A delta, with both values of every attribute that differs. */
  static Map<String, Object> delta(Change change) {
    Map<String, Object> attributes = new TreeMap<>();
    for (Change.Value value : change.values()) {
      Map<String, Object> both = new TreeMap<>();
      if (change.before() != null) {
        both.put("before", Values.json(value.before()));
      }
      if (change.after() != null) {
        both.put("after", Values.json(value.after()));
      }
      attributes.put(value.name(), both);
    }
    Map<String, Object> delta =
        object(
            "id", change.id().key(),
            "kind", change.id().kind().slug(),
            "change", change.word(),
            "attributes", attributes);
    if (change.word().equals("renamed")) {
      delta.put("was", change.before().id().key());
    }
    return delta;
  }

  /** A place, its file named from the root of the repository; null for none. */
  static Map<String, Object> place(Place place, FindingContext context) {
    return place == null
        ? null
        : object(
            "file", context.root().name(place.file()),
            "line", place.line(),
            "column", place.column());
  }

  static List<Map<String, Object>> deltas(List<Change> changes) {
    return changes.stream().map(Json::delta).toList();
  }
}
