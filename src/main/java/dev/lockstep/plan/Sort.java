package dev.lockstep.plan;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The one deterministic topological sort: of units, and of the steps inside a unit. */
final class Sort {

  private Sort() {}

  /** Some nodes in order, or a circle among them; one of the two is empty. */
  private record Ordering(List<String> order, List<String> circle) {}

  /**
   * The units of one phase in order. Units that wait for each other become one, if all that they do
   * can be done in one transaction: then only their steps have to be in order.
   *
   * @throws Failure ORDER_CYCLE, naming the members
   */
  static List<Plan.Unit> units(List<Step> steps, Constraints constraints) {
    Map<String, String> unitOf = new HashMap<>();
    steps.forEach(step -> unitOf.put(step.key(), step.group() == null ? step.key() : step.group()));
    while (true) {
      Map<String, List<Step>> members = new LinkedHashMap<>();
      for (Step step : steps) {
        members.computeIfAbsent(unitOf.get(step.key()), key -> new ArrayList<>()).add(step);
      }
      Ordering ordering = order(members.keySet(), earlier(steps, unitOf, constraints));
      List<String> circle = ordering.circle();
      if (circle.isEmpty()) {
        return ordering.order().stream()
            .map(unit -> new Plan.Unit(inside(members.get(unit), constraints)))
            .toList();
      }
      if (!circle.stream().flatMap(unit -> members.get(unit).stream()).allMatch(Sort::joins)) {
        throw cycle(circle);
      }
      unitOf.replaceAll((step, unit) -> circle.contains(unit) ? circle.get(0) : unit);
    }
  }

  private static boolean joins(Step step) {
    return step.up().execution() == Execution.TRANSACTION
        && step.down().execution() == Execution.TRANSACTION;
  }

  private static Map<String, Set<String>> earlier(
      List<Step> steps, Map<String, String> unitOf, Constraints constraints) {
    Map<String, Set<String>> earlier = new HashMap<>();
    for (Step step : steps) {
      Set<String> before = earlier.computeIfAbsent(unitOf.get(step.key()), key -> new HashSet<>());
      predecessors(step, constraints).stream()
          .map(unitOf::get)
          .filter(unit -> unit != null && !unit.equals(unitOf.get(step.key())))
          .forEach(before::add);
    }
    return earlier;
  }

  private static List<Step> inside(List<Step> steps, Constraints constraints) {
    Map<String, Step> byKey =
        steps.stream()
            .collect(Collectors.toMap(Step::key, step -> step, (a, b) -> a, LinkedHashMap::new));
    Map<String, Set<String>> earlier = new HashMap<>();
    for (Step step : steps) {
      Set<String> before = new HashSet<>(predecessors(step, constraints));
      before.retainAll(byKey.keySet());
      before.remove(step.key());
      earlier.put(step.key(), before);
    }
    Ordering ordering = order(byKey.keySet(), earlier);
    if (!ordering.circle().isEmpty()) {
      throw cycle(ordering.circle());
    }
    return ordering.order().stream().map(byKey::get).toList();
  }

  private static Set<String> predecessors(Step step, Constraints constraints) {
    Set<String> all = new HashSet<>(constraints.before(step));
    all.addAll(constraints.beforeInPhase(step));
    return all;
  }

  /** Kahn's algorithm; of what may come next the first by name does. */
  private static Ordering order(Set<String> nodes, Map<String, Set<String>> earlier) {
    Map<String, Integer> open = new HashMap<>();
    Map<String, List<String>> later = new HashMap<>();
    for (String node : nodes) {
      Set<String> before = earlier.getOrDefault(node, Set.of());
      open.put(node, before.size());
      before.forEach(other -> later.computeIfAbsent(other, key -> new ArrayList<>()).add(node));
    }
    PriorityQueue<String> ready = new PriorityQueue<>(Comparator.naturalOrder());
    open.forEach(
        (node, count) -> {
          if (count == 0) {
            ready.add(node);
          }
        });
    List<String> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      String node = ready.remove();
      order.add(node);
      for (String next : later.getOrDefault(node, List.of())) {
        if (open.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    Set<String> stuck = new TreeSet<>(nodes);
    order.forEach(stuck::remove);
    return stuck.isEmpty()
        ? new Ordering(order, List.of())
        : new Ordering(List.of(), circle(stuck, earlier));
  }

  private static Failure cycle(List<String> circle) {
    return new Failure(
        Code.ORDER_CYCLE,
        null,
        "These steps wait for each other: " + String.join("; ", circle) + ".",
        "Please report it with both schemas; splitting the change into two releases helps.");
  }

  /** One circle among the nodes that are stuck. */
  private static List<String> circle(Set<String> stuck, Map<String, Set<String>> earlier) {
    List<String> path = new ArrayList<>();
    String at = stuck.iterator().next();
    while (!path.contains(at)) {
      path.add(at);
      at = earlier.get(at).stream().filter(stuck::contains).sorted().findFirst().orElseThrow();
    }
    return path.subList(path.indexOf(at), path.size());
  }
}
