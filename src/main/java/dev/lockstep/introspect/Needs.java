package dev.lockstep.introspect;

import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What facts need in the order in which they are made, which {@code pg_depend} does not all say.
 */
final class Needs {

  private static final List<Kind> TYPES =
      List.of(Kind.ENUM, Kind.DOMAIN, Kind.COMPOSITE, Kind.RANGE, Kind.BASE_TYPE);

  private Needs() {}

  /** The edges that take the place of those of {@code pg_depend}. */
  static Set<Edge> of(Set<Edge> recorded, Findings findings) {
    Set<Edge> edges = new LinkedHashSet<>();
    recorded.forEach(edge -> edges.add(overShell(edge, recorded, findings)));
    Set<Edge> more = members(edges);
    more.addAll(casts(edges));
    edges.addAll(more);
    return edges;
  }

  /**
   * A type needs its functions, which are made over its name before: they need that name only.
   *
   * <p>Source: PostgreSQL 18 manual, CREATE TYPE, "Shell Types".
   */
  private static Edge overShell(Edge edge, Set<Edge> recorded, Findings findings) {
    FactId type = edge.to();
    if (type.kind() != Kind.BASE_TYPE && type.kind() != Kind.RANGE) {
      return edge;
    }
    FactId shell = type.parent().child(Kind.SHELL_TYPE, type.name());
    return findings.has(shell) && recorded.contains(new Edge(type, edge.from()))
        ? new Edge(edge.from(), shell)
        : edge;
  }

  /** What sorts or compares by an operator needs what says that the operator is fit for it. */
  private static Set<Edge> members(Set<Edge> edges) {
    return through(edges, Needs::isMembership, Kind.OPERATOR, Needs::evaluates);
  }

  /**
   * An expression needs the cast of which it has the function or the type, because its text names
   * the types alone.
   */
  private static Set<Edge> casts(Set<Edge> edges) {
    Set<Edge> more =
        through(
            edges,
            edge -> edge.from().kind() == Kind.CAST,
            Kind.ROUTINE,
            kind -> evaluates(kind) || kind == Kind.ROUTINE);
    Set<FactId> byFunction = new HashSet<>();
    for (Edge edge : edges) {
      if (edge.from().kind() == Kind.CAST && edge.to().kind() == Kind.ROUTINE) {
        byFunction.add(edge.from());
      }
    }
    for (Kind type : TYPES) {
      more.addAll(
          through(
              edges,
              edge -> edge.from().kind() == Kind.CAST && !byFunction.contains(edge.from()),
              type,
              kind -> evaluates(kind) && kind != Kind.COLUMN && kind != Kind.DEFAULT));
    }
    return more;
  }

  /** From what uses a fact of one kind to what makes use of it possible. */
  private static Set<Edge> through(
      Set<Edge> edges, Predicate<Edge> enables, Kind used, Predicate<Kind> uses) {
    Map<FactId, Set<FactId>> enablers = new HashMap<>();
    for (Edge edge : edges) {
      if (edge.to().kind() == used && enables.test(edge)) {
        enablers.computeIfAbsent(edge.to(), key -> new LinkedHashSet<>()).add(edge.from());
      }
    }
    Set<Edge> more = new LinkedHashSet<>();
    for (Edge edge : edges) {
      if (uses.test(edge.from().kind())) {
        for (FactId enabler : enablers.getOrDefault(edge.to(), Set.of())) {
          more.add(new Edge(edge.from(), enabler));
        }
      }
    }
    return more;
  }

  private static boolean isMembership(Edge edge) {
    return edge.from().kind() == Kind.OPERATOR_CLASS
        || edge.from().kind() == Kind.OPERATOR_FAMILY_MEMBER;
  }

  /** Routines are no part of it, since a class may be made of one that uses its operators. */
  private static boolean evaluates(Kind kind) {
    return switch (kind) {
      case VIEW,
          MATERIALIZED_VIEW,
          RULE,
          POLICY,
          TRIGGER,
          CONSTRAINT,
          DOMAIN_CONSTRAINT,
          INDEX,
          STATISTICS,
          COLUMN,
          DEFAULT ->
          true;
      default -> false;
    };
  }
}
