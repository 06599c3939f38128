package dev.lockstep.plan;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
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

  /**
   * The units of one phase in order.
   *
   * @throws Failure ORDER_CYCLE, naming the members
   */
  static List<Plan.Unit> units(List<Step> steps, Constraints constraints) {
    Map<String, List<Step>> members = new LinkedHashMap<>();
    Map<String, String> unitOf = new HashMap<>();
    for (Step step : steps) {
      String unit = step.group() == null ? step.key() : step.group();
      members.computeIfAbsent(unit, key -> new ArrayList<>()).add(step);
      unitOf.put(step.key(), unit);
    }
    Map<String, Set<String>> earlier = new HashMap<>();
    for (Step step : steps) {
      Set<String> before = earlier.computeIfAbsent(unitOf.get(step.key()), key -> new HashSet<>());
      predecessors(step, constraints).stream()
          .map(unitOf::get)
          .filter(unit -> unit != null && !unit.equals(unitOf.get(step.key())))
          .forEach(before::add);
    }
    return order(members.keySet(), earlier).stream()
        .map(unit -> new Plan.Unit(inside(members.get(unit), constraints)))
        .toList();
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
    return order(byKey.keySet(), earlier).stream().map(byKey::get).toList();
  }

  private static Set<String> predecessors(Step step, Constraints constraints) {
    Set<String> all = new HashSet<>(constraints.before(step));
    all.addAll(constraints.beforeInPhase(step));
    return all;
  }

  /** Kahn's algorithm; of what may come next the first by name does. */
  private static List<String> order(Set<String> nodes, Map<String, Set<String>> earlier) {
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
    if (order.size() < nodes.size()) {
      Set<String> stuck = new TreeSet<>(nodes);
      order.forEach(stuck::remove);
      throw new Failure(
          Code.ORDER_CYCLE,
          null,
          "These steps wait for each other: " + String.join("; ", circle(stuck, earlier)) + ".",
          "Please report it with both schemas; splitting the change into two releases helps.");
    }
    return order;
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
