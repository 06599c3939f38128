package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgAm.AMNAME;
import static dev.lockstep.introspect.SystemTables.PgAm.AM_OID;
import static dev.lockstep.introspect.SystemTables.PgAm.PG_AM;
import static dev.lockstep.introspect.SystemTables.PgTablespace.PG_TABLESPACE;
import static dev.lockstep.introspect.SystemTables.PgTablespace.SPCNAME;
import static dev.lockstep.introspect.SystemTables.PgTablespace.TABLESPACE_OID;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.ColumnSettings;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.OutputColumn;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the materialized views. */
final class MaterializedViewReader implements Reader {

  private static final Field<String> DEFINITION =
      Functions.definition("pg_get_viewdef", PG_CLASS.OID).as("definition");
  private static final Field<String> METHOD = nullif(AMNAME, inline("heap")).as("method");

  private static final Question COLUMNS = OutputColumns.question("m");
  private static final Question QUESTION =
      Question.of(
          select(PG_CLASS.OID, PG_CLASS.RELNAME, PG_NAMESPACE.NSPNAME, DEFINITION)
              .select(PG_CLASS.RELOPTIONS, METHOD, SPCNAME, PG_CLASS.RELISPOPULATED)
              .select(ClusterMark.INDEX)
              .from(PG_CLASS)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(PG_CLASS.RELNAMESPACE))
              .leftJoin(PG_AM)
              .on(AM_OID.eq(PG_CLASS.RELAM))
              .leftJoin(PG_TABLESPACE)
              .on(TABLESPACE_OID.eq(PG_CLASS.RELTABLESPACE))
              .where(PG_CLASS.RELKIND.eq("m"))
              .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    List<Record> rows = server.ask(QUESTION).all();
    for (Record row : rows) {
      findings.settle(id(row), new ObjectAddress("pg_class", row.get(PG_CLASS.OID), 0));
    }
    Map<Long, List<OutputColumn>> columns = OutputColumns.of(COLUMNS, server, findings);
    Map<Long, List<ColumnSettings>> settings = OutputColumns.settings(server);
    for (Record row : rows) {
      findings.add(
          new MaterializedView(
              id(row),
              Names.query(row.get(DEFINITION)),
              Names.sorted(row.get(PG_CLASS.RELOPTIONS)),
              row.get(METHOD),
              row.get(SPCNAME),
              row.get(ClusterMark.INDEX),
              columns.getOrDefault(row.get(PG_CLASS.OID), List.of()),
              settings.getOrDefault(row.get(PG_CLASS.OID), List.of()),
              row.get(PG_CLASS.RELISPOPULATED)));
    }
  }

  private static FactId id(Record row) {
    return FactId.schema(row.get(PG_NAMESPACE.NSPNAME))
        .child(Kind.MATERIALIZED_VIEW, row.get(PG_CLASS.RELNAME));
  }
}
