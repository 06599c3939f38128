package dev.lockstep.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lockstep.catalog.FactId;
import dev.lockstep.recipe.Action;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.LockMode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import dev.lockstep.render.RenderedPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A step as {@code plan.json} holds it; whatever is missing in it is an {@link
 * IllegalArgumentException}.
 */
record RecordedStep(JsonNode node, Phase phase) {

  Step step() {
    return new Step(
        text(node, "key"),
        text(node, "recipe"),
        FactId.parse(text(node, "subject")),
        text(node, "summary"),
        phase,
        action(node.path("up")),
        action(node.path("down")),
        ids("produces"),
        ids("destroys"),
        ids("alters"),
        Set.of(),
        null,
        list(node, "hazards").stream().map(RecordedStep::hazard).toList(),
        List.of());
  }

  RenderedPhase.RenderedStep rendered() {
    return new RenderedPhase.RenderedStep(
        text(node, "key"), text(node.path("up"), "sql"), text(node.path("down"), "sql"));
  }

  private Set<FactId> ids(String name) {
    Set<FactId> ids = new TreeSet<>();
    list(node, name).forEach(id -> ids.add(FactId.parse(id.asText())));
    return ids;
  }

  private static Action action(JsonNode action) {
    return new Action(
        List.of(),
        Execution.valueOf(text(action, "execution")),
        list(action, "locks").stream()
            .map(
                lock ->
                    new Lock(
                        FactId.parse(text(lock, "relation")),
                        LockMode.valueOf(text(lock, "mode").replace(' ', '_'))))
            .toList(),
        Work.valueOf(text(action, "work")));
  }

  private static Hazard hazard(JsonNode hazard) {
    return new Hazard(
        HazardCode.valueOf(text(hazard, "code").replace('-', '_')),
        text(hazard, "consequence"),
        text(hazard, "remedy"));
  }

  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("something in it has no " + name);
    }
    return value.textValue();
  }

  static List<JsonNode> list(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isArray()) {
      throw new IllegalArgumentException("something in it has no list of " + name);
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }
}
