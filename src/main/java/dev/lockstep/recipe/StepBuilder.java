package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Builds one step; only what differs from an instant, harmless one needs to be said. */
final class StepBuilder {

  private final String recipe;
  private final String verb;
  private final FactId subject;
  private final Phase phase;
  private String summary;
  private Action up = Action.nothing();
  private Action down = Action.nothing();
  private final Set<FactId> produces = new TreeSet<>();
  private final Set<FactId> destroys = new TreeSet<>();
  private final Set<FactId> alters = new TreeSet<>();
  private final Set<String> after = new TreeSet<>();
  private String group;
  private final List<Hazard> hazards = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  /**
   * @param recipe the name of the recipe
   * @param verb what the step is among those of its recipe for one subject, one word
   */
  StepBuilder(String recipe, String verb, FactId subject, Phase phase) {
    this.recipe = recipe;
    this.verb = verb;
    this.subject = subject;
    this.phase = phase;
    this.summary = verb + " " + subject.display();
  }

  static String key(String recipe, String verb, FactId subject) {
    return recipe + "/" + verb + "/" + subject.key();
  }

  String key() {
    return key(recipe, verb, subject);
  }

  StepBuilder summary(String text) {
    summary = text;
    return this;
  }

  StepBuilder up(Action action) {
    up = action;
    return this;
  }

  StepBuilder down(Action action) {
    down = action;
    return this;
  }

  StepBuilder produces(FactId... ids) {
    return produces(Arrays.asList(ids));
  }

  StepBuilder produces(Collection<FactId> ids) {
    produces.addAll(ids);
    return this;
  }

  StepBuilder destroys(FactId... ids) {
    return destroys(Arrays.asList(ids));
  }

  StepBuilder destroys(Collection<FactId> ids) {
    destroys.addAll(ids);
    return this;
  }

  StepBuilder alters(FactId... ids) {
    alters.addAll(Arrays.asList(ids));
    return this;
  }

  StepBuilder after(String... keys) {
    return after(Arrays.asList(keys));
  }

  StepBuilder after(Collection<String> keys) {
    after.addAll(keys);
    return this;
  }

  StepBuilder group(String name) {
    group = name;
    return this;
  }

  /** The transaction of that group, where there is one. */
  StepBuilder groupIfAny(String name) {
    group = name == null ? group : name;
    return this;
  }

  StepBuilder hazard(HazardCode code, String consequence, String remedy) {
    hazards.add(new Hazard(code, consequence, remedy));
    return this;
  }

  StepBuilder hazards(Collection<Hazard> more) {
    hazards.addAll(more);
    return this;
  }

  StepBuilder checks(Collection<Check> more) {
    checks.addAll(more);
    return this;
  }

  StepBuilder check(Check check) {
    checks.add(check);
    return this;
  }

  Step build() {
    return new Step(
        key(),
        recipe,
        subject,
        summary,
        phase,
        up,
        down,
        Collections.unmodifiableSet(produces),
        Collections.unmodifiableSet(destroys),
        Collections.unmodifiableSet(alters),
        Collections.unmodifiableSet(after),
        group,
        List.copyOf(hazards),
        List.copyOf(checks));
  }
}
