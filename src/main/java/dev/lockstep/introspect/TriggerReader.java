package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgTrigger.PG_TRIGGER;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TGATTR;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TGCONSTRAINT;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TGENABLED;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TGISINTERNAL;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TGNAME;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TGPARENTID;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TGRELID;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TGTYPE;
import static dev.lockstep.introspect.SystemTables.PgTrigger.TRIGGER_OID;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Trigger;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the triggers that users made, constraint triggers among them. */
final class TriggerReader implements Reader {

  private static final Field<String> DEFINITION =
      Functions.definition("pg_get_triggerdef", TRIGGER_OID).as("definition");
  private static final Field<String[]> COLUMNS = UsedColumns.listed(TGRELID, TGATTR).as("columns");

  /** TRIGGER_TYPE_UPDATE in {@code catalog/pg_trigger.h}. */
  private static final int ON_UPDATE = 1 << 4;

  private static final Field<Boolean> UPDATES = field(TGTYPE.bitAnd(ON_UPDATE).ne(0)).as("updates");

  private static final Question QUESTION =
      Question.of(
          select(
                  TRIGGER_OID,
                  TGRELID,
                  TGNAME,
                  TGCONSTRAINT,
                  DEFINITION,
                  TGENABLED,
                  COLUMNS,
                  UPDATES)
              .from(PG_TRIGGER)
              .where(TGISINTERNAL.isFalse())
              .and(TGPARENTID.eq(0L)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId relation = findings.living(new ObjectAddress("pg_class", row.get(TGRELID), 0));
      if (relation != null) {
        FactId id = relation.child(Kind.TRIGGER, row.get(TGNAME));
        findings.add(
            new Trigger(
                id,
                row.get(DEFINITION),
                row.get(TGENABLED),
                Names.sorted(row.get(COLUMNS)),
                row.get(UPDATES)),
            new ObjectAddress("pg_trigger", row.get(TRIGGER_OID), 0));
        findings.attach(new ObjectAddress("pg_constraint", row.get(TGCONSTRAINT), 0), id);
      }
    }
  }
}
