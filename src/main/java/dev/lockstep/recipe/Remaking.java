package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes everything that depends on some facts, does something to these, and makes it all again,
 * in one action: for the way down of what could be altered in place on the way up. By then what
 * came after it has gone, or is as it was in the first catalog.
 */
final class Remaking {

  private Remaking() {}

  /**
   * Another form of one fact.
   *
   * @param from the form that is there, of the edit's second catalog
   * @param to the form that is wanted, of the edit's first catalog
   */
  static List<Statement> statements(Edit edit, Fact from, Fact to) {
    List<Statement> change = new ArrayList<>(Lifecycle.drop(from, edit.after()));
    change.addAll(Lifecycle.create(to, edit.before()));
    return around(edit.before(), List.of(from.id()), change);
  }

  /** The locks on the relations that depend on the facts and have to go and come with them. */
  static List<Lock> locks(Edit edit, Catalog catalog, Collection<FactId> changed) {
    return locks(edit, catalog, changed, false);
  }

  /** The same where the facts are columns that go and are made anew. */
  static List<Lock> locksAroundColumns(Edit edit, Catalog catalog, Collection<FactId> columns) {
    return locks(edit, catalog, columns, true);
  }

  private static List<Lock> locks(
      Edit edit, Catalog catalog, Collection<FactId> changed, boolean gone) {
    List<Lock> locks = List.of();
    for (FactId id : dependents(catalog, changed, gone)) {
      locks = Actions.locks(locks, Locks.ofRemoval(edit, catalog.get(id, Fact.class)));
    }
    return locks;
  }

  /** What making again what depends on the facts does with rows. */
  static Work work(Catalog catalog, Collection<FactId> changed) {
    return dependents(catalog, changed, false).stream()
            .flatMap(id -> catalog.find(id, MaterializedView.class).stream())
            .anyMatch(MaterializedView::populated)
        ? Work.SCAN
        : Work.CATALOG;
  }

  /** The statements, with what depends on the facts removed before and made again after them. */
  static List<Statement> around(
      Catalog catalog, Collection<FactId> changed, List<Statement> change) {
    return around(catalog, changed, change, false);
  }

  /** The same where the statements remove columns and make them anew, so that nothing stays. */
  static List<Statement> aroundColumns(
      Catalog catalog, Collection<FactId> columns, List<Statement> change) {
    return around(catalog, columns, change, true);
  }

  private static List<Statement> around(
      Catalog catalog, Collection<FactId> changed, List<Statement> change, boolean gone) {
    List<FactId> order = dependents(catalog, changed, gone);
    List<Statement> statements = new ArrayList<>();
    List<FactId> removal = new ArrayList<>(order);
    Collections.reverse(removal);
    for (FactId id : removal) {
      Fact fact = catalog.get(id, Fact.class);
      boolean goesAlong =
          Plain.owner(catalog, fact)
              .filter(
                  owner ->
                      order.contains(owner) || changed.contains(owner) && (gone || !isData(owner)))
              .isPresent();
      if (!goesAlong && !isPart(fact)) {
        statements.addAll(Lifecycle.drop(fact, catalog));
      }
    }
    statements.addAll(change);
    for (FactId id : order) {
      Fact fact = catalog.get(id, Fact.class);
      if (fact instanceof Index index && !isPart(index)) {
        statements.addAll(IndexTree.create(catalog, index));
      } else if (!isPart(fact)) {
        statements.addAll(Lifecycle.create(fact, catalog));
      }
    }
    return statements;
  }

  /** Whether it comes and goes with that of a partitioned table or a parent. */
  private static boolean isPart(Fact fact) {
    return fact instanceof Index index && index.parent() != null
        || fact instanceof Constraint constraint
            && (constraint.inherited() || constraint.partOf() != null);
  }

  /** What makes everything again that depends on the facts and has gone with them. */
  static List<Statement> again(Catalog catalog, Collection<FactId> changed) {
    return dependents(catalog, changed, false).stream()
        .flatMap(id -> Lifecycle.create(catalog.get(id, Fact.class), catalog).stream())
        .toList();
  }

  /** All that depends on the facts, without them, each after what it needs. */
  private static List<FactId> dependents(
      Catalog catalog, Collection<FactId> changed, boolean gone) {
    Set<FactId> reached = new LinkedHashSet<>();
    for (FactId id : changed) {
      for (FactId dependent : catalog.dependents(id)) {
        boolean carried = !gone && isData(id) && isCarried(catalog, dependent, changed);
        if (!carried) {
          reach(catalog, dependent, reached);
        }
      }
    }
    reached.removeAll(changed);
    List<FactId> order = new ArrayList<>();
    for (FactId member : reached) {
      place(catalog, member, reached, order);
    }
    return order;
  }

  private static void reach(Catalog catalog, FactId id, Set<FactId> reached) {
    if (!isData(id) && reached.add(id)) {
      catalog.dependents(id).forEach(dependent -> reach(catalog, dependent, reached));
    }
  }

  private static boolean isData(FactId id) {
    return id.kind() == Kind.TABLE || id.kind() == Kind.COLUMN;
  }

  /** Whether PostgreSQL itself carries it along when a column changes its type. */
  private static boolean isCarried(Catalog catalog, FactId id, Collection<FactId> changed) {
    return switch (id.kind()) {
      case COMMENT, SECURITY_LABEL, GRANT, SEQUENCE_OWNERSHIP -> true;
      case INDEX -> !catalog.get(id, Index.class).computed();
      case CONSTRAINT ->
          switch (catalog.get(id, Constraint.class).type()) {
            case CHECK -> false;
            // Its two sides would have different types for a moment.
            case FOREIGN_KEY ->
                catalog.dependencies(id).stream().filter(changed::contains).count() < 2;
            case PRIMARY_KEY, UNIQUE, EXCLUDE -> true;
          };
      default -> false;
    };
  }

  /** Puts a fact into the order, after those of the members that it needs. */
  static void place(Catalog catalog, FactId id, Set<FactId> members, List<FactId> order) {
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
