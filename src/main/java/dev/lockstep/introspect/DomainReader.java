package dev.lockstep.introspect;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_COLLATION;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;
import org.jooq.meta.postgres.pg_catalog.tables.PgType;

/** Reads the domains. */
final class DomainReader implements Reader {

  private static final PgType BASE = PG_TYPE.as("base");
  private static final PgNamespace COLLATION_SCHEMA = PG_NAMESPACE.as("collation_schema");
  private static final Field<String> TYPE =
      Functions.formatType(PG_TYPE.TYPBASETYPE, PG_TYPE.TYPTYPMOD).as("type");
  private static final Field<String> DEFAULT =
      Functions.expression(PG_TYPE.field("typdefaultbin"), inline(0L)).as("default_expression");

  private static final Question QUESTION =
      Question.of(
          select(
                  PG_TYPE.OID,
                  PG_TYPE.TYPNAME,
                  PG_NAMESPACE.NSPNAME,
                  TYPE,
                  COLLATION_SCHEMA.NSPNAME,
                  PG_COLLATION.COLLNAME,
                  PG_TYPE.TYPNOTNULL,
                  DEFAULT)
              .select(NotNullConstraints.fields())
              .from(PG_TYPE)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(PG_TYPE.TYPNAMESPACE))
              .join(BASE)
              .on(BASE.OID.eq(PG_TYPE.TYPBASETYPE))
              .leftJoin(PG_COLLATION)
              .on(PG_COLLATION.OID.eq(PG_TYPE.TYPCOLLATION))
              .and(PG_TYPE.TYPCOLLATION.ne(BASE.TYPCOLLATION))
              .leftJoin(COLLATION_SCHEMA)
              .on(COLLATION_SCHEMA.OID.eq(PG_COLLATION.COLLNAMESPACE))
              .leftJoin(NotNullConstraints.ROW)
              .on(NotNullConstraints.ofDomain())
              .where(PG_TYPE.TYPTYPE.eq("d"))
              .and(UserObjects.userObject("pg_type", PG_TYPE.OID, PG_TYPE.TYPNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId id =
          FactId.schema(row.get(PG_NAMESPACE.NSPNAME)).child(Kind.DOMAIN, row.get(PG_TYPE.TYPNAME));
      findings.add(
          new DomainType(
              id,
              row.get(TYPE),
              Names.qualified(row.get(COLLATION_SCHEMA.NSPNAME), row.get(PG_COLLATION.COLLNAME)),
              row.get(PG_TYPE.TYPNOTNULL),
              NotNullConstraints.form(id.name(), "", row),
              row.get(NotNullConstraints.NAME),
              row.get(DEFAULT)),
          new ObjectAddress("pg_type", row.get(PG_TYPE.OID), 0));
      NotNullConstraints.settle(findings, row, id, Kind.DOMAIN_CONSTRAINT, id);
    }
  }
}
