package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes a fact with everything that depends on it and makes it again in another form, all in one
 * action: for the way down of what could be altered in place on the way up.
 */
final class Remaking {

  private Remaking() {}

  /**
   * @param from the form that is there, of the edit's second catalog
   * @param to the form that is wanted, of the edit's first catalog
   */
  static List<Statement> statements(Edit edit, Fact from, Fact to) {
    // What came after this fact has gone before it on the way down, or is as it was.
    Catalog there = edit.before();
    List<FactId> order = dependents(there, from.id());
    List<Statement> statements = new ArrayList<>();
    List<FactId> removal = new ArrayList<>(order);
    Collections.reverse(removal);
    for (FactId id : removal) {
      Fact fact = id.equals(from.id()) ? from : there.get(id, Fact.class);
      if (Plain.owner(there, fact).filter(order::contains).isEmpty()) {
        statements.addAll(Lifecycle.drop(there.get(id, Fact.class), there));
      }
    }
    for (FactId id : order) {
      Fact fact = id.equals(from.id()) ? to : there.get(id, Fact.class);
      statements.addAll(Lifecycle.create(fact, there));
    }
    return statements;
  }

  /** The fact and all that depends on it, each after what it needs. */
  private static List<FactId> dependents(Catalog catalog, FactId id) {
    Set<FactId> reached = new LinkedHashSet<>();
    reach(catalog, id, reached);
    List<FactId> order = new ArrayList<>();
    for (FactId member : reached) {
      place(catalog, member, reached, order);
    }
    return order;
  }

  private static void reach(Catalog catalog, FactId id, Set<FactId> reached) {
    boolean isData = id.kind() == Kind.TABLE || id.kind() == Kind.COLUMN;
    if (!isData && reached.add(id)) {
      catalog.dependents(id).forEach(dependent -> reach(catalog, dependent, reached));
    }
  }

  private static void place(Catalog catalog, FactId id, Set<FactId> members, List<FactId> order) {
    if (order.contains(id)) {
      return;
    }
    for (FactId need : catalog.dependencies(id)) {
      if (members.contains(need)) {
        place(catalog, need, members, order);
      }
    }
    order.add(id);
  }
}
