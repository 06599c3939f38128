package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.View;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the views. */
final class ViewReader implements Reader {

  private static final Field<String> DEFINITION =
      Functions.definition("pg_get_viewdef", PG_CLASS.OID).as("definition");

  private static final Question COLUMNS = OutputColumns.question("v");
  private static final Question QUESTION =
      Question.of(
          select(
                  PG_CLASS.OID,
                  PG_CLASS.RELNAME,
                  PG_NAMESPACE.NSPNAME,
                  DEFINITION,
                  PG_CLASS.RELOPTIONS)
              .from(PG_CLASS)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(PG_CLASS.RELNAMESPACE))
              .where(PG_CLASS.RELKIND.eq("v"))
              .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    List<Record> rows = server.ask(QUESTION).all();
    for (Record row : rows) {
      findings.settle(id(row), new ObjectAddress("pg_class", row.get(PG_CLASS.OID), 0));
    }
    Map<Long, List<OutputColumn>> columns = OutputColumns.of(COLUMNS, server, findings);
    for (Record row : rows) {
      findings.add(
          new View(
              id(row),
              Names.query(row.get(DEFINITION)),
              Names.sorted(row.get(PG_CLASS.RELOPTIONS)),
              columns.getOrDefault(row.get(PG_CLASS.OID), List.of())));
    }
  }

  private static FactId id(Record row) {
    return FactId.schema(row.get(PG_NAMESPACE.NSPNAME)).child(Kind.VIEW, row.get(PG_CLASS.RELNAME));
  }
}
