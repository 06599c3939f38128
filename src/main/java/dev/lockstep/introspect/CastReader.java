package dev.lockstep.introspect;

import static dev.lockstep.introspect.ObjectTables.PgCast.CASTCONTEXT;
import static dev.lockstep.introspect.ObjectTables.PgCast.CASTFUNC;
import static dev.lockstep.introspect.ObjectTables.PgCast.CASTMETHOD;
import static dev.lockstep.introspect.ObjectTables.PgCast.CASTSOURCE;
import static dev.lockstep.introspect.ObjectTables.PgCast.CASTTARGET;
import static dev.lockstep.introspect.ObjectTables.PgCast.CAST_OID;
import static dev.lockstep.introspect.ObjectTables.PgCast.PG_CAST;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.lockstep.catalog.Cast;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Reads the casts. A cast is in no schema: it is read when everything that it is made of, its two
 * types and its function, is in a schema that is read, or in none.
 *
 * <p>Source: PostgreSQL 18 manual, 52.10 {@code pg_cast}.
 */
final class CastReader implements Reader {

  private static final Field<String> SOURCE = Functions.formatType(CASTSOURCE).as("source");
  private static final Field<String> TARGET = Functions.formatType(CASTTARGET).as("target");
  private static final Field<String> FUNCTION =
      when(CASTFUNC.ne(0L), field("{0}::pg_catalog.regprocedure::text", String.class, CASTFUNC))
          .as("function");

  private static final Question QUESTION = Question.of(casts());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      boolean wanted =
          Stream.of(
                  findings.at("pg_type", row.get(CASTSOURCE)),
                  findings.at("pg_type", row.get(CASTTARGET)),
                  findings.at("pg_proc", row.get(CASTFUNC)))
              .filter(Objects::nonNull)
              .allMatch(part -> server.reading().includes(part.schemaName()));
      if (wanted) {
        findings.add(
            new Cast(
                new FactId(Kind.CAST, null, row.get(SOURCE), row.get(TARGET)),
                method(row.get(CASTMETHOD)),
                row.get(FUNCTION),
                context(row.get(CASTCONTEXT))),
            new ObjectAddress("pg_cast", row.get(CAST_OID), 0));
      }
    }
  }

  /** All but those that PostgreSQL makes with a range type. */
  private static Select<Record> casts() {
    return select(CAST_OID, CASTSOURCE, CASTTARGET, CASTFUNC, SOURCE, TARGET, FUNCTION)
        .select(CASTMETHOD, CASTCONTEXT)
        .from(PG_CAST)
        .where(UserObjects.sinceInitialization(CAST_OID))
        .and(UserObjects.noPart("pg_cast", CAST_OID))
        .and(UserObjects.noMember("pg_cast", CAST_OID));
  }

  private static Cast.Method method(String code) {
    return switch (code) {
      case "f" -> Cast.Method.FUNCTION;
      case "i" -> Cast.Method.INOUT;
      case "b" -> Cast.Method.BINARY;
      default -> throw new IllegalStateException("unknown method " + code);
    };
  }

  private static Cast.Context context(String code) {
    return switch (code) {
      case "e" -> Cast.Context.EXPLICIT;
      case "a" -> Cast.Context.ASSIGNMENT;
      case "i" -> Cast.Context.IMPLICIT;
      default -> throw new IllegalStateException("unknown context " + code);
    };
  }
}
