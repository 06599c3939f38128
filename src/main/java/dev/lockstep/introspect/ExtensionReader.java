package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgExtension.EXTENSION_OID;
import static dev.lockstep.introspect.SystemTables.PgExtension.EXTNAME;
import static dev.lockstep.introspect.SystemTables.PgExtension.EXTNAMESPACE;
import static dev.lockstep.introspect.SystemTables.PgExtension.EXTVERSION;
import static dev.lockstep.introspect.SystemTables.PgExtension.PG_EXTENSION;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.Extension;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads the extensions and what their members are. PL/pgSQL is no fact, since every database has
 * it.
 */
final class ExtensionReader implements Reader {

  private static final Field<String> MEMBER_CATALOG =
      Functions.catalogName(PG_DEPEND.CLASSID).as("member_catalog");

  private static final Question EXTENSIONS =
      Question.of(
          select(EXTENSION_OID, EXTNAME, EXTVERSION, PG_NAMESPACE.NSPNAME)
              .from(PG_EXTENSION)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(EXTNAMESPACE))
              .where(EXTNAME.ne("plpgsql")));

  private static final Question MEMBERS =
      Question.of(
          select(MEMBER_CATALOG, PG_DEPEND.OBJID, PG_DEPEND.REFOBJID)
              .from(PG_DEPEND)
              .where(PG_DEPEND.DEPTYPE.eq("e"))
              .and(PG_DEPEND.REFCLASSID.eq(Functions.catalog("pg_extension"))));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(EXTENSIONS)) {
      FactId id = FactId.of(Kind.EXTENSION, null, row.get(EXTNAME));
      findings.add(
          new Extension(id, row.get(PG_NAMESPACE.NSPNAME), row.get(EXTVERSION)),
          new ObjectAddress("pg_extension", row.get(EXTENSION_OID), 0));
    }
    for (Record row : server.ask(MEMBERS)) {
      FactId extension = findings.at("pg_extension", row.get(PG_DEPEND.REFOBJID));
      if (extension != null) {
        findings.attach(
            new ObjectAddress(row.get(MEMBER_CATALOG), row.get(PG_DEPEND.OBJID), 0), extension);
      }
    }
  }
}
