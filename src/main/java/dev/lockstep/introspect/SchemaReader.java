package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Schema;
import org.jooq.Record;

/** Reads the schemas. */
final class SchemaReader implements Reader {

  private static final Question QUESTION =
      Question.of(
          select(PG_NAMESPACE.OID, PG_NAMESPACE.NSPNAME)
              .from(PG_NAMESPACE)
              .where(UserObjects.userSchema(PG_NAMESPACE.NSPNAME))
              .and(UserObjects.noMember("pg_namespace", PG_NAMESPACE.OID)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      findings.add(
          new Schema(FactId.schema(row.get(PG_NAMESPACE.NSPNAME))),
          new ObjectAddress("pg_namespace", row.get(PG_NAMESPACE.OID), 0));
    }
  }
}
