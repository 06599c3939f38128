package dev.lockstep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lockstep.report.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what is in force for some commands: once what is the same for all that have it. */
final class ConfigReport {

  /** The format of the JSON; a later one has another number. */
  static final String FORMAT = "lockstep/config/1";

  private final Map<String, Settings> commands;
  private final Settings any;

  /**
   * @param commands what holds for each, by name; at least one
   */
  ConfigReport(Map<String, Settings> commands) {
    this.commands = commands;
    this.any = commands.values().iterator().next();
  }

  List<Line> lines() {
    Map<String, InForce> rows = rows();
    int keys = width(rows.keySet());
    int values = width(rows.values().stream().map(ConfigReport::shown).toList());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Line.Role.PLAIN, headline()));
    lines.add(new Line(Line.Role.PLAIN, ""));
    lines.add(new Line(Line.Role.HEADING, row("key", "value", "from", keys, values)));
    rows.forEach(
        (key, value) ->
            lines.add(
                new Line(
                    value.origin() instanceof Origin.BuiltIn ? Line.Role.PLAIN : Line.Role.ALTERED,
                    row(key, shown(value), value.origin().display(), keys, values))));
    return lines;
  }

  String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("file", any.file());
    root.put("environment", any.environment());
    ArrayNode settings = root.putArray("settings");
    rows()
        .forEach(
            (key, value) -> {
              ObjectNode setting = settings.addObject();
              setting.put("key", key);
              ArrayNode texts = setting.putArray("values");
              masked(value).forEach(texts::add);
              origin(setting.putObject("origin"), value.origin());
            });
    return root.toPrettyString() + "\n";
  }

  private static void origin(ObjectNode node, Origin origin) {
    if (origin instanceof Origin.Flag flag) {
      node.put("kind", "flag").put("name", flag.name());
    } else if (origin instanceof Origin.Variable variable) {
      node.put("kind", "variable").put("name", variable.name());
    } else if (origin instanceof Origin.InFile inFile) {
      node.put("kind", "file")
          .put("file", inFile.place().file())
          .put("line", inFile.place().line())
          .put("environment", inFile.environment());
    } else {
      node.put("kind", "default");
    }
  }

  private String headline() {
    return (any.file() == null ? "There is no lockstep.yaml here" : any.file())
        + (any.environment() == null ? "" : ", environment " + any.environment());
  }

  /** The values by key; by command and key where it is not the same for all. */
  private Map<String, InForce> rows() {
    Map<String, Set<InForce>> all = new LinkedHashMap<>();
    for (Settings settings : commands.values()) {
      for (InForce value : settings.values()) {
        all.computeIfAbsent(value.key(), key -> new LinkedHashSet<>()).add(value);
      }
    }
    Map<String, InForce> rows = new LinkedHashMap<>();
    all.forEach(
        (key, different) -> {
          if (different.size() == 1) {
            rows.put(key, different.iterator().next());
          } else {
            commands.forEach(
                (command, settings) ->
                    settings.values().stream()
                        .filter(value -> value.key().equals(key))
                        .forEach(value -> rows.put(command + "." + key, value)));
          }
        });
    return rows;
  }

  private static String shown(InForce value) {
    return value.texts().isEmpty() ? "-" : String.join(", ", masked(value));
  }

  private static List<String> masked(InForce value) {
    return value.texts().stream().map(text -> new Secrets(List.of(text)).masked(text)).toList();
  }

  private static String row(String key, String value, String from, int keys, int values) {
    return String.format("%-" + keys + "s  %-" + values + "s  %s", key, value, from);
  }

  private static int width(Iterable<String> texts) {
    int width = "value".length();
    for (String text : texts) {
      width = Math.max(width, text.length());
    }
    return width;
  }
}
