package dev.lockstep.introspect;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ENUM;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the enum types. */
final class EnumReader implements Reader {

  private static final Field<String[]> LABELS =
      array(
              select(PG_ENUM.ENUMLABEL)
                  .from(PG_ENUM)
                  .where(PG_ENUM.ENUMTYPID.eq(PG_TYPE.OID))
                  .orderBy(PG_ENUM.ENUMSORTORDER))
          .as("labels");

  private static final Question QUESTION =
      Question.of(
          select(PG_TYPE.OID, PG_TYPE.TYPNAME, PG_NAMESPACE.NSPNAME, LABELS)
              .from(PG_TYPE)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(PG_TYPE.TYPNAMESPACE))
              .where(PG_TYPE.TYPTYPE.eq("e"))
              .and(UserObjects.userObject("pg_type", PG_TYPE.OID, PG_TYPE.TYPNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId id =
          FactId.schema(row.get(PG_NAMESPACE.NSPNAME)).child(Kind.ENUM, row.get(PG_TYPE.TYPNAME));
      findings.add(
          new EnumType(id, Names.listed(row.get(LABELS))),
          new ObjectAddress("pg_type", row.get(PG_TYPE.OID), 0));
    }
  }
}
