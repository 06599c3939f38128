package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.policy.Action;
import dev.lockstep.policy.Policy;
import dev.lockstep.policy.Verdict;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Severity;
import dev.lockstep.rehearse.Evidence;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which hazards a plan may have. */
final class HazardOptions {

  private static final int MOST_STEPS = 8;

  @Option(
      names = "--allow",
      paramLabel = "HAZARD",
      converter = HazardConverter.class,
      description =
          "A hazard that was thought of, as the plan writes it: BLOCKS-WHILE-WORKING. It is no"
              + " longer listed at the end, and --strict-hazards lets it pass. Can be repeated.")
  private Set<HazardCode> allowed = EnumSet.noneOf(HazardCode.class);

  @Option(
      names = "--strict-hazards",
      description =
          "Write no plan that has a dangerous hazard, or a step without an online recipe, that"
              + " --allow does not name, nor one of which the rehearsal sees more locks or work"
              + " than it declares. Without it, such a plan is written and says so.")
  private boolean strict;

  /** What need not be listed: what the user allows, or the policy. */
  Set<HazardCode> allowed(Policy policy) {
    Set<HazardCode> all = EnumSet.noneOf(HazardCode.class);
    all.addAll(allowed);
    policy.rules().values().stream()
        .filter(rule -> rule.action() == Action.ALLOW)
        .forEach(rule -> all.add(rule.hazard()));
    return all;
  }

  /**
   * What of the verdicts stops a plan: what the policy blocks, and where it has nothing to say what
   * the user asked to be strict about; not what the user allows.
   */
  List<Verdict> stopping(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> !allowed.contains(verdict.hazard().code()))
        .filter(
            verdict ->
                verdict.decided()
                    ? verdict.action() == Action.BLOCK
                    : strict && needsLeave(verdict.hazard().code()))
        .toList();
  }

  /** Those about whose rule nobody can tell, because the size of a table is not known. */
  List<Verdict> unmeasured(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.rule() != null && !verdict.decided())
        .filter(verdict -> !allowed.contains(verdict.hazard().code()))
        .toList();
  }

  /**
   * Refuses a plan that the policy, or the user, does not let pass.
   *
   * @throws Failure HAZARD, naming the hazards with their steps and rules
   */
  void check(List<Verdict> verdicts) {
    List<Verdict> stopping = stopping(verdicts);
    if (stopping.isEmpty()) {
      return;
    }
    List<String> lines = stopping.stream().map(Verdict::words).toList();
    throw new Failure(
        Code.HAZARD,
        stopping.stream()
            .filter(Verdict::decided)
            .map(verdict -> verdict.rule().place())
            .findFirst()
            .orElse(null),
        "The plan has hazards that nobody has allowed:\n  "
            + String.join("\n  ", lines.subList(0, Math.min(lines.size(), MOST_STEPS)))
            + (lines.size() > MOST_STEPS ? "\n  and " + (lines.size() - MOST_STEPS) + " more" : ""),
        "Change the schema in smaller steps, or say that it is meant"
            + leave(stopping)
            + ": "
            + stopping.stream()
                .map(verdict -> "--allow " + verdict.hazard().code().word())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "))
            + ".");
  }

  /** Whose leave is needed first. */
  private static String leave(List<Verdict> stopping) {
    String who =
        stopping.stream()
            .filter(Verdict::decided)
            .map(verdict -> verdict.rule().who())
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(" and "));
    return who.isEmpty() ? "" : " once " + who + " agrees";
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
