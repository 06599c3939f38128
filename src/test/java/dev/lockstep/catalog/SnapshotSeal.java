package dev.lockstep.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lockstep.sql.Sql;
import java.util.List;

/** Gives an edited snapshot the checksum that belongs to it, as another release would. */
final class SnapshotSeal {

  private SnapshotSeal() {}

  static String sealed(String text) {
    try {
      ObjectMapper json = new ObjectMapper();
      ObjectNode root = (ObjectNode) json.readTree(text);
      ObjectNode content = root.deepCopy().retain(List.of("facts", "edges", "unmodelled"));
      root.put("checksum", Sql.sha256(content.toString()));
      return json.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
