package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.Table;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tablespaces that a catalog names; they belong to a server and not to a schema. */
public final class Tablespaces {

  private Tablespaces() {}

  /** The raw names, sorted. */
  public static Set<String> namedIn(Catalog catalog) {
    Set<String> names = new TreeSet<>();
    Stream.of(
            catalog.facts(Table.class).map(Table::tablespace),
            catalog.facts(Index.class).map(Index::tablespace),
            catalog.facts(Constraint.class).map(Constraint::tablespace),
            catalog.facts(MaterializedView.class).map(MaterializedView::tablespace))
        .flatMap(all -> all)
        .filter(Objects::nonNull)
        .forEach(names::add);
    return names;
  }
}
