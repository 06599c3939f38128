package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.rehearse.PhaseState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The schemas between the phases of a plan, as {@code plan.json} holds them. */
public final class PhaseStates {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PhaseStates() {}

  static Map<String, Object> json(PhaseState state) {
    Catalog facts = new Catalog(state.facts(), List.of(), List.of());
    return Json.object(
        "gone",
        state.gone().stream().map(FactId::key).toList(),
        "facts",
        tree(CatalogSnapshot.write(facts)));
  }

  /**
   * Reads them from the text of a plan.
   *
   * @param fileName for messages
   * @return the phases of the plan in order, each with the state after it; null for a phase that
   *     was not rehearsed
   * @throws Failure PLAN_FILE when the text is damaged
   */
  public static Map<String, PhaseState> read(String text, String fileName) {
    try {
      JsonNode root = JSON.readTree(text);
      Map<String, PhaseState> states = new LinkedHashMap<>();
      for (JsonNode phase : RecordedStep.list(root, "phases")) {
        String word = RecordedStep.text(phase, "phase");
        JsonNode state = root.path("states").path(word);
        states.put(word, state.isMissingNode() ? null : state(state, fileName));
      }
      return states;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Failure(
          Code.PLAN_FILE,
          Place.of(fileName),
          "The plan is damaged or was edited: " + firstLine(e) + ".",
          "Make the plan again with 'lockstep plan'.",
          e);
    }
  }

  private static PhaseState state(JsonNode node, String fileName) {
    Set<FactId> gone = new TreeSet<>();
    RecordedStep.list(node, "gone").forEach(id -> gone.add(FactId.parse(id.asText())));
    Catalog facts = CatalogSnapshot.parse(node.path("facts").toString(), fileName);
    return new PhaseState(gone, List.copyOf(facts.facts()));
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a snapshot is JSON", e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
