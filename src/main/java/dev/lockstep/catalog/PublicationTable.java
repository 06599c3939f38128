package dev.lockstep.catalog;

import java.util.List;

/**
 * That a table, the parent, is in a publication, which has the name of the identity.
 *
 * @param columns the columns that are published, raw, sorted; empty for all (15 and later)
 * @param filter which rows are published, as {@code pg_get_expr} prints it, or null (15 and later)
 */
public record PublicationTable(FactId id, List<String> columns, @Printed String filter)
    implements Fact {

  /** The publication. */
  public FactId publication() {
    return FactId.of(Kind.PUBLICATION, null, id.name());
  }
}
