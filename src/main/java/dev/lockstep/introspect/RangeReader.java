package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCDEFAULT;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCLASS_OID;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCNAME;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCNAMESPACE;
import static dev.lockstep.introspect.SystemTables.PgOpclass.PG_OPCLASS;
import static dev.lockstep.introspect.SystemTables.PgRange.PG_RANGE;
import static dev.lockstep.introspect.SystemTables.PgRange.RNGCANONICAL;
import static dev.lockstep.introspect.SystemTables.PgRange.RNGCOLLATION;
import static dev.lockstep.introspect.SystemTables.PgRange.RNGMULTITYPID;
import static dev.lockstep.introspect.SystemTables.PgRange.RNGSUBDIFF;
import static dev.lockstep.introspect.SystemTables.PgRange.RNGSUBOPC;
import static dev.lockstep.introspect.SystemTables.PgRange.RNGSUBTYPE;
import static dev.lockstep.introspect.SystemTables.PgRange.RNGTYPID;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_COLLATION;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_PROC;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Multirange;
import dev.lockstep.catalog.RangeType;
import dev.lockstep.catalog.ShellType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;
import org.jooq.meta.postgres.pg_catalog.tables.PgProc;
import org.jooq.meta.postgres.pg_catalog.tables.PgType;

/** Reads the range types. */
final class RangeReader implements Reader {

  private static final PgType SUBTYPE = PG_TYPE.as("subtype");
  private static final PgType MULTIRANGE = PG_TYPE.as("multirange");
  private static final PgProc CANONICAL = PG_PROC.as("canonical");
  private static final PgProc DIFFERENCE = PG_PROC.as("difference");
  private static final PgNamespace OPERATOR_CLASS_SCHEMA = PG_NAMESPACE.as("opclass_schema");
  private static final PgNamespace COLLATION_SCHEMA = PG_NAMESPACE.as("collation_schema");
  private static final PgNamespace CANONICAL_SCHEMA = PG_NAMESPACE.as("canonical_schema");
  private static final PgNamespace DIFFERENCE_SCHEMA = PG_NAMESPACE.as("difference_schema");
  private static final PgNamespace MULTIRANGE_SCHEMA = PG_NAMESPACE.as("multirange_schema");
  private static final Field<String> SUBTYPE_NAME =
      Functions.formatType(RNGSUBTYPE).as("subtype_name");

  private static final Question QUESTION = Question.of(ranges());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId id =
          FactId.schema(row.get(PG_NAMESPACE.NSPNAME)).child(Kind.RANGE, row.get(PG_TYPE.TYPNAME));
      findings.add(
          new RangeType(
              id,
              row.get(SUBTYPE_NAME),
              Names.qualified(row.get(OPERATOR_CLASS_SCHEMA.NSPNAME), row.get(OPCNAME)),
              Names.qualified(row.get(COLLATION_SCHEMA.NSPNAME), row.get(PG_COLLATION.COLLNAME)),
              Names.qualified(row.get(CANONICAL_SCHEMA.NSPNAME), row.get(CANONICAL.PRONAME)),
              Names.qualified(row.get(DIFFERENCE_SCHEMA.NSPNAME), row.get(DIFFERENCE.PRONAME)),
              Names.qualified(row.get(MULTIRANGE_SCHEMA.NSPNAME), row.get(MULTIRANGE.TYPNAME))),
          new ObjectAddress("pg_type", row.get(PG_TYPE.OID), 0));
      findings.add(
          new Multirange(
              new FactId(
                  Kind.MULTIRANGE,
                  id,
                  row.get(MULTIRANGE.TYPNAME),
                  row.get(MULTIRANGE_SCHEMA.NSPNAME))),
          new ObjectAddress("pg_type", row.get(RNGMULTITYPID), 0));
      if (row.get(CANONICAL.PRONAME) != null) {
        FactId shell = id.parent().child(Kind.SHELL_TYPE, id.name());
        findings.add(new ShellType(shell));
        findings.add(new Edge(id, shell));
      }
    }
  }

  private static Select<Record> ranges() {
    return select(PG_TYPE.OID, PG_TYPE.TYPNAME, PG_NAMESPACE.NSPNAME, SUBTYPE_NAME, RNGMULTITYPID)
        .select(OPERATOR_CLASS_SCHEMA.NSPNAME, OPCNAME)
        .select(COLLATION_SCHEMA.NSPNAME, PG_COLLATION.COLLNAME)
        .select(CANONICAL_SCHEMA.NSPNAME, CANONICAL.PRONAME)
        .select(DIFFERENCE_SCHEMA.NSPNAME, DIFFERENCE.PRONAME)
        .select(MULTIRANGE_SCHEMA.NSPNAME, MULTIRANGE.TYPNAME)
        .from(PG_RANGE)
        .join(PG_TYPE)
        .on(PG_TYPE.OID.eq(RNGTYPID))
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_TYPE.TYPNAMESPACE))
        .join(SUBTYPE)
        .on(SUBTYPE.OID.eq(RNGSUBTYPE))
        .join(MULTIRANGE)
        .on(MULTIRANGE.OID.eq(RNGMULTITYPID))
        .join(MULTIRANGE_SCHEMA)
        .on(MULTIRANGE_SCHEMA.OID.eq(MULTIRANGE.TYPNAMESPACE))
        .leftJoin(PG_OPCLASS)
        .on(OPCLASS_OID.eq(RNGSUBOPC))
        .andNot(OPCDEFAULT)
        .leftJoin(OPERATOR_CLASS_SCHEMA)
        .on(OPERATOR_CLASS_SCHEMA.OID.eq(OPCNAMESPACE))
        .leftJoin(PG_COLLATION)
        .on(PG_COLLATION.OID.eq(RNGCOLLATION))
        .and(RNGCOLLATION.ne(SUBTYPE.TYPCOLLATION))
        .leftJoin(COLLATION_SCHEMA)
        .on(COLLATION_SCHEMA.OID.eq(PG_COLLATION.COLLNAMESPACE))
        .leftJoin(CANONICAL)
        .on(CANONICAL.OID.eq(RNGCANONICAL))
        .leftJoin(CANONICAL_SCHEMA)
        .on(CANONICAL_SCHEMA.OID.eq(CANONICAL.PRONAMESPACE))
        .leftJoin(DIFFERENCE)
        .on(DIFFERENCE.OID.eq(RNGSUBDIFF))
        .leftJoin(DIFFERENCE_SCHEMA)
        .on(DIFFERENCE_SCHEMA.OID.eq(DIFFERENCE.PRONAMESPACE))
        .where(UserObjects.userObject("pg_type", PG_TYPE.OID, PG_TYPE.TYPNAMESPACE));
  }
}
