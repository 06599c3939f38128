package dev.lockstep.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What one source contains: its facts and the edges between them. Immutable. */
public final class Catalog {

  /** A catalog with nothing in it but the schema {@code public}, as a new database has it. */
  public static final Catalog EMPTY =
      new Catalog(List.of(new Schema(FactId.schema("public"))), List.of(), List.of());

  private final Map<FactId, Fact> facts;
  private final List<Fact> given;
  private final Collection<Edge> recorded;
  private final List<Unmodelled> unmodelled;

  // Made when they are asked for first: who only compares two catalogs needs none of them.
  private volatile List<Fact> sorted;
  private volatile Dependencies dependencies;
  private volatile String fingerprint;

  /**
   * @param facts in any order; no identity twice
   * @param edges in any order; an end that is no fact stands for the nearest parent that is one
   * @param unmodelled user objects of kinds that are not modelled
   */
  public Catalog(
      Collection<? extends Fact> facts, Collection<Edge> edges, Collection<Unmodelled> unmodelled) {
    this.facts = new HashMap<>(facts.size() * 4 / 3 + 1);
    for (Fact fact : facts) {
      if (this.facts.put(fact.id(), fact) != null) {
        throw new IllegalArgumentException("two facts are called " + fact.id());
      }
    }
    this.given = List.copyOf(facts);
    this.recorded = List.copyOf(edges);
    this.unmodelled = unmodelled.stream().sorted().toList();
  }

  private List<Fact> sorted() {
    List<Fact> made = sorted;
    if (made == null) {
      made = new ArrayList<>(given); // largely in order: readers and snapshots go by relation
      made.sort(Comparator.comparing(Fact::id));
      made = Collections.unmodifiableList(made);
      sorted = made;
    }
    return made;
  }

  private Dependencies dependencies() {
    Dependencies made = dependencies;
    if (made == null) {
      made = new Dependencies(facts, sorted(), recorded);
      dependencies = made;
    }
    return made;
  }

  /** All facts, sorted by identity. */
  public Collection<Fact> facts() {
    return sorted();
  }

  /** The identities of all facts, in no particular order. */
  public Set<FactId> ids() {
    return Collections.unmodifiableSet(facts.keySet());
  }

  /** All facts of one class, sorted by identity. */
  public <T extends Fact> Stream<T> facts(Class<T> type) {
    boolean inOrder = sorted != null;
    Stream<T> all = (inOrder ? sorted : given).stream().filter(type::isInstance).map(type::cast);
    // A few of many are sorted sooner by themselves.
    return inOrder ? all : all.sorted(Comparator.comparing(Fact::id));
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

  /** The table of that identity, ordinary or foreign, if there is one. */
  public Optional<Inheriting> table(FactId id) {
    return find(id).filter(Inheriting.class::isInstance).map(Inheriting.class::cast);
  }

  /** The tables that inherit from a table or are partitions of it, sorted. */
  public Stream<Inheriting> heirs(FactId id) {
    return dependents(id).stream()
        .flatMap(dependent -> table(dependent).stream())
        .filter(table -> table.parents().contains(id));
  }

  /** The parts of a fact, one level down, sorted. */
  public List<FactId> children(FactId id) {
    return Collections.unmodifiableList(dependencies().children(id));
  }

  /** The facts of one class that are parts of a fact, one level down, sorted. */
  public <T extends Fact> Stream<T> children(FactId id, Class<T> type) {
    return children(id).stream().map(facts::get).filter(type::isInstance).map(type::cast);
  }

  /** What a fact needs, directly: edges, its parent, and what its attributes name. */
  public Set<FactId> dependencies(FactId id) {
    return new SortedIds(dependencies().needs(id));
  }

  /** What needs a fact, directly. */
  public Set<FactId> dependents(FactId id) {
    return new SortedIds(dependencies().users(id));
  }

  /** The edges that the source recorded, sorted; the structural ones are not among them. */
  public List<Edge> edges() {
    return dependencies().edges();
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
    String known = fingerprint;
    if (known == null) {
      known = Fingerprint.of(sorted());
      fingerprint = known;
    }
    return known;
  }

  /** The catalog without the facts for which the test is true, and without their parts. */
  public Catalog without(Predicate<Fact> unwanted) {
    List<Fact> kept = new ArrayList<>();
    Set<FactId> gone = new HashSet<>();
    for (Fact fact : given) {
      if (unwanted.test(fact)) {
        gone.add(fact.id());
      }
    }
    if (gone.isEmpty()) {
      return this;
    }
    for (Fact fact : given) {
      if (!isWithinAny(fact.id(), gone)) {
        kept.add(fact);
      }
    }
    return new Catalog(kept, recorded, unmodelled);
  }

  /** The catalog without roles, their memberships and settings. */
  public Catalog withoutRoles() {
    return without(fact -> fact.id().kind().isOfRoles());
  }

  private static boolean isWithinAny(FactId id, Set<FactId> ancestors) {
    for (FactId at = id; at != null; at = at.parent()) {
      if (ancestors.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The part of the catalog that these facts need to be made: all that they depend on, whole
   * relations and types among it, but nothing that only depends on them.
   */
  public Catalog closure(Collection<FactId> ids) {
    Map<FactId, Fact> needed = new HashMap<>();
    Deque<FactId> open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      FactId id = open.removeLast();
      Fact fact = find(id).orElse(null);
      if (fact != null && needed.put(id, fact) == null) {
        open.addAll(dependencies(id));
        children(id).stream().filter(child -> child.kind().isShape()).forEach(open::add);
      }
    }
    List<Edge> among = recorded.stream().filter(edge -> needed.containsKey(edge.from())).toList();
    return new Catalog(needed.values(), among, List.of());
  }

  /** The catalog with these facts in the place of those of the same names. */
  public Catalog replacing(Collection<? extends Fact> others) {
    Map<FactId, Fact> places = new HashMap<>();
    others.forEach(fact -> places.put(fact.id(), fact));
    List<Fact> all = given.stream().map(fact -> places.getOrDefault(fact.id(), fact)).toList();
    return new Catalog(all, recorded, unmodelled);
  }

  /** The catalog with what only the other one has. */
  public Catalog union(Catalog other) {
    List<Fact> more = other.given.stream().filter(fact -> !contains(fact.id())).toList();
    if (more.isEmpty()) {
      return this;
    }
    List<Fact> all = new ArrayList<>(given);
    all.addAll(more);
    List<Edge> edges = new ArrayList<>(recorded);
    edges.addAll(other.recorded);
    return new Catalog(all, edges, unmodelled);
  }

  /** The catalog with these facts too. */
  public Catalog with(Collection<? extends Fact> more) {
    List<Fact> all = new ArrayList<>(given);
    all.addAll(more);
    return new Catalog(all, recorded, unmodelled);
  }

  /** The catalog with these objects too that are not modelled. */
  public Catalog withUnmodelled(Collection<Unmodelled> more) {
    List<Unmodelled> all = new ArrayList<>(unmodelled);
    all.addAll(more);
    return new Catalog(given, recorded, all);
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
        given.stream().map(fact -> Attributes.reidentified(fact, map)).toList(),
        recorded.stream()
            .map(edge -> new Edge(map.apply(edge.from()), map.apply(edge.to())))
            .toList(),
        unmodelled);
  }

  /** The identity after renames of it or of what it is a part of. */
  public static FactId reidentified(FactId id, Map<FactId, FactId> renames) {
    FactId direct = renames.get(id);
    if (direct != null || id.parent() == null) {
      return direct != null ? direct : id;
    }
    FactId parent = reidentified(id.parent(), renames);
    return parent.equals(id.parent()) ? id : id.under(parent);
  }
}
