package dev.lockstep.catalog;

import java.util.List;

/**
 * An index that is not behind a constraint.
 *
 * @param relation the table or materialized view it is on
 * @param body what {@code pg_get_indexdef} prints from {@code USING} on, without options and
 *     predicate
 * @param predicate of a partial index which rows it is about, else null
 * @param options storage parameters as {@code name=value}, sorted
 * @param tablespace the raw name where it is not the database's, or null
 * @param statistics the statistics targets of its expressions as {@code column number=target}
 * @param valid whether queries may use it
 * @param parent the index of the partitioned table that it is part of, or null
 * @param columns the raw names of the columns it uses anywhere, expressions and predicate included,
 *     sorted
 * @param keys of a unique index the columns and expressions it compares, ready for SQL, in order;
 *     empty for another one
 * @param computed whether it has an expression or a predicate
 * @param partitioned whether it is on a partitioned table and has no rows itself
 */
public record Index(
    FactId id,
    FactId relation,
    boolean unique,
    @Printed String body,
    @Printed String predicate,
    List<String> options,
    String tablespace,
    List<String> statistics,
    boolean valid,
    FactId parent,
    @Uncompared("the body says the same") List<String> columns,
    @Uncompared("the body says the same") List<String> keys,
    @Uncompared("the body says the same") boolean computed,
    boolean partitioned)
    implements Fact, OnRelation {

  /** The same once its build has succeeded. */
  public Index asValid() {
    return new Index(
        id,
        relation,
        unique,
        body,
        predicate,
        options,
        tablespace,
        statistics,
        true,
        parent,
        columns,
        keys,
        computed,
        partitioned);
  }
}
