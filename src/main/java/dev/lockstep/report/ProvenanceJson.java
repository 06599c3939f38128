package dev.lockstep.report;

import static dev.lockstep.report.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Place;
import dev.lockstep.recipe.Options;
import dev.lockstep.render.ScriptOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How {@code plan.json} holds what the plan was made with. */
final class ProvenanceJson {

  private ProvenanceJson() {}

  static Map<String, Object> write(Provenance made) {
    Options options = made.options();
    ScriptOptions script = made.script();
    return object(
        "version", made.version(),
        "server", made.server() == 0 ? null : made.server(),
        "options",
            object(
                "batchRows", options.batchRows(),
                "batchPauseMilliseconds", options.batchPause().toMillis(),
                "maxReplicaLagMilliseconds", options.maxReplicaLag().toMillis(),
                "missingValues", options.missingValues(),
                "assumed", options.assumed().stream().sorted().toList(),
                "online", options.online(),
                "lockTimeoutMilliseconds", script.lockTimeout().toMillis(),
                "statementTimeoutMilliseconds", script.statementTimeout().toMillis(),
                "rerunnable", script.rerunnable()),
        "annotations", made.annotations().stream().map(ProvenanceJson::annotation).toList(),
        "files", made.files());
  }

  private static Map<String, Object> annotation(Annotation annotation) {
    return object(
        "target", annotation.target().key(),
        "type", annotation.type().name().toLowerCase(Locale.ROOT),
        "value", annotation.value());
  }

  /**
   * Reads it.
   *
   * @param title what the plan is called
   * @param place what stands for the places of the annotations
   * @throws IllegalArgumentException when something is missing in it
   */
  static Provenance read(JsonNode node, String title, Place place) {
    JsonNode options = node.path("options");
    TreeSet<String> assumed = new TreeSet<>();
    RecordedStep.list(options, "assumed").forEach(name -> assumed.add(name.asText()));
    List<Annotation> annotations = new ArrayList<>();
    for (JsonNode said : RecordedStep.list(node, "annotations")) {
      annotations.add(
          new Annotation(
              FactId.parse(RecordedStep.text(said, "target")),
              Annotation.Type.valueOf(RecordedStep.text(said, "type").toUpperCase(Locale.ROOT)),
              RecordedStep.text(said, "value"),
              place));
    }
    SortedMap<String, String> files = new TreeMap<>();
    node.path("files")
        .fieldNames()
        .forEachRemaining(name -> files.put(name, RecordedStep.text(node.path("files"), name)));
    return new Provenance(
        RecordedStep.text(node, "version"),
        node.path("server").asInt(),
        new Options(
            options.path("batchRows").asInt(),
            time(options, "batchPause"),
            time(options, "maxReplicaLag"),
            options.path("missingValues").asBoolean(),
            assumed,
            options.path("online").asBoolean()),
        new ScriptOptions(
            title,
            time(options, "lockTimeout"),
            time(options, "statementTimeout"),
            options.path("rerunnable").asBoolean()),
        annotations,
        files);
  }

  private static Duration time(JsonNode options, String name) {
    JsonNode value = options.path(name + "Milliseconds");
    if (!value.isIntegralNumber()) {
      throw new IllegalArgumentException("its options have no " + name + "Milliseconds");
    }
    return Duration.ofMillis(value.asLong());
  }
}
