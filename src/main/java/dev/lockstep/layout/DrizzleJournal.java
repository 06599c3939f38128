package dev.lockstep.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.render.Templates;
import java.time.ZoneOffset;
import java.util.List;

/** The journal of Drizzle: an entry for each migration, whose times have to rise. */
final class DrizzleJournal implements Layout.Index {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final String NEW =
      "{\"version\": \"7\", \"dialect\": \"postgresql\", \"entries\": []}";

  @Override
  public String path() {
    return "meta/_journal.json";
  }

  @Override
  public String with(String current, List<Layout.Listed> more, Templates templates) {
    try {
      JsonNode journal = JSON.readTree(current == null ? NEW : current);
      if (!(journal.path("entries") instanceof ArrayNode entries)) {
        throw failure("it has no entries", null);
      }
      long last = -1;
      int index = -1;
      for (JsonNode entry : entries) {
        last = Math.max(last, entry.path("when").asLong());
        index = Math.max(index, entry.path("idx").asInt());
      }
      for (Layout.Listed listed : more) {
        long when = Stamp.moment(listed.stamp()).toInstant(ZoneOffset.UTC).toEpochMilli();
        last = Math.max(last + 1, when);
        ObjectNode entry = entries.addObject();
        entry.put("idx", ++index);
        entry.put("version", journal.path("version").asText("7"));
        entry.put("when", last);
        entry.put("tag", listed.stamp() + "_" + listed.name());
        entry.put("breakpoints", true);
      }
      return JSON.writeValueAsString(journal).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw failure(e.getOriginalMessage(), e);
    }
  }

  private Failure failure(String why, Exception underneath) {
    return new Failure(
        Code.LAYOUT,
        Place.of(path()),
        "The journal is not what Drizzle writes: " + why + ".",
        "Mend it, or take it from version control.",
        underneath);
  }
}
