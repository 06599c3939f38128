package dev.lockstep.introspect;

import static dev.lockstep.introspect.ObjectTables.PgConversion.CONDEFAULT;
import static dev.lockstep.introspect.ObjectTables.PgConversion.CONFORENCODING;
import static dev.lockstep.introspect.ObjectTables.PgConversion.CONNAME;
import static dev.lockstep.introspect.ObjectTables.PgConversion.CONNAMESPACE;
import static dev.lockstep.introspect.ObjectTables.PgConversion.CONPROC;
import static dev.lockstep.introspect.ObjectTables.PgConversion.CONTOENCODING;
import static dev.lockstep.introspect.ObjectTables.PgConversion.CONVERSION_OID;
import static dev.lockstep.introspect.ObjectTables.PgConversion.PG_CONVERSION;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.EncodingConversion;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/**
 * Reads the conversions between encodings.
 *
 * <p>Source: PostgreSQL 18 manual, 52.14 {@code pg_conversion}.
 */
final class ConversionReader implements Reader {

  private static final Field<String> SOURCE = encoding(CONFORENCODING).as("source");
  private static final Field<String> TARGET = encoding(CONTOENCODING).as("target");

  private static final Question QUESTION =
      Question.of(
          select(CONVERSION_OID, CONNAME, PG_NAMESPACE.NSPNAME, SOURCE, TARGET, CONPROC, CONDEFAULT)
              .from(PG_CONVERSION)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(CONNAMESPACE))
              .where(UserObjects.userObject("pg_conversion", CONVERSION_OID, CONNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      findings.add(
          new EncodingConversion(
              FactId.schema(row.get(PG_NAMESPACE.NSPNAME)).child(Kind.CONVERSION, row.get(CONNAME)),
              row.get(SOURCE),
              row.get(TARGET),
              row.get(CONPROC),
              row.get(CONDEFAULT)),
          new ObjectAddress("pg_conversion", row.get(CONVERSION_OID), 0));
    }
  }

  private static Field<String> encoding(Field<Integer> code) {
    return function("pg_encoding_to_char", SQLDataType.VARCHAR, code);
  }
}
