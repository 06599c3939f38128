package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The same fact in the tables that a partition or an inheriting table gets it from. */
final class Ancestry {

  private Ancestry() {}

  /** The table itself and all it inherits from, nearest first. */
  static List<FactId> tables(FactId table, Catalog catalog) {
    Set<FactId> found = new LinkedHashSet<>(List.of(table));
    List<FactId> waiting = new ArrayList<>(found);
    while (!waiting.isEmpty()) {
      catalog.table(waiting.remove(0)).map(Inheriting::parents).orElse(List.of()).stream()
          .filter(found::add)
          .forEach(waiting::add);
    }
    return List.copyOf(found);
  }

  /** The tables themselves and all that inherit from them, whose rows are also theirs. */
  static Set<FactId> families(Set<FactId> tables, Catalog catalog) {
    Set<FactId> found = new LinkedHashSet<>(tables);
    List<FactId> waiting = new ArrayList<>(found);
    while (!waiting.isEmpty()) {
      catalog.heirs(waiting.remove(0)).map(Inheriting::id).filter(found::add).forEach(waiting::add);
    }
    return found;
  }

  /** A table or a part of one, and the same in every table that its table inherits from. */
  static List<FactId> of(FactId id, Catalog catalog) {
    FactId table = table(id);
    if (table == null) {
      return List.of(id);
    }
    return tables(table, catalog).stream().map(other -> moved(id, table, other)).toList();
  }

  /** The table that an identity is in or names; null when there is none. */
  static FactId table(FactId id) {
    FactId at = id;
    while (at != null && at.kind() != Kind.TABLE && at.kind() != Kind.FOREIGN_TABLE) {
      at = at.parent();
    }
    return at;
  }

  private static FactId moved(FactId id, FactId from, FactId to) {
    return id.equals(from) ? to : id.under(moved(id.parent(), from, to));
  }
}
