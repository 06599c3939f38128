package dev.lockstep.report;

import static dev.lockstep.report.Json.object;

import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How databases have drifted from what is declared.
 *
 * @param databases in the order to show them
 * @param listed whether they are a list, be it of one
 */
public record DriftReport(List<DatabaseDrift> databases, boolean listed) implements Report {

  /** Whether any has drifted. */
  public boolean differs() {
    return databases.stream().anyMatch(DatabaseDrift::differs);
  }

  /** Whether any could not be read. */
  public boolean incomplete() {
    return databases.stream().anyMatch(database -> database.failure() != null);
  }

  /** What a baseline shall know of each. */
  public Map<String, List<Delta>> baseline() {
    Map<String, List<Delta>> differences = new TreeMap<>();
    databases.forEach(database -> differences.put(database.name(), database.baseline()));
    return differences;
  }

  @Override
  public List<Line> lines() {
    if (!listed) {
      return databases.get(0).lines();
    }
    List<Line> lines = new ArrayList<>();
    int name = width(databases.stream().map(DatabaseDrift::name).toList());
    int result = width(databases.stream().map(DatabaseDrift::result).toList());
    for (DatabaseDrift database : databases) {
      Line.Role role =
          database.failure() != null || database.differs()
              ? Line.Role.REMOVED
              : database.plan() != null ? Line.Role.ALTERED : Line.Role.ADDED;
      String row = "%-" + name + "s  %-" + result + "s  %s";
      lines.add(
          new Line(
              role,
              row.formatted(
                      database.name(),
                      database.result(),
                      database.verdict().lines().findFirst().orElse(""))
                  .stripTrailing()));
    }
    for (DatabaseDrift database : databases) {
      if (database.differs()) {
        lines.add(new Line(Line.Role.PLAIN, ""));
        lines.addAll(database.lines());
      }
    }
    return lines;
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(1);
  }

  @Override
  public String json(FindingContext context) {
    Map<String, Object> document = object("format", "lockstep/drift/1");
    if (!listed) {
      document.putAll(databases.get(0).json(context));
      return Json.write(document);
    }
    document.put("differs", differs());
    document.put(
        "databases",
        databases.stream()
            .map(
                database -> {
                  Map<String, Object> one = object("name", database.name());
                  one.putAll(database.json(context));
                  return one;
                })
            .collect(Collectors.toList()));
    return Json.write(document);
  }

  @Override
  public List<FindingReport> findings() {
    return databases.stream().map(DatabaseDrift::findingReport).toList();
  }
}
