package dev.lockstep.report;

import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Severity;
import dev.lockstep.recipe.Step;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.rehearse.Evidence.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a console says about a plan that was written: where it is, what it costs, what to do next.
 *
 * @param folder where it was written
 * @param allowed the hazards that need not be said once more
 */
public record PlanSummary(ReportedPlan reported, String folder, Set<HazardCode> allowed) {

  private static final int MOST_HAZARDS = 8;
  private static final String GATE = "deploy the new application, until no old one is left";

  /** A hazard and how many steps have it, the first of them by name. */
  private record Counted(Hazard hazard, Step first, int more) {}

  /** The lines, most important first. */
  public List<Line> lines() {
    Plan plan = reported.plan();
    Assessment assessment = Assessment.of(plan, reported.evidence());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Line.Role.HEADING, "Planned " + folder));
    lines.add(
        plain(
            "  %s in %s and %s, risk %s%s"
                .formatted(
                    Review.counted(plan.deltas().size(), "change"),
                    Review.counted((int) plan.steps().count(), "step"),
                    Review.counted(plan.phases().size(), "phase"),
                    assessment.risk(),
                    assessment.zeroDowntime() ? ", no downtime" : "")));
    if (!assessment.withoutOnlineRecipe().isEmpty()) {
      lines.add(
          new Line(
              Line.Role.REMOVED,
              "  "
                  + Review.counted(assessment.withoutOnlineRecipe().size(), "step")
                  + " made plainly, because there is no online recipe yet; see plan.md"));
    }
    lines.add(plain(""));
    phases(plan, lines);
    hazards(plan, lines);
    lines.add(plain(""));
    lines.add(rehearsal());
    excess(lines);
    surprises(lines);
    next(plan, lines);
    return lines;
  }

  private static void phases(Plan plan, List<Line> lines) {
    boolean gateShown = false;
    for (Plan.PlannedPhase phase : plan.phases()) {
      if (!phase.phase().isBeforeGate() && !gateShown) {
        lines.add(new Line(Line.Role.HEADING, "    ---- " + GATE + " ----"));
        gateShown = true;
      }
      lines.add(
          plain(
              "  %d %-9s %-9s %s"
                  .formatted(
                      phase.number(),
                      phase.phase().word(),
                      Review.counted((int) phase.steps().count(), "step"),
                      hazardCounts(phase))
                  .stripTrailing()));
    }
    if (!gateShown) {
      lines.add(new Line(Line.Role.HEADING, "    ---- " + GATE + " ----"));
    }
  }

  private static String hazardCounts(Plan.PlannedPhase phase) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.DANGEROUS, Severity.CAUTION)) {
      long count = phase.steps().filter(step -> step.severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + severity.name());
      }
    }
    return String.join(", ", counts);
  }

  private void hazards(Plan plan, List<Line> lines) {
    Map<String, Counted> byCode = new LinkedHashMap<>();
    plan.steps()
        .flatMap(step -> step.hazards().stream().map(hazard -> new Counted(hazard, step, 0)))
        .filter(counted -> counted.hazard().code().severity() != Severity.SAFE)
        .filter(counted -> !allowed.contains(counted.hazard().code()))
        .sorted(
            Comparator.comparing((Counted counted) -> counted.hazard().code().severity())
                .reversed()
                .thenComparing(counted -> counted.hazard().code()))
        .forEach(
            counted ->
                byCode.merge(
                    counted.hazard().code().word(),
                    counted,
                    (known, another) ->
                        new Counted(known.hazard(), known.first(), known.more() + 1)));
    if (byCode.isEmpty()) {
      return;
    }
    lines.add(plain(""));
    byCode.values().stream()
        .limit(MOST_HAZARDS)
        .forEach(
            counted -> {
              boolean grave = counted.hazard().code().severity() == Severity.DANGEROUS;
              lines.add(
                  new Line(
                      grave ? Line.Role.REMOVED : Line.Role.ALTERED,
                      "  "
                          + counted.hazard().code().word()
                          + "  "
                          + counted.first().summary()
                          + (counted.more() > 0 ? " (and " + counted.more() + " more)" : "")));
              lines.add(plain("      " + counted.hazard().consequence()));
              if (counted.hazard().code() == HazardCode.BLOCKS_WHILE_WORKING) {
                reported
                    .sizeUp(counted.first())
                    .ifPresent(
                        size ->
                            lines.add(
                                plain("      " + size.words(UnaryOperator.identity()) + ".")));
              }
            });
  }

  private Line rehearsal() {
    return reported
        .evidence()
        .map(
            evidence ->
                new Line(
                    Line.Role.ADDED,
                    "Rehearsed on PostgreSQL "
                        + evidence.serverMajor()
                        + " with rows in "
                        + Review.counted(evidence.seeded().size(), "table")
                        + ": every phase up, down and up again, locks measured."))
        .orElse(
            new Line(
                Line.Role.ALTERED,
                "Not rehearsed: nobody has run these scripts yet; their locks are declared only."));
  }

  private void excess(List<Line> lines) {
    List<String> excess = reported.evidence().map(Evidence::excessLines).orElse(List.of());
    if (!excess.isEmpty()) {
      lines.add(
          new Line(
              Line.Role.REMOVED,
              "Seen to do more than declared, "
                  + (excess.size() == 1 ? "once:" : excess.size() + " times:")));
      excess.stream()
          .limit(MOST_HAZARDS)
          .forEach(line -> lines.add(new Line(Line.Role.REMOVED, "  " + line)));
    }
  }

  private void surprises(List<Line> lines) {
    List<Finding> surprises = reported.evidence().map(Evidence::surprises).orElse(List.of());
    if (!surprises.isEmpty()) {
      lines.add(
          new Line(
              Line.Role.REMOVED,
              "Two applications were run through it; no step announces "
                  + (surprises.size() == 1 ? "this:" : "these " + surprises.size() + ":")));
      surprises.stream()
          .limit(MOST_HAZARDS)
          .forEach(finding -> lines.add(new Line(Line.Role.REMOVED, "  " + finding.line())));
    }
  }

  private void next(Plan plan, List<Line> lines) {
    lines.add(plain(""));
    lines.add(new Line(Line.Role.HEADING, "Next"));
    lines.add(plain("  read    " + folder + "/plan.md, or plan.html in a browser"));
    if (!reported.instructions().isEmpty()) {
      reported
          .instructions()
          .forEach(
              instruction ->
                  lines.add(plain("  %-7s %s".formatted(instruction.verb(), instruction.what()))));
      return;
    }
    boolean gateShown = false;
    for (Plan.PlannedPhase phase : plan.phases()) {
      if (phase.phase() == Phase.CONTRACT) {
        lines.add(plain("  deploy  the new application, until no old one is left"));
        gateShown = true;
      }
      lines.add(
          plain(
              "  run     psql -v ON_ERROR_STOP=1 -f %s/%d_%s.up.sql"
                  .formatted(folder, phase.number(), phase.phase().word())));
    }
    if (!gateShown) {
      lines.add(plain("  deploy  the new application"));
    }
  }

  private static Line plain(String text) {
    return new Line(Line.Role.PLAIN, text);
  }
}
