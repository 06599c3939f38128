package dev.lockstep.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.lockstep.config.ConfigFile;
import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files with which a project starts.
 *
 * @param schemaFile the declared schema, below the folder of the project
 */
record InitFiles(Templates templates, String schemaFile) {

  private static final String JSON_SCHEMA = "lockstep.schema.json";
  private static final String IGNORES = ".lockstepignore";

  /** What means itself in YAML and in a shell. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w./-]*");

  /**
   * The settings, with what editors need to complete them, the schema and the patterns to ignore.
   *
   * @param sql the declared schema; null for one to start with
   */
  SortedMap<String, String> settings(String sql, String jsonSchema) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        ConfigFile.USUAL_NAME, rendered("init/lockstep.yaml", Map.of("schema", yaml(schemaFile))));
    files.put(JSON_SCHEMA, jsonSchema);
    files.put(IGNORES, rendered("init/lockstepignore.txt", Map.of()));
    files.put(
        schemaFile, sql == null ? rendered("init/schema.sql", Map.of("file", schemaFile)) : sql);
    return files;
  }

  /** The jobs of a CI system. */
  SortedMap<String, String> jobs(CiSystem ci) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        ci.file(),
        rendered(ci.template(), Map.of("shellSchema", shell(schemaFile), "file", ci.file())));
    return files;
  }

  private String rendered(String template, Map<String, ?> variables) {
    return templates.render(template, variables).stripLeading() + "\n";
  }

  private static String yaml(String text) {
    String escaped = text.replace("${", "$${");
    return PLAIN.matcher(escaped).matches() ? escaped : TextNode.valueOf(escaped).toString();
  }

  private static String shell(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
