package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.FactId;
import org.jooq.Record;

/** Finds the types that PostgreSQL made for others: row types of relations and array types. */
final class TypeAddressReader implements Reader {

  private static final Question QUESTION =
      Question.of(
          select(PG_TYPE.OID, PG_TYPE.TYPRELID, PG_TYPE.TYPARRAY)
              .from(PG_TYPE)
              .where(PG_TYPE.TYPRELID.ne(0L).or(PG_TYPE.TYPARRAY.ne(0L)))
              .and(UserObjects.userObject("pg_type", PG_TYPE.OID, PG_TYPE.TYPNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId known = findings.at("pg_type", row.get(PG_TYPE.OID));
      FactId whole = known != null ? known : findings.at("pg_class", row.get(PG_TYPE.TYPRELID));
      if (whole != null) {
        ObjectAddress type = new ObjectAddress("pg_type", row.get(PG_TYPE.OID), 0);
        if (known == null) {
          findings.attach(type, whole);
        }
        findings.attach(new ObjectAddress("pg_type", row.get(PG_TYPE.TYPARRAY), 0), whole);
      }
    }
  }
}
