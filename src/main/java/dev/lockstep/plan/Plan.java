package dev.lockstep.plan;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Delta;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.Phase;
import dev.lockstep.recipe.Severity;
import dev.lockstep.recipe.Step;
import dev.lockstep.sql.Digest;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The phases that lead from one schema to another.
 *
 * @param before the catalog the plan starts from
 * @param after the catalog it ends at
 * @param deltas what differs between the two, sorted
 * @param phases those that have steps, in order
 */
public record Plan(Catalog before, Catalog after, List<Delta> deltas, List<PlannedPhase> phases) {

  /**
   * One phase with its transactions in order.
   *
   * @param number from 1, counting only phases that have steps
   */
  public record PlannedPhase(int number, Phase phase, List<Unit> units) {

    /** All steps of the phase in order. */
    public Stream<Step> steps() {
      return units.stream().flatMap(unit -> unit.steps().stream());
    }
  }

  /** Steps that are run together: one transaction, or one that stands alone. Never empty. */
  public record Unit(List<Step> steps) {}

  /** The same plan with more said of its steps, which stay where they are. */
  public Plan with(UnaryOperator<Step> more) {
    return new Plan(
        before,
        after,
        deltas,
        phases.stream()
            .map(
                phase ->
                    new PlannedPhase(
                        phase.number(),
                        phase.phase(),
                        phase.units().stream()
                            .map(unit -> new Unit(unit.steps().stream().map(more).toList()))
                            .toList()))
            .toList());
  }

  /**
   * What tells the plan from others in the same database, 16 hex digits; the same whenever the same
   * steps lead from the same schema to the same one.
   */
  public String id() {
    Digest digest = new Digest();
    digest.add(before.fingerprint() + " " + after.fingerprint());
    steps().forEach(step -> digest.add("\n" + step.phase().word() + " " + step.key()));
    return digest.hex().substring(0, 16);
  }

  public boolean isEmpty() {
    return phases.isEmpty();
  }

  /** All steps in order. */
  public Stream<Step> steps() {
    return phases.stream().flatMap(PlannedPhase::steps);
  }

  /** The tables that are there before it and on whose rows it works, in either direction. */
  public List<FactId> worked() {
    return steps()
        .flatMap(step -> Stream.of(step.up(), step.down()).flatMap(step::worked))
        .filter(before::contains)
        .distinct()
        .sorted()
        .toList();
  }

  /** All hazards in order of their steps. */
  public Stream<Hazard> hazards() {
    return steps().flatMap(step -> step.hazards().stream());
  }

  /** The gravest hazard of any step. */
  public Severity severity() {
    return steps().map(Step::severity).reduce(Severity.SAFE, Severity::max);
  }
}
