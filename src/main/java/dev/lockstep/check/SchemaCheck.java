package dev.lockstep.check;

import dev.lockstep.diff.Delta;
import dev.lockstep.diff.Difference;
import dev.lockstep.failure.Place;
import dev.lockstep.layout.PhasedLayout;
import dev.lockstep.report.DeltaReport;
import dev.lockstep.report.Finding;
import dev.lockstep.report.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a plan leads from where it has to, to where it has to. */
public final class SchemaCheck {

  /** How many lines of what differs are shown; the rest is counted. */
  private static final int MOST_LINES = 20;

  private final CommittedPlan plan;
  private final Function<String, Rule> rules;

  /**
   * @param rules what the codes mean
   */
  public SchemaCheck(CommittedPlan plan, Function<String, Rule> rules) {
    this.plan = plan;
    this.rules = rules;
  }

  /**
   * The finding that the plan leads to another schema, if it does.
   *
   * @param missing from the schema that the plan leads to, to the declared one
   * @param declared what the user named
   */
  public List<Finding> target(Difference missing, String declared) {
    return found(
        CheckCode.STALE_PLAN,
        missing,
        "%s does not lead to %s, which was edited since (+ only declared, - only in the plan)"
            .formatted(plan.name(), declared),
        "Plan again with 'lockstep plan --to " + declared + "', and commit its folder.");
  }

  /**
   * The finding that the plan starts from another schema, if it does.
   *
   * @param missing from the schema that the plan starts from, to the one that it should
   * @param start what that one is called
   */
  public List<Finding> start(Difference missing, String start) {
    return found(
        CheckCode.OTHER_START,
        missing,
        "%s does not start from %s (+ only there, - only in the plan)"
            .formatted(plan.name(), start),
        "Plan again from there, and commit its folder.");
  }

  private List<Finding> found(CheckCode code, Difference missing, String message, String help) {
    List<Delta> deltas = missing.deltas();
    if (deltas.isEmpty()) {
      return List.of();
    }
    String counted = deltas.size() + (deltas.size() == 1 ? " difference" : " differences");
    return List.of(
        Finding.of(rules.apply(code.word()), code.level(), message + ": " + counted + ".")
            .in("schemas of " + plan.name())
            .detailed(lines(deltas))
            .at(Place.of(plan.file(PhasedLayout.PLAN_JSON).toString()))
            .helped(help));
  }

  private static String lines(List<Delta> deltas) {
    List<String> lines =
        new DeltaReport(DeltaReport.Question.DIFF, deltas, Map.of(), List.of())
            .lines().stream().skip(1).map(line -> line.text()).toList();
    return lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"))
        + (lines.size() > MOST_LINES ? "\nand " + (lines.size() - MOST_LINES) + " more lines" : "");
  }
}
