package dev.lockstep.introspect;

import static dev.lockstep.introspect.ServerTables.PgLanguage.LANGUAGE_OID;
import static dev.lockstep.introspect.ServerTables.PgLanguage.LANNAME;
import static dev.lockstep.introspect.ServerTables.PgLanguage.PG_LANGUAGE;
import static dev.lockstep.introspect.ServerTables.PgTransform.PG_TRANSFORM;
import static dev.lockstep.introspect.ServerTables.PgTransform.TRANSFORM_OID;
import static dev.lockstep.introspect.ServerTables.PgTransform.TRFFROMSQL;
import static dev.lockstep.introspect.ServerTables.PgTransform.TRFLANG;
import static dev.lockstep.introspect.ServerTables.PgTransform.TRFTOSQL;
import static dev.lockstep.introspect.ServerTables.PgTransform.TRFTYPE;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Transform;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads the transforms between types and languages.
 *
 * <p>Source: PostgreSQL 18 manual, 52.57 {@code pg_transform}.
 */
final class TransformReader implements Reader {

  private static final Field<String> TYPE = Functions.formatType(TRFTYPE).as("type");
  private static final Field<String> FROM_SQL = Functions.signature(TRFFROMSQL).as("from_sql");
  private static final Field<String> TO_SQL = Functions.signature(TRFTOSQL).as("to_sql");

  private static final Question QUESTION =
      Question.of(
          select(TRANSFORM_OID, TYPE, LANNAME, FROM_SQL, TO_SQL)
              .from(PG_TRANSFORM)
              .join(PG_LANGUAGE)
              .on(LANGUAGE_OID.eq(TRFLANG))
              .where(UserObjects.sinceInitialization(TRANSFORM_OID))
              .and(UserObjects.noMember("pg_transform", TRANSFORM_OID)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      findings.add(
          new Transform(
              new FactId(Kind.TRANSFORM, null, row.get(TYPE), row.get(LANNAME)),
              row.get(FROM_SQL),
              row.get(TO_SQL)),
          new ObjectAddress("pg_transform", row.get(TRANSFORM_OID), 0));
    }
  }
}
