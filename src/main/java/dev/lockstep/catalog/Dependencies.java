package dev.lockstep.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fact needs which, in both directions: the edges that the source recorded, and those that
 * follow from identities and attributes.
 */
final class Dependencies {

  private final Map<FactId, Fact> facts;
  private final List<Edge> edges;
  private final Map<FactId, List<FactId>> needs = new HashMap<>();
  private final Map<FactId, List<FactId>> users = new HashMap<>();
  private final Map<FactId, List<FactId>> children = new HashMap<>();

  /**
   * @param facts by identity
   * @param sorted the same, sorted by identity
   * @param recorded in any order; an end that is no fact stands for the nearest parent that is one
   */
  Dependencies(Map<FactId, Fact> facts, List<Fact> sorted, Collection<Edge> recorded) {
    this.facts = facts;
    this.edges = known(recorded);
    edges.forEach(edge -> connect(edge.from(), edge.to()));
    sorted.forEach(this::connectStructure);
    if (sorted.stream().anyMatch(Role.class::isInstance)) {
      sorted.forEach(fact -> connectRoles(fact, sorted));
    }
    // In the order of identities, so that the users of a fact come out sorted without sorting them.
    for (Fact fact : sorted) {
      List<FactId> needed = needs.get(fact.id());
      if (needed != null) {
        connectParts(fact.id(), List.copyOf(needed));
        FactId[] once = needed.stream().sorted().distinct().toArray(FactId[]::new);
        needs.put(fact.id(), Arrays.asList(once));
        for (FactId each : once) {
          users.computeIfAbsent(each, key -> new ArrayList<>(2)).add(fact.id());
        }
      }
    }
  }

  private List<Edge> known(Collection<Edge> recorded) {
    Set<Edge> known = new HashSet<>();
    for (Edge edge : recorded) {
      FactId from = nearest(edge.from());
      FactId to = nearest(edge.to());
      if (from != null && to != null && !from.equals(to) && !to.isWithin(from)) {
        boolean same = from == edge.from() && to == edge.to();
        known.add(same ? edge : new Edge(from, to));
      }
    }
    return known.stream().sorted().toList();
  }

  private void connectStructure(Fact fact) {
    FactId id = fact.id();
    FactId parent = nearest(id.parent());
    if (parent != null) {
      connect(id, parent);
      children.computeIfAbsent(parent, key -> new ArrayList<>(4)).add(id);
    }
    if (fact instanceof OnRelation part) {
      connect(id, nearest(part.relation()));
    }
    if (fact instanceof Index index) {
      connect(id, nearest(index.parent()));
    } else if (fact instanceof Constraint constraint) {
      connect(id, nearest(constraint.referenced()));
    } else if (fact instanceof SequenceOwnership ownership) {
      connect(id, nearest(ownership.column()));
    } else if (fact instanceof Grant grant) {
      connectGrant(grant);
    } else if (fact instanceof Inheriting table) {
      table.parents().forEach(inherited -> connect(id, nearest(inherited)));
    }
  }

  /**
   * What uses a composite type uses it as a row, with all the attributes it has. What has values of
   * a domain has them checked; a check cannot come to a domain that is in an array or a composite.
   */
  private void connectParts(FactId id, List<FactId> needed) {
    for (FactId need : needed) {
      Kind part = part(id, need);
      if (part != null && !id.isWithin(need)) {
        children(need).stream()
            .filter(child -> child.kind() == part)
            .forEach(child -> connect(id, child));
      }
    }
  }

  private static Kind part(FactId user, FactId type) {
    boolean hasValues =
        switch (user.kind()) {
          case COLUMN, ATTRIBUTE, DOMAIN -> true;
          default -> false;
        };
    return type.kind() == Kind.COMPOSITE
        ? Kind.ATTRIBUTE
        : type.kind() == Kind.DOMAIN && hasValues ? Kind.DOMAIN_CONSTRAINT : null;
  }

  /** A grant follows a change of the owner, and what whoever granted it may do there. */
  private void connectGrant(Grant grant) {
    FactId object = grant.id().parent();
    FactId owned = object.kind() == Kind.COLUMN ? object.parent() : object;
    connect(grant.id(), nearest(owned.child(Kind.OWNER, "")));
    if (!grant.id().arguments().isEmpty()) {
      for (FactId at = object; at != null; at = at.parent()) {
        connect(grant.id(), nearest(at.child(Kind.GRANT, grant.id().arguments())));
      }
    }
  }

  /** What names a role needs it, and who passes a membership on needs the right to. */
  private void connectRoles(Fact fact, List<Fact> sorted) {
    RoleNames.of(fact).forEach(name -> connect(fact.id(), nearest(Role.id(name))));
    if (fact instanceof Membership membership && !fact.id().arguments().isEmpty()) {
      FactId grantor = Role.id(fact.id().arguments());
      sorted.stream()
          .filter(Membership.class::isInstance)
          .filter(other -> grantor.equals(other.id().parent()))
          .filter(other -> other.id().name().equals(membership.id().name()))
          .forEach(other -> connect(fact.id(), other.id()));
    }
  }

  private void connect(FactId from, FactId to) {
    if (to != null && !from.equals(to)) {
      needs.computeIfAbsent(from, key -> new ArrayList<>(2)).add(to);
    }
  }

  private FactId nearest(FactId id) {
    FactId candidate = id;
    while (candidate != null && !facts.containsKey(candidate)) {
      candidate = candidate.parent();
    }
    return candidate;
  }

  /** The recorded edges between facts, sorted. */
  List<Edge> edges() {
    return edges;
  }

  /** What a fact needs, sorted. */
  List<FactId> needs(FactId id) {
    return needs.getOrDefault(id, List.of());
  }

  /** What needs a fact, sorted. */
  List<FactId> users(FactId id) {
    return users.getOrDefault(id, List.of());
  }

  /** The parts of a fact, one level down, sorted. */
  List<FactId> children(FactId id) {
    return children.getOrDefault(id, List.of());
  }
}
