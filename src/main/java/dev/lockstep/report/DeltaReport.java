package dev.lockstep.report;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.diff.Delta;
import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What differs between two schemas, for people and for machines.
 *
 * @param question what was asked
 * @param deltas sorted; for a drift from the live database to what is declared
 * @param places where facts are declared
 * @param unmodelled objects that were not compared
 * @param looked the names of all that was compared
 * @param fails whether a difference is a failure
 * @param fallback what to point at for what is declared nowhere; null for nothing
 */
public record DeltaReport(
    Question question,
    List<Delta> deltas,
    Map<FactId, Place> places,
    List<Unmodelled> unmodelled,
    Set<String> looked,
    boolean fails,
    Place fallback)
    implements Report {

  /** A report of deltas alone, with nothing that says what else was compared. */
  public DeltaReport(
      Question question,
      List<Delta> deltas,
      Map<FactId, Place> places,
      List<Unmodelled> unmodelled) {
    this(question, deltas, places, unmodelled, Set.of(), question == Question.DRIFT, null);
  }

  /** The same, knowing all that was compared. */
  public DeltaReport of(Catalog before, Catalog after) {
    return new DeltaReport(
        question, deltas, places, unmodelled, DeltaFindings.looked(before, after), fails, fallback);
  }

  /** The same of other deltas. */
  DeltaReport with(List<Delta> others) {
    return new DeltaReport(question, others, places, unmodelled, looked, fails, fallback);
  }

  /** The same, whose differences are failures or not. */
  public DeltaReport failing(boolean wanted) {
    return new DeltaReport(question, deltas, places, unmodelled, looked, wanted, fallback);
  }

  /** The same, pointing at this where a difference has no place of its own. */
  public DeltaReport pointingAt(Place place) {
    return new DeltaReport(question, deltas, places, unmodelled, looked, fails, place);
  }

  /** What a report answers. */
  public enum Question {
    /** How does the second source differ from the first? */
    DIFF,
    /** How does the live database differ from what is declared? */
    DRIFT
  }

  /** The lines for people: every object, attribute, both values and where it is declared. */
  @Override
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<Change> changes = deltas.stream().map(Change::of).toList();
    lines.add(new Line(Line.Role.HEADING, heading()));
    for (Change change : changes) {
      lines.add(object(change));
      lines.addAll(attributes(change));
    }
    lines.addAll(unmodelledLines());
    return lines;
  }

  /** The lines that name what was not compared; none where all was. */
  List<Line> unmodelledLines() {
    List<Line> lines = new ArrayList<>();
    if (!unmodelled.isEmpty()) {
      lines.add(new Line(Line.Role.HEADING, "Not compared, because Lockstep does not model them:"));
      unmodelled.forEach(
          object ->
              lines.add(new Line(Line.Role.PLAIN, "  " + object.kind() + " " + object.name())));
    }
    return lines;
  }

  /** The same for machines: {@code {"format": "lockstep/diff/1", …}}. */
  @Override
  public String json(FindingContext context) {
    Map<String, Object> document =
        Json.object("format", "lockstep/" + question.name().toLowerCase(Locale.ROOT) + "/1");
    document.putAll(object(context));
    return Json.write(document);
  }

  /** What a document for machines says of it. */
  Map<String, Object> object(FindingContext context) {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (Delta delta : deltas) {
      Map<String, Object> object = Json.delta(Change.of(delta));
      Place place = place(delta.id());
      if (place != null) {
        object.put("place", Json.place(place, context));
      }
      objects.add(object);
    }
    return Json.object(
        "differs",
        !deltas.isEmpty(),
        "deltas",
        objects,
        "unmodelled",
        unmodelled.stream()
            .map(object -> Json.object("kind", object.kind(), "name", object.name()))
            .toList());
  }

  @Override
  public List<FindingReport> findings() {
    return List.of(findingReport("", verdict()));
  }

  /** The findings, of a database that is called so. */
  FindingReport findingReport(String target, String verdict) {
    return new FindingReport(
        question.name().toLowerCase(Locale.ROOT),
        target,
        verdict,
        looked,
        new DeltaFindings(this).all(),
        fails && question == Question.DIFF ? Finding.Level.NOTE : Finding.Level.ERROR,
        fallback);
  }

  /** What came of it, one sentence. */
  String verdict() {
    String count = deltas.size() + (deltas.size() == 1 ? " difference" : " differences");
    return switch (question) {
      case DIFF -> deltas.isEmpty() ? "Nothing differs." : count + ".";
      case DRIFT ->
          deltas.isEmpty()
              ? "The database is as declared."
              : "The database is not as declared, " + count + ".";
    };
  }

  private String heading() {
    if (deltas.isEmpty()) {
      return verdict();
    }
    String said = verdict().substring(0, verdict().length() - 1);
    return switch (question) {
      case DIFF -> said + ":";
      case DRIFT -> said + " (+ only declared, - only in the database, ~ database to declared):";
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

  /** The lines that say which attributes a change is of, indented by four spaces. */
  List<Line> attributes(Change change) {
    List<Line> lines = new ArrayList<>();
    change.values().forEach(value -> attribute(change, value, lines));
    return lines;
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
  Place place(FactId id) {
    return PlanFindings.Places.of(id, places);
  }
}
