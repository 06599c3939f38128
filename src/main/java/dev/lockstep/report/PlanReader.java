package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Delta;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.TableSize;
import dev.lockstep.recipe.Phase;
import dev.lockstep.render.RenderedPhase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what {@link PlanJson} wrote, with the two snapshots next to it, as far as a rehearsal needs
 * it: a step that was read has no statements and no checks, because these are text by now.
 */
public final class PlanReader {

  private static final String FAMILY = "lockstep/plan/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String fileName;
  private final Catalog before;
  private final Catalog after;

  /**
   * @param fileName of the plan, for messages
   * @param before the schema that the plan starts from
   * @param after the schema that it ends at
   */
  public PlanReader(String fileName, Catalog before, Catalog after) {
    this.fileName = fileName;
    this.before = before;
    this.after = after;
  }

  /**
   * A plan and the SQL of its steps.
   *
   * @param phases one for each phase of the plan, in order, without the text of their scripts
   */
  public record Recorded(Plan plan, List<RenderedPhase> phases) {}

  /**
   * Reads a plan.
   *
   * @throws Failure PLAN_FILE when the text is damaged, of another format, or not of these schemas
   */
  public Recorded read(String text) {
    JsonNode root = tree(text);
    String format = root.path("format").asText("");
    if (format.startsWith(FAMILY) && !format.equals(PlanJson.FORMAT)) {
      throw failure(
          Place.of(fileName),
          "The plan is of the format \"%s\"; this release reads \"%s\"."
              .formatted(format, PlanJson.FORMAT),
          null);
    }
    try {
      require(format.equals(PlanJson.FORMAT), "it does not say that it is a plan");
      requireFingerprint(root, "before", before);
      requireFingerprint(root, "after", after);
      return plan(root);
    } catch (IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /**
   * What a plan was made with; empty when a release wrote it that did not say so.
   *
   * @throws Failure PLAN_FILE when that is damaged
   */
  public Optional<Provenance> made(String text) {
    JsonNode root = tree(text);
    try {
      return root.has("made")
          ? Optional.of(
              ProvenanceJson.read(
                  root.path("made"), RecordedStep.text(root, "title"), Place.of(fileName)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /** The sizes of tables that a plan holds. */
  public Map<FactId, TableSize> sizes(String text) {
    Map<FactId, TableSize> sizes = new TreeMap<>();
    for (JsonNode size : tree(text).path("sizes")) {
      sizes.put(
          FactId.parse(size.path("relation").asText()),
          new TableSize(size.path("rows").asLong(-1), size.path("bytes").asLong()));
    }
    return sizes;
  }

  private Failure damaged(IllegalArgumentException e) {
    return failure(
        Place.of(fileName), "The plan is damaged or was edited: " + e.getMessage() + ".", e);
  }

  private Recorded plan(JsonNode root) {
    List<Plan.PlannedPhase> phases = new ArrayList<>();
    List<RenderedPhase> rendered = new ArrayList<>();
    for (JsonNode node : RecordedStep.list(root, "phases")) {
      int number = node.path("number").asInt();
      require(number == phases.size() + 1, "its phases are not numbered from 1");
      Phase phase = phase(RecordedStep.text(node, "phase"));
      List<Plan.Unit> units = new ArrayList<>();
      List<RenderedPhase.RenderedStep> sql = new ArrayList<>();
      for (JsonNode unit : RecordedStep.list(node, "units")) {
        List<RecordedStep> steps =
            RecordedStep.list(unit, "steps").stream()
                .map(step -> new RecordedStep(step, phase))
                .toList();
        units.add(new Plan.Unit(steps.stream().map(RecordedStep::step).toList()));
        steps.forEach(step -> sql.add(step.rendered()));
      }
      phases.add(new Plan.PlannedPhase(number, phase, List.copyOf(units)));
      rendered.add(new RenderedPhase(number, phase, "", "", List.copyOf(sql)));
    }
    return new Recorded(
        new Plan(before, after, deltas(root), List.copyOf(phases)), List.copyOf(rendered));
  }

  private List<Delta> deltas(JsonNode root) {
    Map<FactId, FactId> renames = new TreeMap<>();
    List<JsonNode> nodes = RecordedStep.list(root, "deltas");
    for (JsonNode node : nodes) {
      if (node.has("was")) {
        renames.put(
            FactId.parse(RecordedStep.text(node, "was")),
            FactId.parse(RecordedStep.text(node, "id")));
      }
    }
    Catalog renamed = before.reidentified(renames);
    return nodes.stream().map(node -> delta(node, renamed)).toList();
  }

  private Delta delta(JsonNode node, Catalog renamed) {
    FactId id = FactId.parse(RecordedStep.text(node, "id"));
    Set<String> attributes = new TreeSet<>();
    node.path("attributes").fieldNames().forEachRemaining(attributes::add);
    String change = RecordedStep.text(node, "change");
    if (change.equals("added")) {
      return new Delta.Added(after.get(id, Fact.class));
    } else if (change.equals("removed")) {
      return new Delta.Removed(renamed.get(id, Fact.class));
    } else if (change.equals("altered")) {
      return new Delta.Altered(renamed.get(id, Fact.class), after.get(id, Fact.class), attributes);
    }
    require(change.equals("renamed"), "a change is \"" + change + "\"");
    FactId was = FactId.parse(RecordedStep.text(node, "was"));
    return new Delta.Renamed(before.get(was, Fact.class), after.get(id, Fact.class), attributes);
  }

  private static Phase phase(String word) {
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no phase is called \"" + word + "\""));
  }

  private static void requireFingerprint(JsonNode root, String side, Catalog catalog) {
    require(
        catalog.fingerprint().equals(root.path("fingerprints").path(side).asText()),
        "the snapshot " + side + ".json is not of the schema that the plan names");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Place place =
          at == null ? Place.of(fileName) : new Place(fileName, at.getLineNr(), at.getColumnNr());
      throw failure(place, "The plan is not complete JSON.", e);
    }
  }

  private static Failure failure(Place place, String cause, Exception underneath) {
    return new Failure(
        Code.PLAN_FILE,
        place,
        cause,
        "Make the plan again with 'lockstep plan', or use the release that wrote it.",
        underneath);
  }
}
