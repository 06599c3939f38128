package dev.lockstep.policy;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.TableSize;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a team has decided about hazards, once for all plans.
 *
 * @param rules by hazard; what has none is listed, and no more
 */
public record Policy(Map<HazardCode, Rule> rules) {

  /** A policy without any rule. */
  public static final Policy NONE = new Policy(Map.of());

  /** The same with the rules of another one in the place of its own, where that has some. */
  public Policy with(Policy nearer) {
    Map<HazardCode, Rule> all = new EnumMap<>(HazardCode.class);
    all.putAll(rules);
    all.putAll(nearer.rules);
    return new Policy(all);
  }

  /**
   * What it says to each hazard of a plan, in the order of its steps.
   *
   * @param sizes of tables, as far as a live database told them
   */
  public List<Verdict> judge(Plan plan, Map<FactId, TableSize> sizes) {
    return plan.steps()
        .flatMap(step -> step.hazards().stream().map(hazard -> judge(step, hazard, sizes)))
        .toList();
  }

  /** Whether it must know how large the tables of a step are. */
  public boolean measures(Step step) {
    return step.hazards().stream()
        .map(hazard -> rules.get(hazard.code()))
        .anyMatch(rule -> rule != null && rule.above() != null);
  }

  /** The tables that a step is about or locks. */
  public static Stream<FactId> tables(Step step) {
    return Stream.concat(
            Stream.iterate(step.subject(), Objects::nonNull, FactId::parent),
            Stream.of(step.up(), step.down())
                .flatMap(action -> action.locks().stream())
                .map(Lock::relation))
        .filter(id -> id.kind() == Kind.TABLE || id.kind() == Kind.MATERIALIZED_VIEW)
        .distinct();
  }

  private Verdict judge(Step step, Hazard hazard, Map<FactId, TableSize> sizes) {
    Rule rule = rules.get(hazard.code());
    if (rule == null) {
      return new Verdict(step, hazard, Action.WARN, null, false);
    } else if (rule.above() == null) {
      return new Verdict(step, hazard, rule.action(), rule, true);
    }
    Optional<Boolean> exceeded = isExceeded(rule.above(), step, sizes);
    return new Verdict(
        step,
        hazard,
        exceeded.map(is -> is ? rule.action() : milder(rule.action())).orElse(Action.WARN),
        rule,
        exceeded.isPresent());
  }

  /** Whether a table of a step is larger; empty when no size is known that says so. */
  private static Optional<Boolean> isExceeded(
      Limit limit, Step step, Map<FactId, TableSize> sizes) {
    List<Boolean> known =
        tables(step)
            .map(sizes::get)
            .filter(Objects::nonNull)
            .flatMap(size -> limit.isExceededBy(size).stream())
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(known.contains(true));
  }

  /** What holds below the size that a rule is for. */
  private static Action milder(Action action) {
    return action == Action.BLOCK ? Action.WARN : Action.ALLOW;
  }
}
