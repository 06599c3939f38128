package dev.lockstep.report;

import static dev.lockstep.report.Json.object;

import dev.lockstep.diff.Delta;
import dev.lockstep.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one database has drifted.
 *
 * @param name what it is called; empty where there is only one
 * @param failure why it could not be read; null when it was
 * @param compared what differs, known differences included; null when it could not be read
 * @param rest what of it nobody knows of; null when it could not be read
 * @param plan the plan that it is on the way of; null when it is on none
 */
public record DatabaseDrift(
    String name,
    Failure failure,
    DeltaReport compared,
    KnownDifferences.Remainder rest,
    InFlight plan) {

  /** One that could not be read. */
  public static DatabaseDrift unread(String name, Failure failure) {
    return new DatabaseDrift(name, failure, null, null, null);
  }

  /** Whether it has drifted. */
  public boolean differs() {
    return failure == null && !excused() && !rest.unknown().isEmpty();
  }

  private boolean excused() {
    return plan != null && plan.excuses();
  }

  /** What is to be reported: nothing of what a plan in flight does. */
  private DeltaReport shown() {
    return compared.with(excused() ? List.of() : rest.unknown());
  }

  /** All of its differences that a baseline shall know; none of those that a plan makes. */
  public List<Delta> baseline() {
    return failure != null || excused() ? List.of() : compared.deltas();
  }

  /** The result in a few words: {@code drifted}. */
  String result() {
    return failure != null
        ? "not read"
        : excused() ? "in flight" : differs() ? "drifted" : "as declared";
  }

  /** What came of it, one sentence or more. */
  String verdict() {
    if (failure != null) {
      return "It could not be read: " + failure.getMessage();
    }
    List<String> sentences = new ArrayList<>();
    if (excused()) {
      sentences.add(plan.sentence());
    } else if (rest.known() > 0 && rest.unknown().isEmpty()) {
      sentences.add("The database is as declared but for " + known() + ".");
    } else {
      sentences.add(shown().verdict());
      if (rest.known() > 0) {
        sentences.add("Besides, there " + (rest.known() == 1 ? "is " : "are ") + known() + ".");
      }
    }
    if (plan != null && !excused()) {
      sentences.add(plan.sentence());
    }
    if (!rest.gone().isEmpty() && !excused()) {
      sentences.add("Known, and no longer so: " + String.join(", ", rest.gone()) + ".");
    }
    return String.join(" ", sentences);
  }

  private String known() {
    return rest.known() == 1 ? "1 known difference" : rest.known() + " known differences";
  }

  /** The lines for people. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    String prefix = name.isEmpty() ? "" : name + ": ";
    if (!differs()) {
      lines.add(new Line(Line.Role.HEADING, prefix + verdict()));
      if (failure == null) {
        lines.addAll(shown().unmodelledLines());
      }
      return lines;
    }
    lines.addAll(shown().lines());
    lines.set(0, new Line(Line.Role.HEADING, prefix + lines.get(0).text()));
    if (rest.known() > 0 || plan != null || !rest.gone().isEmpty()) {
      String all = verdict();
      lines.add(new Line(Line.Role.PLAIN, all.substring(shown().verdict().length()).strip()));
    }
    return lines;
  }

  FindingReport findingReport() {
    if (failure == null) {
      return shown().findingReport(name, verdict());
    }
    Finding finding =
        Finding.of(Rule.explained(failure.code().word()), Finding.Level.ERROR, failure.getMessage())
            .in("connection")
            .at(failure.place())
            .helped(failure.remedy() == null ? "" : failure.remedy());
    return new FindingReport(
        "drift", name, verdict(), Set.of(), List.of(finding), Finding.Level.ERROR, null);
  }

  /** For machines. */
  Map<String, Object> json(FindingContext context) {
    if (failure != null) {
      return object(
          "result",
          result(),
          "error",
          object("code", failure.code().word(), "message", failure.getMessage()));
    }
    Map<String, Object> json = shown().object(context);
    json.put("result", result());
    json.put("known", rest.known());
    json.put("gone", rest.gone());
    json.put("plan", plan == null ? null : planJson());
    return json;
  }

  private Map<String, Object> planJson() {
    return object(
        "name", plan.plan(),
        "phase", plan.phase(),
        "perhaps", plan.perhaps(),
        "number", plan.number(),
        "phases", plan.phases(),
        "leadsHere", plan.leadsHere());
  }
}
