package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.NameSlots;
import dev.lockstep.diff.Delta;
import dev.lockstep.diff.Difference;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of indexes that something new in the schema takes while the index is still there, because
 * it goes after the gate. No application calls an index by its name, so the old one steps aside.
 */
final class NameClashes {

  private NameClashes() {}

  /** What has to step aside, and what it is called until it goes. */
  static Map<FactId, FactId> asides(Difference difference, RemadeTables remade) {
    Set<String> taken = new HashSet<>();
    for (Delta delta : difference.deltas()) {
      if (delta instanceof Delta.Added added && !remade.covers(delta.id())) {
        taken.addAll(NameSlots.of(added.id(), difference.after()));
      }
    }
    Map<FactId, FactId> asides = new TreeMap<>();
    for (Delta delta : difference.deltas()) {
      FactId id = delta.id();
      if (remade.covers(id)) {
        continue; // its table takes it aside
      }
      if (movesToAnother(delta)
          || delta instanceof Delta.Removed removed
              && isIndex(removed.fact())
              && NameSlots.of(id, difference.before()).stream().anyMatch(taken::contains)
              && !difference.renames().containsKey(id.parent())
              && !isExchanged(difference, removed.fact())) {
        asides.put(id, id.named(Sql.shortName(id.name(), "lockstep_old")));
      }
    }
    return asides;
  }

  /**
   * The columns that go while a new one gets the name of their NOT NULL constraint, as they are
   * once that has stepped aside (18 and later; before, NOT NULL has no name).
   */
  static List<Column> unnamed(Difference difference) {
    Set<FactId> taken = new HashSet<>();
    for (Delta delta : difference.deltas()) {
      if (delta instanceof Delta.Added added
          && added.fact() instanceof Column column
          && column.notNullConstraint() != null) {
        taken.add(notNull(column));
      }
    }
    List<Column> unnamed = new ArrayList<>();
    for (Delta delta : difference.deltas()) {
      if (delta instanceof Delta.Removed removed
          && removed.fact() instanceof Column column
          && column.notNullConstraint() != null
          && taken.contains(notNull(column))) {
        String aside = Sql.shortName(column.notNullConstraint(), "lockstep_old");
        unnamed.add(column.withNotNullConstraint(aside));
      }
    }
    return unnamed;
  }

  private static FactId notNull(Column column) {
    return column.id().parent().child(Kind.CONSTRAINT, column.notNullConstraint());
  }

  /** Whether the new bearer of the name takes over the index itself. */
  private static boolean isExchanged(Difference difference, Fact removed) {
    return difference.deltas().stream()
        .filter(Delta.Added.class::isInstance)
        .map(delta -> ((Delta.Added) delta).fact())
        .anyMatch(
            added ->
                added.id().name().equals(removed.id().name())
                    && ExchangeKey.isPair(removed, added));
  }

  /** Whether an index of one table goes and one of another table comes under its name. */
  private static boolean movesToAnother(Delta delta) {
    return delta instanceof Delta.Altered altered
        && altered.before() instanceof Index older
        && altered.after() instanceof Index newer
        && !older.relation().equals(newer.relation());
  }

  /**
   * The deltas as if what steps aside had always been called what it is called there.
   *
   * @param before the first catalog, in which that is so
   */
  static List<Delta> resolved(Difference difference, Map<FactId, FactId> asides, Catalog before) {
    if (asides.isEmpty()) {
      return difference.deltas();
    }
    Map<FactId, Delta> deltas = new TreeMap<>();
    for (Delta delta : difference.deltas()) {
      if (Catalog.reidentified(delta.id(), asides).equals(delta.id())) {
        deltas.put(delta.id(), delta);
      }
    }
    asides.forEach(
        (old, aside) -> {
          within(before, aside).forEach(fact -> deltas.put(fact.id(), new Delta.Removed(fact)));
          within(difference.after(), old)
              .forEach(fact -> deltas.put(fact.id(), new Delta.Added(fact)));
        });
    return List.copyOf(deltas.values());
  }

  private static List<Fact> within(Catalog catalog, FactId id) {
    List<Fact> facts = new ArrayList<>();
    catalog.find(id).ifPresent(facts::add);
    catalog.children(id).forEach(child -> facts.addAll(within(catalog, child)));
    return facts;
  }

  private static boolean isIndex(Fact fact) {
    return fact instanceof Index || fact instanceof Constraint constraint && constraint.indexed();
  }
}
