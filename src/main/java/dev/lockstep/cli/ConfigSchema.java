package dev.lockstep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lockstep.config.Key;
import dev.lockstep.config.Vocabulary;
import dev.lockstep.policy.Action;
import dev.lockstep.recipe.HazardCode;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Writes what the file may hold as a JSON Schema, from which editors complete and check it. */
final class ConfigSchema {

  /** Draft 7 is the one that editors know best. */
  private static final String DIALECT = "http://json-schema.org/draft-07/schema#";

  private static final String VARIABLE = "\\$\\{";

  private final Vocabulary vocabulary;
  private final List<DescribedKey> keys;

  private ConfigSchema(CommandLine root) {
    this.vocabulary = OptionKeys.vocabulary(root);
    this.keys = DescribedKey.of(root);
  }

  /** The schema, for a command line with all of its commands. */
  static String of(CommandLine root) {
    return new ConfigSchema(root).schema().toPrettyString() + "\n";
  }

  private ObjectNode schema() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", DIALECT);
    root.put("title", "lockstep.yaml");
    root.put("description", "Settings of Lockstep; flags and LOCKSTEP_ variables beat them.");
    ObjectNode properties = group(root);
    addCommon(properties, true);
    addPolicy(properties);
    ObjectNode commands =
        properties
            .putObject(Vocabulary.COMMANDS)
            .put("description", "What is set for one command only.");
    ObjectNode ofCommands = group(commands);
    vocabulary
        .commands()
        .forEach(
            (name, own) -> {
              ObjectNode ofCommand = group(ofCommands.putObject(name));
              keys.stream()
                  .filter(key -> key.commands().contains(name))
                  .forEach(key -> add(ofCommand, key));
            });
    ObjectNode environment =
        properties
            .putObject(Vocabulary.ENVIRONMENTS)
            .put("description", "Databases with what is set for them only, chosen with --env.")
            .put("type", "object")
            .putObject("additionalProperties");
    ObjectNode ofEnvironment = group(environment);
    ofEnvironment
        .putObject(Vocabulary.URL)
        .put("type", "string")
        .put(
            "description",
            "Where the database is: a URL, best as ${VARIABLE}; a password may not stand here.");
    addCommon(ofEnvironment, false);
    addPolicy(ofEnvironment);
    return root;
  }

  private void addCommon(ObjectNode properties, boolean everywhere) {
    for (DescribedKey key : keys) {
      String name = key.key().name();
      if (vocabulary.common().containsKey(name)
          && (everywhere || !name.equals(Vocabulary.ENVIRONMENT))) {
        add(properties, key);
      }
    }
  }

  private static void addPolicy(ObjectNode properties) {
    ObjectNode policy =
        properties
            .putObject(Vocabulary.POLICY)
            .put("description", "Which hazards a plan may have: allow, warn or block.");
    ObjectNode rules = group(policy);
    for (HazardCode code : HazardCode.values()) {
      ArrayNode either = rules.putObject(code.word()).putArray("anyOf");
      action(either.addObject());
      ObjectNode rule = either.addObject();
      ObjectNode parts = group(rule);
      action(parts.putObject("action"));
      parts
          .putObject("above")
          .put("description", "Only for tables larger than this: 1GB, or 2 million rows.")
          .put("type", "string");
      parts.putObject("who").put("description", "Whose leave is needed.").put("type", "string");
      rule.putArray("required").add("action");
    }
  }

  private static void action(ObjectNode node) {
    ArrayNode words = node.putArray("enum");
    Arrays.stream(Action.values()).map(Action::word).forEach(words::add);
  }

  private static ObjectNode group(ObjectNode node) {
    node.put("type", "object");
    node.put("additionalProperties", false);
    return node.putObject("properties");
  }

  private static void add(ObjectNode properties, DescribedKey described) {
    Key key = described.key();
    ObjectNode node = properties.putObject(key.name());
    node.put("description", described.description());
    if (key.repeated()) {
      ArrayNode either = node.putArray("anyOf");
      value(either.addObject(), key);
      value(either.addObject().put("type", "array").putObject("items"), key);
    } else {
      value(node, key);
    }
    builtIn(node, described);
  }

  private static void value(ObjectNode node, Key key) {
    if (!key.choices().isEmpty()) {
      ArrayNode either = node.putArray("anyOf");
      key.choices().forEach(either.addObject().putArray("enum")::add);
      variable(either);
      return;
    }
    switch (key.form()) {
      case TEXT -> node.putArray("type").add("string").add("number");
      case WHOLE -> variable(node.putArray("anyOf").add(type("integer")));
      case SWITCH -> variable(node.putArray("anyOf").add(type("boolean")));
    }
  }

  private static ObjectNode type(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static void variable(ArrayNode either) {
    either.addObject().put("type", "string").put("pattern", VARIABLE);
  }

  private static void builtIn(ObjectNode node, DescribedKey described) {
    String text = described.builtIn();
    if (text != null) {
      switch (described.key().form()) {
        case TEXT -> node.put("default", text);
        case WHOLE -> node.put("default", Integer.parseInt(text));
        case SWITCH -> node.put("default", Boolean.parseBoolean(text));
      }
    }
  }
}
