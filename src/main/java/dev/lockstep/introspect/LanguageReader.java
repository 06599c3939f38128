package dev.lockstep.introspect;

import static dev.lockstep.introspect.ServerTables.PgLanguage.LANGUAGE_OID;
import static dev.lockstep.introspect.ServerTables.PgLanguage.LANINLINE;
import static dev.lockstep.introspect.ServerTables.PgLanguage.LANNAME;
import static dev.lockstep.introspect.ServerTables.PgLanguage.LANPLCALLFOID;
import static dev.lockstep.introspect.ServerTables.PgLanguage.LANPLTRUSTED;
import static dev.lockstep.introspect.ServerTables.PgLanguage.LANVALIDATOR;
import static dev.lockstep.introspect.ServerTables.PgLanguage.PG_LANGUAGE;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Language;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads the procedural languages.
 *
 * <p>Source: PostgreSQL 18 manual, 52.29 {@code pg_language}.
 */
final class LanguageReader implements Reader {

  private static final Field<String> HANDLER = Functions.functionName(LANPLCALLFOID).as("handler");
  private static final Field<String> INLINE = Functions.functionName(LANINLINE).as("inline");
  private static final Field<String> VALIDATOR =
      Functions.functionName(LANVALIDATOR).as("validator");

  private static final Question QUESTION =
      Question.of(
          select(LANGUAGE_OID, LANNAME, LANPLTRUSTED, HANDLER, INLINE, VALIDATOR)
              .from(PG_LANGUAGE)
              .where(UserObjects.sinceInitialization(LANGUAGE_OID))
              .and(UserObjects.noMember("pg_language", LANGUAGE_OID)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      findings.add(
          new Language(
              FactId.of(Kind.LANGUAGE, null, row.get(LANNAME)),
              row.get(LANPLTRUSTED),
              row.get(HANDLER),
              row.get(INLINE),
              row.get(VALIDATOR)),
          new ObjectAddress("pg_language", row.get(LANGUAGE_OID), 0));
    }
  }
}
