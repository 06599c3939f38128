package dev.lockstep.introspect;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_PROC;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/** What tells routines of one name apart: the types of their input arguments. */
final class Signature {

  private static final Field<Long> TYPE = field(name("argument", "type"), SQLDataType.BIGINT);
  private static final Field<Long> PLACE = field(name("argument", "place"), SQLDataType.BIGINT);

  /** For a query over {@code pg_proc}. */
  static final Field<String[]> TYPES =
      array(
              select(Functions.formatType(TYPE))
                  .from(
                      table("unnest({0}) WITH ORDINALITY", PG_PROC.field("proargtypes"))
                          .as("argument", "type", "place"))
                  .orderBy(PLACE))
          .as("argument_types");

  private Signature() {}

  /** The identity of the routine of a row with its name, its schema and the types. */
  static FactId id(Kind kind, Record row) {
    return new FactId(
        kind,
        FactId.schema(row.get(PG_NAMESPACE.NSPNAME)),
        row.get(PG_PROC.PRONAME),
        String.join(", ", row.get(TYPES)));
  }
}
