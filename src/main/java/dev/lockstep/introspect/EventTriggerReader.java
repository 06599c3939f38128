package dev.lockstep.introspect;

import static dev.lockstep.introspect.ServerTables.PgEventTrigger.EVENT_TRIGGER_OID;
import static dev.lockstep.introspect.ServerTables.PgEventTrigger.EVTENABLED;
import static dev.lockstep.introspect.ServerTables.PgEventTrigger.EVTEVENT;
import static dev.lockstep.introspect.ServerTables.PgEventTrigger.EVTFOID;
import static dev.lockstep.introspect.ServerTables.PgEventTrigger.EVTNAME;
import static dev.lockstep.introspect.ServerTables.PgEventTrigger.EVTTAGS;
import static dev.lockstep.introspect.ServerTables.PgEventTrigger.PG_EVENT_TRIGGER;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.EventTrigger;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads the event triggers.
 *
 * <p>Source: PostgreSQL 18 manual, 52.21 {@code pg_event_trigger}.
 */
final class EventTriggerReader implements Reader {

  private static final Field<String> FUNCTION = Functions.functionName(EVTFOID).as("function");

  private static final Question QUESTION =
      Question.of(
          select(EVENT_TRIGGER_OID, EVTNAME, EVTEVENT, EVTTAGS, FUNCTION, EVTENABLED)
              .from(PG_EVENT_TRIGGER)
              .where(UserObjects.sinceInitialization(EVENT_TRIGGER_OID))
              .and(UserObjects.noMember("pg_event_trigger", EVENT_TRIGGER_OID)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      findings.add(
          new EventTrigger(
              FactId.of(Kind.EVENT_TRIGGER, null, row.get(EVTNAME)),
              row.get(EVTEVENT),
              Names.sorted(row.get(EVTTAGS)),
              row.get(FUNCTION),
              row.get(EVTENABLED)),
          new ObjectAddress("pg_event_trigger", row.get(EVENT_TRIGGER_OID), 0));
    }
  }
}
