package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgLanguage.LANGUAGE_OID;
import static dev.lockstep.introspect.SystemTables.PgLanguage.LANNAME;
import static dev.lockstep.introspect.SystemTables.PgLanguage.PG_LANGUAGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_PROC;

import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Routine;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/** Reads the functions, window functions among them, and the procedures. */
final class RoutineReader implements Reader {

  private static final Field<String> DEFINITION =
      Functions.definition("pg_get_functiondef", PG_PROC.OID).as("definition");
  private static final Field<String> ARGUMENTS =
      Functions.definition("pg_get_function_arguments", PG_PROC.OID).as("arguments");
  private static final Field<String> RESULT =
      Functions.definition("pg_get_function_result", PG_PROC.OID).as("result");
  private static final Field<String> WITHOUT_DEFAULTS = withoutDefaults().as("without_defaults");
  private static final Field<Boolean> PARSED =
      field(PG_PROC.field("prosqlbody").isNotNull()).as("parsed");

  private static final Question QUESTION = Question.of(routines());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      findings.add(routine(row), new ObjectAddress("pg_proc", row.get(PG_PROC.OID), 0));
    }
  }

  /** All but the constructors that PostgreSQL makes for range types. */
  private static Select<Record> routines() {
    return select(PG_PROC.OID, PG_PROC.PRONAME, PG_NAMESPACE.NSPNAME, Signature.TYPES)
        .select(PG_PROC.PROKIND, DEFINITION, ARGUMENTS, RESULT, LANNAME, PARSED)
        .select(WITHOUT_DEFAULTS)
        .select(PG_PROC.PRONARGS, PG_PROC.PRONARGDEFAULTS)
        .from(PG_PROC)
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_PROC.PRONAMESPACE))
        .join(PG_LANGUAGE)
        .on(LANGUAGE_OID.eq(PG_PROC.PROLANG))
        .where(PG_PROC.PROKIND.in("f", "p", "w"))
        .and(UserObjects.noPart("pg_proc", PG_PROC.OID))
        .and(UserObjects.userObject("pg_proc", PG_PROC.OID, PG_PROC.PRONAMESPACE));
  }

  /** The definition with the arguments as they are printed without defaults. */
  private static Field<String> withoutDefaults() {
    Field<String> kind =
        when(PG_PROC.PROKIND.eq("p"), inline("PROCEDURE")).else_(inline("FUNCTION"));
    return when(
        PG_PROC.PRONARGDEFAULTS.gt((short) 0),
        field(
            "pg_catalog.overlay({0}, {1}, pg_catalog.length(pg_catalog.format("
                + "'CREATE OR REPLACE %s %I.%I(', {2}, {3}, {4})) + 1, pg_catalog.length({5}))",
            String.class,
            Functions.definition("pg_get_functiondef", PG_PROC.OID),
            Functions.definition("pg_get_function_identity_arguments", PG_PROC.OID),
            kind,
            PG_NAMESPACE.NSPNAME,
            PG_PROC.PRONAME,
            Functions.definition("pg_get_function_arguments", PG_PROC.OID)));
  }

  private static Routine routine(Record row) {
    boolean procedure = row.get(PG_PROC.PROKIND).equals("p");
    return new Routine(
        Signature.id(Kind.ROUTINE, row),
        procedure,
        Names.withoutEnd(row.get(DEFINITION), "\n"),
        row.get(ARGUMENTS),
        procedure ? null : row.get(RESULT),
        row.get(LANNAME),
        row.get(PG_PROC.PRONARGS),
        row.get(PG_PROC.PRONARGDEFAULTS),
        row.get(PG_PROC.PRONARGDEFAULTS) == 0
            ? null
            : Names.withoutEnd(row.get(WITHOUT_DEFAULTS), "\n"),
        row.get(PARSED));
  }
}
