package dev.lockstep.catalog;

import java.util.List;

/**
 * A constraint of a table. NOT NULL is an attribute of its column.
 *
 * @param definition as {@code pg_get_constraintdef} prints it, without what the other attributes
 *     say: validity, enforcement, deferral, and of an index its options and predicate
 * @param validated whether existing rows are known to satisfy it
 * @param enforced whether PostgreSQL checks it at all (since 18 it may not)
 * @param columns the raw names of the table's columns it is about, in the order of the key; sorted
 *     for a CHECK
 * @param referenced the table a foreign key points to, else null
 * @param referencedColumns the raw names of the columns that a foreign key points to, in the order
 *     of its own; otherwise empty
 * @param indexBody for UNIQUE, PRIMARY KEY and EXCLUDE what {@code pg_get_indexdef} prints of its
 *     index from {@code USING} on, without options and predicate, else null
 * @param predicate of an EXCLUDE which rows it is about, else null
 * @param options storage parameters of its index as {@code name=value}, sorted
 * @param tablespace the raw name of the tablespace of its index where it is not the database's
 * @param statistics the statistics targets of its index as {@code column number=target}
 * @param expression of a CHECK what it tests, as {@code pg_get_expr} prints it, else null
 * @param deferrable whether it can be deferred
 * @param deferred whether it is INITIALLY DEFERRED
 * @param partOf what its index is part of: the key of the partitioned table, or an index of it that
 *     is behind no constraint; null for a key that is no part
 * @param inherited whether a parent table or partitioned table gives it (and nothing local does)
 */
public record Constraint(
    FactId id,
    Type type,
    @Printed String definition,
    boolean validated,
    boolean enforced,
    List<String> columns,
    FactId referenced,
    @Uncompared("the definition says the same") List<String> referencedColumns,
    @Printed @Uncompared("the definition says the same") String indexBody,
    @Printed String predicate,
    List<String> options,
    String tablespace,
    List<String> statistics,
    @Printed @Uncompared("the definition says the same") String expression,
    boolean deferrable,
    boolean deferred,
    FactId partOf,
    @Uncompared("no statement makes a column or constraint local or not that a parent has too")
        boolean inherited)
    implements Fact {

  /** PostgreSQL's kinds of table constraints. */
  public enum Type {
    CHECK,
    FOREIGN_KEY,
    PRIMARY_KEY,
    UNIQUE,
    EXCLUDE
  }

  /** A snapshot need not say what the definition does. */
  public Constraint {
    referencedColumns = referencedColumns == null ? List.of() : List.copyOf(referencedColumns);
  }

  /** Whether a row that has some columns of a foreign key without the others violates it. */
  public boolean matchesFull() {
    return type == Type.FOREIGN_KEY && definition.contains(" MATCH FULL");
  }

  /** Whether it is a primary key or UNIQUE. */
  public boolean isKey() {
    return type == Type.PRIMARY_KEY || type == Type.UNIQUE;
  }

  /** Whether it is WITHOUT OVERLAPS, which a GiST index enforces. */
  public boolean isTemporal() {
    return isKey() && indexBody.startsWith("USING gist");
  }

  /** Whether an index enforces it. */
  public boolean indexed() {
    return indexBody != null;
  }

  /** What its index is called; it is no fact of its own. */
  public FactId index() {
    return FactId.of(Kind.INDEX, id.parent().parent(), id.name());
  }
}
