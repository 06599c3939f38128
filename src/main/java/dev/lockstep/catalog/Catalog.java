package dev.lockstep.catalog;

import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What one source contains: its facts and the edges between them. Immutable. */
public final class Catalog {

  /** A catalog with nothing in it but the schema {@code public}, as a new database has it. */
  public static final Catalog EMPTY =
      new Catalog(List.of(new Schema(FactId.schema("public"))), List.of(), List.of());

  private final Map<FactId, Fact> facts;
  private final Map<FactId, Set<FactId>> dependencies = new HashMap<>();
  private final Map<FactId, Set<FactId>> dependents = new HashMap<>();
  private final Map<FactId, List<FactId>> children = new HashMap<>();
  private final List<Edge> edges;
  private final List<Unmodelled> unmodelled;

  /**
   * @param facts in any order; no identity twice
   * @param edges in any order; an end that is no fact stands for the nearest parent that is one
   * @param unmodelled user objects of kinds that are not modelled
   */
  public Catalog(
      Collection<? extends Fact> facts, Collection<Edge> edges, Collection<Unmodelled> unmodelled) {
    this.facts = new TreeMap<>();
    for (Fact fact : facts) {
      if (this.facts.put(fact.id(), fact) != null) {
        throw new IllegalArgumentException("two facts are called " + fact.id());
      }
    }
    this.unmodelled = unmodelled.stream().sorted().toList();
    Set<Edge> known = new TreeSet<>();
    for (Edge edge : edges) {
      FactId from = nearest(edge.from());
      FactId to = nearest(edge.to());
      if (from != null && to != null && !from.equals(to) && !to.isWithin(from)) {
        known.add(new Edge(from, to));
      }
    }
    this.edges = List.copyOf(known);
    this.edges.forEach(edge -> connect(edge.from(), edge.to()));
    this.facts.values().forEach(this::connectStructure);
  }

  private void connectStructure(Fact fact) {
    FactId id = fact.id();
    FactId parent = nearest(id.parent());
    if (parent != null) {
      connect(id, parent);
      children.computeIfAbsent(parent, key -> new ArrayList<>()).add(id);
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
    } else if (fact instanceof Table table) {
      table.parents().forEach(inherited -> connect(id, nearest(inherited)));
    }
  }

  private void connect(FactId from, FactId to) {
    if (to != null && !from.equals(to)) {
      dependencies.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
      dependents.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
    }
  }

  private FactId nearest(FactId id) {
    FactId candidate = id;
    while (candidate != null && !facts.containsKey(candidate)) {
      candidate = candidate.parent();
    }
    return candidate;
  }

  /** All facts, sorted by identity. */
  public Collection<Fact> facts() {
    return Collections.unmodifiableCollection(facts.values());
  }

  /** All facts of one class, sorted by identity. */
  public <T extends Fact> Stream<T> facts(Class<T> type) {
    return facts.values().stream().filter(type::isInstance).map(type::cast);
  }

  public boolean contains(FactId id) {
    return facts.containsKey(id);
  }

  public Optional<Fact> find(FactId id) {
    return Optional.ofNullable(facts.get(id));
  }

  /** The fact of that identity and class, if there is one. */
  public <T extends Fact> Optional<T> find(FactId id, Class<T> type) {
    return find(id).filter(type::isInstance).map(type::cast);
  }

  /**
   * The fact of that identity and class.
   *
   * @throws IllegalArgumentException when there is none
   */
  public <T extends Fact> T get(FactId id, Class<T> type) {
    return find(id, type)
        .orElseThrow(() -> new IllegalArgumentException("no fact is called " + id));
  }

  /** The parts of a fact, one level down, sorted. */
  public List<FactId> children(FactId id) {
    return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
  }

  /** The facts of one class that are parts of a fact, one level down, sorted. */
  public <T extends Fact> Stream<T> children(FactId id, Class<T> type) {
    return children(id).stream().map(facts::get).filter(type::isInstance).map(type::cast);
  }

  /** What a fact needs, directly: edges, its parent, and what its attributes name. */
  public Set<FactId> dependencies(FactId id) {
    return Collections.unmodifiableSet(dependencies.getOrDefault(id, Set.of()));
  }

  /** What needs a fact, directly. */
  public Set<FactId> dependents(FactId id) {
    return Collections.unmodifiableSet(dependents.getOrDefault(id, Set.of()));
  }

  /** The edges that the source recorded, sorted; the structural ones are not among them. */
  public List<Edge> edges() {
    return edges;
  }

  /** User objects of kinds that are not modelled, sorted. */
  public List<Unmodelled> unmodelled() {
    return unmodelled;
  }

  /**
   * The SHA-256 over every fact's identity and compared attributes, as 64 lower-case hex digits.
   * Equal fingerprints mean equal schemas.
   */
  public String fingerprint() {
    StringBuilder canonical = new StringBuilder();
    for (Fact fact : facts.values()) {
      canonical.append(fact.id().key()).append('\n');
      Attributes.compared(fact)
          .forEach(
              (name, value) -> {
                String text = String.valueOf(value);
                canonical.append(name).append(' ').append(text.length()).append(' ');
                canonical.append(value == null ? "-" : text).append('\n');
              });
    }
    return Sql.sha256(canonical.toString());
  }

  /** The catalog without the facts for which the test is true, and without their parts. */
  public Catalog without(Predicate<Fact> unwanted) {
    List<Fact> kept = new ArrayList<>();
    Set<FactId> gone = new TreeSet<>();
    for (Fact fact : facts.values()) {
      if (unwanted.test(fact)) {
        gone.add(fact.id());
      }
    }
    for (Fact fact : facts.values()) {
      if (!isWithinAny(fact.id(), gone)) {
        kept.add(fact);
      }
    }
    return gone.isEmpty() ? this : new Catalog(kept, edges, unmodelled);
  }

  private static boolean isWithinAny(FactId id, Set<FactId> ancestors) {
    for (FactId at = id; at != null; at = at.parent()) {
      if (ancestors.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** The catalog with these facts too. */
  public Catalog with(Collection<? extends Fact> more) {
    List<Fact> all = new ArrayList<>(facts.values());
    all.addAll(more);
    return new Catalog(all, edges, unmodelled);
  }

  /**
   * The catalog as it would be called after renames: wherever an identity of the map occurs, as a
   * fact's own, as a parent of one or in an edge, its new one stands instead. Text, such as the
   * definition of a view, stays as it is.
   *
   * @param renames old identity to new identity
   */
  public Catalog reidentified(Map<FactId, FactId> renames) {
    if (renames.isEmpty()) {
      return this;
    }
    UnaryOperator<FactId> map = id -> reidentified(id, renames);
    return new Catalog(
        facts.values().stream().map(fact -> Attributes.reidentified(fact, map)).toList(),
        edges.stream().map(edge -> new Edge(map.apply(edge.from()), map.apply(edge.to()))).toList(),
        unmodelled);
  }

  private static FactId reidentified(FactId id, Map<FactId, FactId> renames) {
    FactId direct = renames.get(id);
    if (direct != null || id.parent() == null) {
      return direct != null ? direct : id;
    }
    FactId parent = reidentified(id.parent(), renames);
    return parent.equals(id.parent()) ? id : id.under(parent);
  }
}
