package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the steps of a plan say that an application cannot do, or does with another outcome. */
final class Allowances {

  private static final Set<HazardCode> BREAKING =
      EnumSet.of(HazardCode.BREAKS_OLD_APPLICATION, HazardCode.BEHAVIOUR_CHANGES);
  private static final Set<HazardCode> WAITING =
      EnumSet.of(HazardCode.NEW_APPLICATION_WAITS, HazardCode.BEHAVIOUR_CHANGES);

  private final Plan plan;

  Allowances(Plan plan) {
    this.plan = plan;
  }

  /** Whether a step that is done says that the old application has trouble with a relation. */
  boolean ofOld(FactId relation, Set<Integer> done) {
    return steps(done, true, BREAKING).anyMatch(step -> isAbout(step, relation));
  }

  /** Whether a step says that the new one has, until it is done. */
  boolean ofNew(FactId relation, Set<Integer> done) {
    return Stream.concat(
            steps(done, false, WAITING),
            steps(done, true, EnumSet.of(HazardCode.BEHAVIOUR_CHANGES)))
        .anyMatch(step -> isAbout(step, relation));
  }

  private Stream<Step> steps(Set<Integer> done, boolean wanted, Set<HazardCode> codes) {
    return plan.phases().stream()
        .filter(phase -> done.contains(phase.number()) == wanted)
        .flatMap(Plan.PlannedPhase::steps)
        .filter(step -> step.hazards().stream().anyMatch(hazard -> codes.contains(hazard.code())));
  }

  /** Whether the relation is what a step is about, holds it, or uses it. */
  private boolean isAbout(Step step, FactId relation) {
    return Stream.of(Set.of(step.subject()), step.produces(), step.destroys(), step.alters())
        .flatMap(Set::stream)
        .anyMatch(
            fact ->
                fact.isWithin(relation)
                    || relation.isWithin(fact)
                    || uses(plan.before(), relation, fact)
                    || uses(plan.after(), relation, fact));
  }

  /** Whether a relation, or a part of it, needs a fact, directly or not. */
  private static boolean uses(Catalog catalog, FactId relation, FactId fact) {
    if (!catalog.contains(fact) || !catalog.contains(relation)) {
      return false;
    }
    Set<FactId> seen = new TreeSet<>();
    List<FactId> waiting = new ArrayList<>(List.of(fact));
    while (!waiting.isEmpty()) {
      for (FactId user : catalog.dependents(waiting.remove(waiting.size() - 1))) {
        if (user.isWithin(relation)) {
          return true;
        }
        if (seen.add(user)) {
          waiting.add(user);
        }
      }
    }
    return false;
  }
}
