package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Severity;
import dev.lockstep.recipe.Step;
import dev.lockstep.rehearse.Evidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which hazards a plan may have. */
final class HazardOptions {

  private static final int MOST_STEPS = 8;

  @Option(
      names = "--allow",
      paramLabel = "HAZARD",
      converter = HazardConverter.class,
      description =
          "A hazard that was thought of, as the plan writes it: BLOCKS-WHILE-WORKING. It is no longer"
              + " listed at the end, and --strict-hazards lets it pass. Can be repeated.")
  private Set<HazardCode> allowed = EnumSet.noneOf(HazardCode.class);

  @Option(
      names = "--strict-hazards",
      description =
          "Write no plan that has a dangerous hazard, or a step without an online recipe, that"
              + " --allow does not name, nor one of which the rehearsal sees more locks or work than"
              + " it declares. Without it, such a plan is written and says so.")
  private boolean strict;

  Set<HazardCode> allowed() {
    return allowed;
  }

  /**
   * Refuses a plan, where the user asked for that.
   *
   * @throws Failure HAZARD, naming the hazards with their steps
   */
  void check(Plan plan) {
    List<String> lines = new ArrayList<>();
    Set<HazardCode> found = EnumSet.noneOf(HazardCode.class);
    for (Step step : strict ? plan.steps().toList() : List.<Step>of()) {
      for (Hazard hazard : step.hazards()) {
        if (needsLeave(hazard.code()) && !allowed.contains(hazard.code())) {
          found.add(hazard.code());
          lines.add(hazard.code().word() + "  " + step.summary());
        }
      }
    }
    if (!lines.isEmpty()) {
      throw new Failure(
          Code.HAZARD,
          null,
          "The plan has hazards that nobody has allowed:\n  "
              + String.join("\n  ", lines.subList(0, Math.min(lines.size(), MOST_STEPS)))
              + (lines.size() > MOST_STEPS
                  ? "\n  and " + (lines.size() - MOST_STEPS) + " more"
                  : ""),
          "Change the schema in smaller steps, or say that it is meant: "
              + String.join(" ", found.stream().map(code -> "--allow " + code.word()).toList())
              + ".");
    }
  }

  /**
   * Refuses a plan of which a step was seen to do more than it declares, where the user asked for
   * that.
   *
   * @throws Failure HAZARD, naming the steps
   */
  void check(Evidence evidence) {
    if (strict && !evidence.excess().isEmpty()) {
      List<String> lines = evidence.excessLines();
      throw new Failure(
          Code.HAZARD,
          null,
          "The rehearsal saw more than the plan declares:\n  "
              + String.join("\n  ", lines.subList(0, Math.min(lines.size(), MOST_STEPS))),
          "Look whether you can live with it, and plan without --strict-hazards.");
    }
  }

  private static boolean needsLeave(HazardCode code) {
    return code.severity() == Severity.DANGEROUS || code == HazardCode.NO_ONLINE_RECIPE;
  }
}
