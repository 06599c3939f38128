package dev.lockstep.ignore;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left out and yet needed, by an object that is kept: the same on both sides, so that it
 * makes no difference and is there when the plan is rehearsed.
 */
public final class Context {

  private final Map<FactId, Fact> facts = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private Context() {}

  /** Nothing yet. */
  public static Context empty() {
    return new Context();
  }

  /**
   * Adds what kept facts need of the others, where it is not known already.
   *
   * @param whole the catalog with everything in it
   * @param kept the identities of what is kept of it
   */
  public Context with(Catalog whole, Set<FactId> kept) {
    if (kept.size() == whole.ids().size()) {
      return this;
    }
    Set<FactId> fresh = new HashSet<>();
    for (FactId id : whole.closure(kept).ids()) {
      if (!kept.contains(id) && facts.putIfAbsent(id, whole.get(id, Fact.class)) == null) {
        fresh.add(id);
      }
    }
    whole.edges().stream().filter(edge -> fresh.contains(edge.from())).forEach(edges::add);
    return this;
  }

  /** The kept part of a catalog, and what is needed; the catalog itself when that is all of it. */
  public Catalog around(Catalog whole, Set<FactId> kept) {
    if (kept.size() == whole.ids().size() && kept.containsAll(facts.keySet())) {
      return whole;
    }
    Collection<Fact> all = new ArrayList<>();
    whole.facts().stream().filter(fact -> kept.contains(fact.id())).forEach(all::add);
    facts.values().stream().filter(fact -> !kept.contains(fact.id())).forEach(all::add);
    List<Edge> among = new ArrayList<>(edges);
    whole.edges().stream().filter(edge -> kept.contains(edge.from())).forEach(among::add);
    return new Catalog(all, among, whole.unmodelled());
  }
}
