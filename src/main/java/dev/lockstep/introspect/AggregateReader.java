package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgOperator.OPERATOR_OID;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRNAME;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRNAMESPACE;
import static dev.lockstep.introspect.SystemTables.PgOperator.PG_OPERATOR;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_PROC;

import dev.lockstep.catalog.Aggregate;
import dev.lockstep.catalog.Kind;
import dev.lockstep.introspect.SystemTables.PgAggregate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Reads the aggregate functions.
 *
 * <p>Source: PostgreSQL 18 manual, CREATE AGGREGATE and 52.1 {@code pg_aggregate}.
 */
final class AggregateReader implements Reader {

  private static final Field<String> ARGUMENTS =
      Functions.definition("pg_get_function_arguments", PG_PROC.OID).as("arguments");

  private static final Question QUESTION = Question.of(aggregates());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      String arguments = row.get(ARGUMENTS);
      findings.add(
          new Aggregate(
              Signature.id(Kind.AGGREGATE, row),
              arguments.isEmpty() ? "*" : arguments,
              AggregateParameters.of(row)),
          new ObjectAddress("pg_proc", row.get(PG_PROC.OID), 0));
    }
  }

  private static Select<Record> aggregates() {
    return select(PG_PROC.OID, PG_PROC.PRONAME, PG_NAMESPACE.NSPNAME, Signature.TYPES, ARGUMENTS)
        .select(
            PgAggregate.AGGKIND,
            PgAggregate.AGGTRANSFN,
            AggregateParameters.STATE,
            PgAggregate.AGGTRANSSPACE,
            PgAggregate.AGGFINALFN,
            PgAggregate.AGGFINALEXTRA)
        .select(
            PgAggregate.AGGFINALMODIFY,
            PgAggregate.AGGCOMBINEFN,
            PgAggregate.AGGSERIALFN,
            PgAggregate.AGGDESERIALFN,
            PgAggregate.AGGINITVAL,
            PgAggregate.AGGMTRANSFN)
        .select(
            PgAggregate.AGGMINVTRANSFN,
            AggregateParameters.MOVING_STATE,
            PgAggregate.AGGMTRANSSPACE,
            PgAggregate.AGGMFINALFN,
            PgAggregate.AGGMFINALEXTRA)
        .select(
            PgAggregate.AGGMFINALMODIFY,
            PgAggregate.AGGMINITVAL,
            AggregateParameters.OPERATOR_SCHEMA.NSPNAME,
            OPRNAME,
            PG_PROC.PROPARALLEL)
        .from(PgAggregate.PG_AGGREGATE)
        .join(PG_PROC)
        .on(PG_PROC.OID.eq(PgAggregate.AGGFNOID))
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_PROC.PRONAMESPACE))
        .leftJoin(PG_OPERATOR)
        .on(OPERATOR_OID.eq(PgAggregate.AGGSORTOP))
        .leftJoin(AggregateParameters.OPERATOR_SCHEMA)
        .on(AggregateParameters.OPERATOR_SCHEMA.OID.eq(OPRNAMESPACE))
        .where(UserObjects.userObject("pg_proc", PG_PROC.OID, PG_PROC.PRONAMESPACE));
  }
}
