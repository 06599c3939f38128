package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.diff.Difference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tables that PostgreSQL cannot turn into what they shall be, because where a row is kept
 * changes: one becomes partitioned, stops being so or is partitioned by something else, or the
 * bounds of several partitions move, or a column by which it is partitioned gets another type.
 *
 * <p>Source: PostgreSQL 18 manual, 5.12 "Table Partitioning": a table is partitioned or not from
 * its creation on, and rows do not move when bounds do. {@code ALTER COLUMN TYPE} refuses a column
 * of a partition key (measured on 14 to 18).
 */
final class RemadeTables {

  /**
   * Tables of one catalog that go or come together.
   *
   * @param catalog under its own names
   * @param tables what is moved aside or made
   * @param guests partitions of these that are there before and after, but in only one of the two
   *     as partitions of these: they are attached or detached with their rows
   * @param facts what goes or comes with the tables, themselves and their parts included
   */
  record Side(Catalog catalog, Set<FactId> tables, Set<FactId> guests, Set<FactId> facts) {

    /** The tables that are part of no other one of these. */
    List<FactId> roots() {
      return tables.stream()
          .filter(id -> table(id).parents().stream().noneMatch(tables::contains))
          .toList();
    }

    Inheriting table(FactId id) {
      return catalog.table(id).orElseThrow();
    }

    /** The whole of which a table is a part, however deep. */
    FactId whole(FactId id) {
      return RemadeTables.whole(catalog, id);
    }

    /** Whether a fact is one of the tables or part of one. */
    boolean isPart(Fact fact) {
      FactId home = fact instanceof OnRelation part ? part.relation() : fact.id();
      for (FactId at = home; at != null; at = at.parent()) {
        if (tables.contains(at)) {
          return true;
        }
        if (catalog.find(at).orElse(null) instanceof OnRelation part
            && tables.contains(part.relation())) {
          return true;
        }
      }
      return false;
    }
  }

  /** Tables that are remade together, before and after. */
  record Cluster(Side before, Side after) {}

  private final Difference difference;
  private final Map<FactId, FactId> oldNames = new HashMap<>();
  private final List<Cluster> clusters = new ArrayList<>();
  private final Set<FactId> covered = new TreeSet<>();

  RemadeTables(Difference difference) {
    this.difference = difference;
    difference.renames().forEach((old, current) -> oldNames.put(current, old));
    List<Set<FactId>> groups = seeds();
    while (!groups.isEmpty()) {
      Cluster cluster = cluster(groups.get(0));
      Set<FactId> joined =
          groups.subList(1, groups.size()).stream()
              .filter(other -> meet(cluster, cluster(other)))
              .findFirst()
              .orElse(null);
      if (joined != null) {
        groups.remove(joined);
        groups.get(0).addAll(joined);
      } else {
        groups.remove(0);
        clusters.add(cluster);
      }
    }
    for (Cluster cluster : clusters) {
      covered.addAll(cluster.after().facts());
      cluster.before().facts().forEach(id -> covered.add(newName(id)));
    }
  }

  List<Cluster> all() {
    return clusters;
  }

  /** Whether a fact, by the name it has afterwards, goes or comes with a table that is remade. */
  boolean covers(FactId id) {
    return covered.contains(id);
  }

  /** What is called so in the first catalog is called so in the second. */
  FactId newName(FactId old) {
    return Catalog.reidentified(old, difference.renames());
  }

  /** What is called so in the second catalog was called so in the first, if it was there. */
  FactId oldName(FactId current) {
    return Catalog.reidentified(current, oldNames);
  }

  private static boolean meet(Cluster one, Cluster other) {
    return !Collections.disjoint(one.before().facts(), other.before().facts())
        || !Collections.disjoint(one.after().facts(), other.after().facts());
  }

  /**
   * The tables where it begins, by the names they have afterwards, those together that exchange.
   */
  private List<Set<FactId>> seeds() {
    Set<Set<FactId>> seeds = new LinkedHashSet<>();
    for (Delta delta : difference.deltas()) {
      if (delta.id().kind() == Kind.TABLE && attributes(delta).contains("partitionKey")) {
        seeds.add(new TreeSet<>(Set.of(delta.id())));
      } else if (isRebound(delta)) {
        seeds.add(exchanging(delta.id()));
      } else if (isRetyped(delta) && dividesRows(delta.id())) {
        seeds.add(new TreeSet<>(Set.of(whole(difference.after(), delta.id().parent()))));
      }
    }
    return seeds.stream().filter(seed -> !seed.isEmpty()).collect(Collectors.toList());
  }

  private static Set<String> attributes(Delta delta) {
    return delta instanceof Delta.Altered altered
        ? altered.attributes()
        : delta instanceof Delta.Renamed renamed ? renamed.attributes() : Set.of();
  }

  private static boolean isRetyped(Delta delta) {
    return delta.id().kind() == Kind.COLUMN
        && (attributes(delta).contains("type") || attributes(delta).contains("collation"));
  }

  /** Whether its table is partitioned by a column. */
  private boolean dividesRows(FactId column) {
    return difference
        .after()
        .find(column.parent(), Table.class)
        .filter(table -> table.partitionColumns().contains(column.name()))
        .isPresent();
  }

  /** The whole of which a table is a part, however deep. */
  private static FactId whole(Catalog catalog, FactId table) {
    FactId at = table;
    while (catalog.table(at).orElseThrow().partition()) {
      at = catalog.table(at).orElseThrow().parents().get(0);
    }
    return at;
  }

  /** Whether a partition of a table gets other bounds in it. */
  private static boolean isRebound(Delta delta) {
    return delta.id().kind() == Kind.TABLE
        && attributes(delta).contains("bound")
        && !attributes(delta).contains("parents");
  }

  /** The partitions between which rows may move when the bounds of one change. */
  private Set<FactId> exchanging(FactId partition) {
    FactId parent = difference.after().table(partition).orElseThrow().parents().get(0);
    Set<FactId> exchanging = new TreeSet<>();
    for (Inheriting sibling : difference.after().heirs(parent).toList()) {
      boolean there = difference.before().contains(oldName(sibling.id()));
      boolean open = "DEFAULT".equals(sibling.bound());
      if (sibling instanceof Table && (open || !there || isRebound(sibling.id()))) {
        exchanging.add(sibling.id());
      }
    }
    difference
        .before()
        .heirs(oldName(parent))
        .filter(sibling -> !difference.after().contains(newName(sibling.id())))
        .filter(Table.class::isInstance)
        .forEach(sibling -> exchanging.add(sibling.id()));
    // One that has no other to exchange rows with is attached again.
    return exchanging.size() > 1 ? exchanging : Set.of();
  }

  private boolean isRebound(FactId id) {
    return difference.deltas().stream()
        .anyMatch(delta -> delta.id().equals(id) && isRebound(delta));
  }

  private Cluster cluster(Collection<FactId> seeds) {
    Catalog before = difference.before();
    Catalog after = difference.after();
    Set<FactId> coming = new TreeSet<>();
    Set<FactId> leaving = new TreeSet<>();
    for (FactId seed : seeds) {
      if (after.contains(seed)) {
        reach(after, seed, coming);
      }
      if (before.contains(oldName(seed))) {
        reach(before, oldName(seed), leaving);
      }
    }
    Set<FactId> joining = new TreeSet<>(coming);
    joining.removeIf(id -> !before.contains(oldName(id)) || leaving.contains(oldName(id)));
    Set<FactId> parting = new TreeSet<>(leaving);
    parting.removeIf(id -> !after.contains(newName(id)) || coming.contains(newName(id)));
    coming.removeAll(joining);
    leaving.removeAll(parting);
    return new Cluster(
        side(before, leaving, parting, id -> after.contains(newName(id))),
        side(after, coming, joining, id -> before.contains(oldName(id))));
  }

  private static void reach(Catalog catalog, FactId table, Set<FactId> reached) {
    if (reached.add(table)) {
      catalog
          .heirs(table)
          .filter(Inheriting::partition)
          .forEach(partition -> reach(catalog, partition.id(), reached));
    }
  }

  private static Side side(
      Catalog catalog, Set<FactId> tables, Set<FactId> guests, Predicate<FactId> stays) {
    Side bare = new Side(catalog, tables, guests, Set.of());
    Deque<FactId> open = new ArrayDeque<>();
    tables.forEach(table -> addAll(catalog, table, open));
    for (FactId root : bare.roots()) {
      for (FactId at = root; bare.table(at).partition(); ) {
        at = bare.table(at).parents().get(0);
        FactId whole = at;
        // A partition that is referred to cannot be detached.
        catalog
            .facts(Constraint.class)
            .filter(key -> whole.equals(key.referenced()) && !key.inherited())
            .forEach(key -> addAll(catalog, key.id(), open));
      }
    }
    Set<FactId> facts = new TreeSet<>();
    while (!open.isEmpty()) {
      FactId id = open.removeFirst();
      if (facts.add(id)) {
        for (FactId user : catalog.dependents(id)) {
          Fact fact = catalog.get(user, Fact.class);
          if (isMadeWith(fact, bare)) {
            open.add(user);
          }
          if (fact instanceof SequenceOwnership && !stays.test(user.parent())) {
            addAll(catalog, user.parent(), open);
          }
        }
      }
    }
    return new Side(catalog, tables, guests, facts);
  }

  /** Whether what uses a fact goes and comes with it. */
  private static boolean isMadeWith(Fact user, Side side) {
    if (side.isPart(user)) {
      return true;
    }
    FactId home = Locks.relation(user);
    return !(side.guests().contains(home) || user instanceof Inheriting || isColumn(user))
        && !(user instanceof Constraint constraint && constraint.inherited());
  }

  private static boolean isColumn(Fact fact) {
    return fact.id().kind() == Kind.COLUMN;
  }

  private static void addAll(Catalog catalog, FactId id, Collection<FactId> all) {
    all.add(id);
    catalog.children(id).forEach(child -> addAll(catalog, child, all));
    catalog.dependents(id).stream()
        .flatMap(user -> catalog.find(user, SequenceOwnership.class).stream())
        .filter(ownership -> ownership.column().equals(id))
        .forEach(ownership -> all.add(ownership.id()));
  }
}
