package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing to execute, in both directions.
 *
 * @param key unique in a plan and the same in every run: {@code drop-column/retire/<identity>}
 * @param recipe the kebab-case name of the recipe that made it
 * @param subject the fact it is about
 * @param summary what it does, one imperative phrase for people
 * @param phase the earliest phase it may go to; the plan may put it later, never earlier
 * @param up what it does
 * @param down what takes it back
 * @param produces facts that are there (and usable) after it and were not before
 * @param destroys facts that are gone after it
 * @param alters facts that are different after it
 * @param after keys of steps that come before this one
 * @param group steps with the same group run in one transaction; null for none
 * @param hazards what a reviewer must know
 * @param checks queries that must answer zero
 */
public record Step(
    String key,
    String recipe,
    FactId subject,
    String summary,
    Phase phase,
    Action up,
    Action down,
    Set<FactId> produces,
    Set<FactId> destroys,
    Set<FactId> alters,
    Set<String> after,
    String group,
    List<Hazard> hazards,
    List<Check> checks) {

  /** The gravest of its hazards; SAFE when it has none. */
  public Severity severity() {
    return hazards.stream()
        .map(hazard -> hazard.code().severity())
        .reduce(Severity.SAFE, Severity::max);
  }

  /** The tables on whose rows one of its actions works, as far as it declares them. */
  public Stream<FactId> worked(Action action) {
    return action.work() == Work.CATALOG
        ? Stream.empty()
        : Stream.concat(
                Stream.iterate(subject, Objects::nonNull, FactId::parent),
                action.locks().stream().map(Lock::relation))
            .filter(id -> id.kind() == Kind.TABLE || id.kind() == Kind.MATERIALIZED_VIEW)
            .distinct();
  }

  /** The same step with other facts that it produces, destroys and alters. */
  Step touching(Set<FactId> newProduces, Set<FactId> newDestroys, Set<FactId> newAlters) {
    return new Step(
        key,
        recipe,
        subject,
        summary,
        phase,
        up,
        down,
        newProduces,
        newDestroys,
        newAlters,
        after,
        group,
        hazards,
        checks);
  }

  /** The same step with one more hazard. */
  public Step with(Hazard hazard) {
    return in(phase, hazard);
  }

  /** The same step with another way back. */
  Step withDown(Action newDown) {
    return new Step(
        key, recipe, subject, summary, phase, up, newDown, produces, destroys, alters, after, group,
        hazards, checks);
  }

  /** The same step with other actions. */
  Step doing(Action newUp, Action newDown) {
    return new Step(
        key, recipe, subject, summary, phase, newUp, newDown, produces, destroys, alters, after,
        group, hazards, checks);
  }

  /** The same step after another one too. */
  Step behind(String key) {
    return behind(Set.of(key));
  }

  /** The same step after others too. */
  Step behind(Set<String> keys) {
    Set<String> all = new java.util.TreeSet<>(after);
    all.addAll(keys);
    return new Step(
        this.key, recipe, subject, summary, phase, up, down, produces, destroys, alters, all, group,
        hazards, checks);
  }

  /** The same step in the transaction of that group. */
  Step joined(String newGroup) {
    return new Step(
        key, recipe, subject, summary, phase, up, down, produces, destroys, alters, after, newGroup,
        hazards, checks);
  }

  /** Whether it only touches catalogs, in a transaction, in both directions. */
  public boolean isInstant() {
    return up.isInstant() && down.isInstant();
  }

  /** The same step in a later phase, with one more hazard. */
  public Step in(Phase later, Hazard hazard) {
    List<Hazard> all = new java.util.ArrayList<>(hazards);
    all.add(hazard);
    return new Step(
        key,
        recipe,
        subject,
        summary,
        later,
        up,
        down,
        produces,
        destroys,
        alters,
        after,
        group,
        List.copyOf(all),
        checks);
  }

  /** The same step without hazards of these kinds. */
  public Step without(Set<HazardCode> codes) {
    return new Step(
        key,
        recipe,
        subject,
        summary,
        phase,
        up,
        down,
        produces,
        destroys,
        alters,
        after,
        group,
        hazards.stream().filter(hazard -> !codes.contains(hazard.code())).toList(),
        checks);
  }

  /** The same step in a later phase. */
  public Step in(Phase later) {
    return new Step(
        key, recipe, subject, summary, later, up, down, produces, destroys, alters, after, group,
        hazards, checks);
  }
}
