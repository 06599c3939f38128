package dev.lockstep.report;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.diff.Delta;
import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What differs between two schemas, for people and for machines.
 *
 * @param question what was asked
 * @param deltas sorted; for a drift from the live database to what is declared
 * @param places where facts are declared
 * @param unmodelled objects that were not compared
 */
public record DeltaReport(
    Question question, List<Delta> deltas, Map<FactId, Place> places, List<Unmodelled> unmodelled) {

  /** What a report answers. */
  public enum Question {
    /** How does the second source differ from the first? */
    DIFF,
    /** How does the live database differ from what is declared? */
    DRIFT
  }

  /** The lines for people: every object, attribute, both values and where it is declared. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<Change> changes = deltas.stream().map(Change::of).toList();
    lines.add(new Line(Line.Role.HEADING, heading()));
    for (Change change : changes) {
      lines.add(object(change));
      change.values().forEach(value -> attribute(change, value, lines));
    }
    if (!unmodelled.isEmpty()) {
      lines.add(new Line(Line.Role.HEADING, "Not compared, because Lockstep does not model them:"));
      unmodelled.forEach(
          object ->
              lines.add(new Line(Line.Role.PLAIN, "  " + object.kind() + " " + object.name())));
    }
    return lines;
  }

  /** The same for machines: {@code {"format": "lockstep/diff/1", …}}. */
  public String json() {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (Delta delta : deltas) {
      Map<String, Object> object = Json.delta(Change.of(delta));
      Place place = place(delta.id());
      if (place != null) {
        object.put(
            "place",
            Json.object("file", place.file(), "line", place.line(), "column", place.column()));
      }
      objects.add(object);
    }
    return Json.write(
        Json.object(
            "format",
            "lockstep/" + question.name().toLowerCase(Locale.ROOT) + "/1",
            "differs",
            !deltas.isEmpty(),
            "deltas",
            objects,
            "unmodelled",
            unmodelled.stream()
                .map(object -> Json.object("kind", object.kind(), "name", object.name()))
                .toList()));
  }

  private String heading() {
    String count = deltas.size() + (deltas.size() == 1 ? " difference" : " differences");
    return switch (question) {
      case DIFF -> deltas.isEmpty() ? "Nothing differs." : count + ":";
      case DRIFT ->
          deltas.isEmpty()
              ? "The database is as declared."
              : "The database is not as declared, "
                  + count
                  + " (+ only declared, - only in the database, ~ database to declared):";
    };
  }

  private Line object(Change change) {
    Place place = place(change.id());
    String where = place == null ? "" : "  [" + place + "]";
    Line.Role role = role(change);
    String mark =
        switch (role) {
          case ADDED -> "+ ";
          case REMOVED -> "- ";
          default -> "~ ";
        };
    String verb = change.word().equals("renamed") ? "renamed " : "";
    return new Line(role, mark + verb + change.display() + where);
  }

  private static Line.Role role(Change change) {
    return change.before() == null
        ? Line.Role.ADDED
        : change.after() == null ? Line.Role.REMOVED : Line.Role.ALTERED;
  }

  private static void attribute(Change change, Change.Value value, List<Line> lines) {
    String name = "    " + Values.words(value.name()) + ":";
    if (change.oneSided()) {
      value(name, change.before() == null ? value.after() : value.before(), lines);
      return;
    }
    String before = Values.text(value.before());
    String after = Values.text(value.after());
    if (before.lines().count() <= 1 && after.lines().count() <= 1) {
      lines.add(new Line(Line.Role.PLAIN, name + " " + before + " -> " + after));
      return;
    }
    lines.add(new Line(Line.Role.PLAIN, name));
    before.lines().forEach(line -> lines.add(new Line(Line.Role.REMOVED, "    - " + line)));
    after.lines().forEach(line -> lines.add(new Line(Line.Role.ADDED, "    + " + line)));
  }

  private static void value(String name, Object value, List<Line> lines) {
    String text = Values.text(value);
    if (text.lines().count() <= 1) {
      lines.add(new Line(Line.Role.PLAIN, name + " " + text));
      return;
    }
    lines.add(new Line(Line.Role.PLAIN, name));
    text.lines().forEach(line -> lines.add(new Line(Line.Role.PLAIN, "      " + line)));
  }

  /** Where the fact is declared, or else what it is a part of. */
  private Place place(FactId id) {
    for (FactId at = id; at != null; at = at.parent()) {
      if (places.containsKey(at)) {
        return places.get(at);
      }
    }
    return null;
  }
}
