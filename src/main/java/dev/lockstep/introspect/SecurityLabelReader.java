package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgSeclabel.LABEL;
import static dev.lockstep.introspect.SystemTables.PgSeclabel.LABEL_CLASS;
import static dev.lockstep.introspect.SystemTables.PgSeclabel.LABEL_COLUMN;
import static dev.lockstep.introspect.SystemTables.PgSeclabel.LABEL_OBJECT;
import static dev.lockstep.introspect.SystemTables.PgSeclabel.PG_SECLABEL;
import static dev.lockstep.introspect.SystemTables.PgSeclabel.PROVIDER;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SecurityLabel;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the security labels on everything that was found. */
final class SecurityLabelReader implements Reader {

  private static final Field<String> CATALOG = Functions.catalogName(LABEL_CLASS).as("catalog");

  private static final Question QUESTION =
      Question.of(
          select(CATALOG, LABEL_OBJECT, LABEL_COLUMN, PROVIDER, LABEL)
              .from(PG_SECLABEL)
              .where(
                  UserObjects.sinceInitialization(LABEL_OBJECT)
                      .or(LABEL_CLASS.eq(Functions.catalog("pg_namespace")))));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId id =
          findings.living(
              new ObjectAddress(row.get(CATALOG), row.get(LABEL_OBJECT), row.get(LABEL_COLUMN)));
      if (id != null) {
        findings.add(
            new SecurityLabel(id.child(Kind.SECURITY_LABEL, row.get(PROVIDER)), row.get(LABEL)));
      }
    }
  }
}
