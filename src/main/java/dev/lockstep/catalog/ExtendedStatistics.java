package dev.lockstep.catalog;

import java.util.List;

/**
 * A statistics object, which tells the planner how columns of one relation hang together.
 *
 * @param relation the table or materialized view it is on
 * @param kinds {@code ndistinct}, {@code dependencies} and {@code mcv} where it has not all of
 *     them, sorted; else empty
 * @param columns raw names, sorted, because PostgreSQL keeps them in physical order
 * @param expressions what {@code pg_get_statisticsobjdef_expressions} prints, sorted
 * @param target the statistics target where it was set, else null
 */
public record ExtendedStatistics(
    FactId id,
    FactId relation,
    List<String> kinds,
    List<String> columns,
    List<String> expressions,
    Integer target)
    implements Fact, OnRelation {

  /** Whether it is about expressions, which PostgreSQL cannot always carry to another type. */
  public boolean computed() {
    return !expressions.isEmpty();
  }
}
