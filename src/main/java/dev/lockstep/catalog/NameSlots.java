package dev.lockstep.catalog;

import java.util.Set;
import java.util.TreeSet;

/** The places in PostgreSQL's name spaces that a fact takes and nothing else can take with it. */
public final class NameSlots {

  private NameSlots() {}

  /**
   * The places of an identity.
   *
   * @param catalog where the fact is looked up: the index behind a constraint has its name too
   */
  public static Set<String> of(FactId id, Catalog catalog) {
    Set<String> slots = new TreeSet<>();
    switch (id.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, COMPOSITE -> {
        slots.add(slot("relation", id.parent(), id));
        slots.add(slot("type", id.parent(), id));
      }
      case SEQUENCE, INDEX -> slots.add(slot("relation", id.parent(), id));
      case ENUM, DOMAIN, RANGE, SHELL_TYPE, BASE_TYPE -> slots.add(slot("type", id.parent(), id));
      case ROUTINE, AGGREGATE -> slots.add(slot("routine", id.parent(), id));
      case CONSTRAINT -> {
        slots.add(slot(id.kind().slug(), id.parent(), id));
        if (catalog.find(id, Constraint.class).filter(Constraint::indexed).isPresent()) {
          slots.add(slot("relation", id.parent().parent(), id));
        }
      }
      default -> slots.add(slot(id.kind().slug(), id.parent(), id));
    }
    return slots;
  }

  private static String slot(String space, FactId parent, FactId id) {
    return space
        + " "
        + (parent == null ? "" : parent.key())
        + " "
        + id.name()
        + " "
        + id.arguments();
  }
}
