package dev.lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Place;
import dev.lockstep.recipe.Options;
import dev.lockstep.render.ScriptOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PlanJson json = new PlanJson(Plans.TEMPLATES);

  private JsonNode everything() throws IOException {
    return MAPPER.readTree(
        json.write(Plans.reported(Plans.everything(), Optional.of(Plans.evidence()))));
  }

  private static JsonNode schema() throws IOException {
    Path home = Path.of(System.getProperty("lockstep.home", "."));
    return MAPPER.readTree(home.resolve("docs/plan.schema.json").toFile());
  }

  @Test
  void keepsToItsSchema() throws IOException {
    assertThat(violations(everything(), schema(), schema(), "$")).isEmpty();
    JsonNode unrehearsed =
        MAPPER.readTree(json.write(Plans.reported(Plans.everything(), Optional.empty())));
    assertThat(violations(unrehearsed, schema(), schema(), "$")).isEmpty();
    assertThat(unrehearsed.get("rehearsal").isNull()).isTrue();
  }

  @Test
  void saysWhatThePlanWasMadeWithAndReadsItBack() throws IOException {
    ReportedPlan plan = Plans.reported(Plans.everything(), Optional.empty());
    Place place = Place.of("plan.json");
    Provenance made =
        new Provenance(
            "1.0",
            17,
            new Options(
                7, Duration.ofMillis(50), Duration.ZERO, true, Set.of("orders.note"), false),
            new ScriptOptions(plan.title(), Duration.ofSeconds(5), Duration.ofSeconds(30), true),
            List.of(
                new Annotation(
                    FactId.parse("schema:public/table:t/column:c"),
                    Annotation.Type.BACKFILL,
                    "a || 'ü'",
                    place)),
            new TreeMap<>(Map.of("1_expand.up.sql", "ab")));
    String text = json.write(plan.with(made));
    assertThat(violations(MAPPER.readTree(text), schema(), schema(), "$")).isEmpty();
    PlanReader reader = new PlanReader("plan.json", plan.plan().before(), plan.plan().after());
    assertThat(reader.made(text)).contains(made);
    assertThat(reader.made(json.write(plan))).isEmpty();
  }

  @Test
  void theSchemaFindsWhatIsWrong() throws IOException {
    JsonNode plan = everything();
    ((com.fasterxml.jackson.databind.node.ObjectNode) plan.at("/phases/0/units/0/steps/0"))
        .remove("key");
    ((com.fasterxml.jackson.databind.node.ObjectNode) plan.at("/summary")).put("risk", "SOME");
    assertThat(violations(plan, schema(), schema(), "$")).hasSize(2);
  }

  @Test
  void holdsBothValuesAndTheSql() throws IOException {
    JsonNode plan = everything();
    assertThat(plan.at("/format").asText()).isEqualTo(PlanJson.FORMAT);
    assertThat(plan.at("/summary/risk").asText()).isEqualTo("HIGH");
    JsonNode altered = plan.at("/deltas/5");
    assertThat(altered.get("id").asText()).isEqualTo(Plans.AGE.key());
    assertThat(altered.at("/attributes/type/before").asText()).isEqualTo("integer");
    assertThat(altered.at("/attributes/type/after").asText()).isEqualTo("bigint");
    JsonNode step = plan.at("/phases/0/units/1/steps/0");
    assertThat(step.at("/up/sql").asText()).isEqualTo("RETYPE ```` age;");
    assertThat(step.at("/up/locks/0/mode").asText()).isEqualTo("ACCESS EXCLUSIVE");
    assertThat(step.at("/up/measured/locks/0/mode").asText()).isEqualTo("ACCESS EXCLUSIVE");
    assertThat(step.at("/up/measured/rewrites/0").asText()).isEqualTo(Plans.USERS.key());
    assertThat(step.at("/up/measured/builds/0/table").asText()).isEqualTo(Plans.USERS.key());
    assertThat(step.at("/down/measured/scans")).isEmpty();
    assertThat(step.at("/checks/0/sql").asText()).isEqualTo("SELECT count(*) FROM retype");
    assertThat(plan.at("/fingerprints/phases/expand").asText()).isEqualTo("e1");
  }

  @Test
  void writesTheSameTwice() {
    ReportedPlan plan = Plans.reported(Plans.everything(), Optional.of(Plans.evidence()));
    assertThat(json.write(plan)).isEqualTo(json.write(plan)).endsWith("}\n").doesNotContain("\r");
  }

  /** The part of JSON Schema that the schema of plans uses. */
  private static List<String> violations(
      JsonNode value, JsonNode rule, JsonNode root, String path) {
    List<String> found = new ArrayList<>();
    if (rule.has("$ref")) {
      return violations(value, root.at(rule.get("$ref").asText().substring(1)), root, path);
    }
    if (rule.has("type") && !types(rule.get("type")).contains(type(value))) {
      found.add(path + " is " + type(value));
    }
    if (rule.has("const") && !rule.get("const").equals(value)) {
      found.add(path + " is not " + rule.get("const"));
    }
    if (rule.has("enum") && !listed(rule.get("enum"), value)) {
      found.add(path + " is none of " + rule.get("enum"));
    }
    if (value.isObject()) {
      rule.path("required")
          .forEach(
              key -> {
                if (!value.has(key.asText())) {
                  found.add(path + " has no " + key.asText());
                }
              });
      value
          .properties()
          .forEach(
              property -> {
                JsonNode known = rule.path("properties").path(property.getKey());
                JsonNode others = rule.path("additionalProperties");
                String inner = path + "." + property.getKey();
                if (!known.isMissingNode()) {
                  found.addAll(violations(property.getValue(), known, root, inner));
                } else if (others.isObject()) {
                  found.addAll(violations(property.getValue(), others, root, inner));
                } else if (others.isBoolean() && !others.asBoolean()) {
                  found.add(inner + " is not in the schema");
                }
              });
    }
    if (value.isArray() && rule.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        found.addAll(violations(value.get(i), rule.get("items"), root, path + "[" + i + "]"));
      }
    }
    return found;
  }

  private static List<String> types(JsonNode types) {
    List<String> names = new ArrayList<>();
    if (types.isTextual()) {
      names.add(types.asText());
    }
    types.forEach(type -> names.add(type.asText()));
    return names;
  }

  private static boolean listed(JsonNode values, JsonNode value) {
    for (JsonNode candidate : values) {
      if (candidate.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> "integer";
      default -> "null";
    };
  }
}
