package dev.lockstep.rehearse;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.observe.Observation;
import dev.lockstep.observe.Seen;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Lock;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a lock that stops writers was held while rows were worked on, or while a second table was
 * locked, and no step of the transaction says that it is so: on the way up as a hazard, on the way
 * down by what it declares, from which the review says it.
 */
final class Holding {

  private static final Set<HazardCode> WORKS =
      EnumSet.of(
          HazardCode.BLOCKS_WHILE_WORKING,
          HazardCode.NO_ONLINE_RECIPE,
          HazardCode.UNFILLED_UNTIL_REFRESHED);

  private static final Set<HazardCode> SEVERAL = EnumSet.of(HazardCode.LOCKS_SEVERAL_TABLES);

  private final Map<String, Step> steps;
  private final Direction direction;
  private final Namesakes namesakes;

  Holding(Act act, Direction direction, Namesakes namesakes) {
    this.steps = act.stepsByKey();
    this.direction = direction;
    this.namesakes = namesakes;
  }

  /** What no step says, in order. */
  List<Excess> unsaid(List<Seen> seen, StepMarks marks) {
    Map<Integer, List<Seen>> transactions = new TreeMap<>();
    seen.forEach(
        one -> transactions.computeIfAbsent(one.transaction(), key -> new ArrayList<>()).add(one));
    return transactions.values().stream()
        .flatMap(transaction -> unsaidIn(transaction, marks))
        .toList();
  }

  private Stream<Excess> unsaidIn(List<Seen> transaction, StepMarks marks) {
    List<Step> run =
        transaction.stream()
            .flatMap(one -> marks.at(one.statement()).stream())
            .map(found -> steps.get(found.key()))
            .distinct()
            .toList();
    Map<String, Excess> found = new LinkedHashMap<>();
    String title = run.isEmpty() ? "" : run.get(0).summary() + ": ";
    for (Seen one : transaction) {
      Set<FactId> held = strong(one.held());
      if (!held.isEmpty() && works(one.taken()) && !saysThatItWorks(run)) {
        add(title + names(held) + " stays locked while rows are worked on", true, one, found);
      }
      if (namesakes.families(held) > 1 && !saysThatTheyAreSeveral(run)) {
        add(title + names(held) + " are locked together", false, one, found);
      }
    }
    return found.values().stream();
  }

  private static void add(String what, boolean grave, Seen seen, Map<String, Excess> found) {
    String words = what + ", and no step says so";
    found.putIfAbsent(words, new Excess(words, grave, seen.statement().sql()));
  }

  private Set<FactId> strong(Observation held) {
    return held.locks().stream()
        .filter(lock -> lock.mode().blocksWriters())
        .map(Lock::relation)
        .filter(id -> id.kind() == Kind.TABLE || id.kind() == Kind.MATERIALIZED_VIEW)
        .filter(namesakes::existed)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean works(Observation taken) {
    return Stream.of(
            taken.rewrites().stream(),
            taken.scans().stream(),
            taken.builds().stream().map(Observation.Build::table))
        .flatMap(tables -> tables)
        .anyMatch(namesakes::existed);
  }

  private boolean saysThatItWorks(List<Step> steps) {
    return say(steps, WORKS)
        || direction == Direction.DOWN
            && steps.stream().anyMatch(step -> step.down().blocksWhileWorking());
  }

  private boolean saysThatTheyAreSeveral(List<Step> steps) {
    return say(steps, SEVERAL)
        || direction == Direction.DOWN && namesakes.families(declaredDown(steps)) > 1;
  }

  private static Set<FactId> declaredDown(List<Step> steps) {
    return steps.stream()
        .flatMap(step -> step.down().keepsWritersFrom())
        .collect(Collectors.toSet());
  }

  private static boolean say(List<Step> steps, Set<HazardCode> codes) {
    return steps.stream()
        .flatMap(step -> step.hazards().stream())
        .anyMatch(hazard -> codes.contains(hazard.code()));
  }

  private static String names(Set<FactId> tables) {
    return tables.stream().map(FactId::display).collect(Collectors.joining(", "));
  }
}
