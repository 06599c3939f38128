package dev.lockstep.introspect;

import static dev.lockstep.introspect.ServerTables.PgAccessMethod.AMHANDLER;
import static dev.lockstep.introspect.ServerTables.PgAccessMethod.AMNAME;
import static dev.lockstep.introspect.ServerTables.PgAccessMethod.AMTYPE;
import static dev.lockstep.introspect.ServerTables.PgAccessMethod.AM_OID;
import static dev.lockstep.introspect.ServerTables.PgAccessMethod.PG_AM;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.AccessMethod;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads the access methods.
 *
 * <p>Source: PostgreSQL 18 manual, 52.3 {@code pg_am}.
 */
final class AccessMethodReader implements Reader {

  private static final Field<String> HANDLER = Functions.functionName(AMHANDLER).as("handler");

  private static final Question QUESTION =
      Question.of(
          select(AM_OID, AMNAME, AMTYPE, HANDLER)
              .from(PG_AM)
              .where(UserObjects.sinceInitialization(AM_OID))
              .and(UserObjects.noMember("pg_am", AM_OID)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      findings.add(
          new AccessMethod(
              FactId.of(Kind.ACCESS_METHOD, null, row.get(AMNAME)),
              row.get(AMTYPE).equals("t") ? "TABLE" : "INDEX",
              row.get(HANDLER)),
          new ObjectAddress("pg_am", row.get(AM_OID), 0));
    }
  }
}
