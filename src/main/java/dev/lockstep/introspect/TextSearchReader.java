package dev.lockstep.introspect;

import static dev.lockstep.introspect.ObjectTables.PgTsConfig.CFGNAME;
import static dev.lockstep.introspect.ObjectTables.PgTsConfig.CFGNAMESPACE;
import static dev.lockstep.introspect.ObjectTables.PgTsConfig.CFGPARSER;
import static dev.lockstep.introspect.ObjectTables.PgTsConfig.CONFIGURATION_OID;
import static dev.lockstep.introspect.ObjectTables.PgTsConfig.PG_TS_CONFIG;
import static dev.lockstep.introspect.ObjectTables.PgTsDict.DICTINITOPTION;
import static dev.lockstep.introspect.ObjectTables.PgTsDict.DICTIONARY_OID;
import static dev.lockstep.introspect.ObjectTables.PgTsDict.DICTNAME;
import static dev.lockstep.introspect.ObjectTables.PgTsDict.DICTNAMESPACE;
import static dev.lockstep.introspect.ObjectTables.PgTsDict.DICTTEMPLATE;
import static dev.lockstep.introspect.ObjectTables.PgTsDict.PG_TS_DICT;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PARSER_OID;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PG_TS_PARSER;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PRSEND;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PRSHEADLINE;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PRSLEXTYPE;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PRSNAME;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PRSNAMESPACE;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PRSSTART;
import static dev.lockstep.introspect.ObjectTables.PgTsParser.PRSTOKEN;
import static dev.lockstep.introspect.ObjectTables.PgTsTemplate.PG_TS_TEMPLATE;
import static dev.lockstep.introspect.ObjectTables.PgTsTemplate.TEMPLATE_OID;
import static dev.lockstep.introspect.ObjectTables.PgTsTemplate.TMPLINIT;
import static dev.lockstep.introspect.ObjectTables.PgTsTemplate.TMPLLEXIZE;
import static dev.lockstep.introspect.ObjectTables.PgTsTemplate.TMPLNAME;
import static dev.lockstep.introspect.ObjectTables.PgTsTemplate.TMPLNAMESPACE;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.TextSearchConfiguration;
import dev.lockstep.catalog.TextSearchDictionary;
import dev.lockstep.catalog.TextSearchParser;
import dev.lockstep.catalog.TextSearchTemplate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/**
 * Reads the parsers, templates, dictionaries and configurations of text search.
 *
 * <p>Source: PostgreSQL 18 manual, 12.7 "Configuration Example" and 52.58 to 52.62.
 */
final class TextSearchReader implements Reader {

  private static final PgNamespace USED = PG_NAMESPACE.as("used_schema");

  /** PostgreSQL keeps the options as one text, {@code name = 'value', name = 1}. */
  private static final String OPTION =
      "((?:\"(?:[^\"]|\"\")*\"|[^\" =])+ = (?:E?'(?:[^']|'')*'|[^, ]+))";

  private static final Field<String[]> OPTIONS =
      array(
              select(field("option[1]", String.class))
                  .from(
                      table("regexp_matches({0}, {1}, 'g')", DICTINITOPTION, inline(OPTION))
                          .as("options", "option")))
          .as("options");

  private static final Question PARSERS =
      Question.of(
          select(PARSER_OID, PRSNAME, PG_NAMESPACE.NSPNAME, PRSSTART, PRSTOKEN, PRSEND)
              .select(PRSLEXTYPE, PRSHEADLINE)
              .from(PG_TS_PARSER)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(PRSNAMESPACE))
              .where(UserObjects.userObject("pg_ts_parser", PARSER_OID, PRSNAMESPACE)));

  private static final Question TEMPLATES =
      Question.of(
          select(TEMPLATE_OID, TMPLNAME, PG_NAMESPACE.NSPNAME, TMPLINIT, TMPLLEXIZE)
              .from(PG_TS_TEMPLATE)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(TMPLNAMESPACE))
              .where(UserObjects.userObject("pg_ts_template", TEMPLATE_OID, TMPLNAMESPACE)));

  private static final Question DICTIONARIES =
      Question.of(
          select(DICTIONARY_OID, DICTNAME, PG_NAMESPACE.NSPNAME, USED.NSPNAME, TMPLNAME, OPTIONS)
              .from(PG_TS_DICT)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(DICTNAMESPACE))
              .join(PG_TS_TEMPLATE)
              .on(TEMPLATE_OID.eq(DICTTEMPLATE))
              .join(USED)
              .on(USED.OID.eq(TMPLNAMESPACE))
              .where(UserObjects.userObject("pg_ts_dict", DICTIONARY_OID, DICTNAMESPACE)));

  private static final Question CONFIGURATIONS =
      Question.of(
          select(CONFIGURATION_OID, CFGNAME, PG_NAMESPACE.NSPNAME, USED.NSPNAME, PRSNAME)
              .from(PG_TS_CONFIG)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(CFGNAMESPACE))
              .join(PG_TS_PARSER)
              .on(PARSER_OID.eq(CFGPARSER))
              .join(USED)
              .on(USED.OID.eq(PRSNAMESPACE))
              .where(UserObjects.userObject("pg_ts_config", CONFIGURATION_OID, CFGNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(PARSERS)) {
      findings.add(
          new TextSearchParser(
              id(Kind.TEXT_SEARCH_PARSER, row, PRSNAME),
              row.get(PRSSTART),
              row.get(PRSTOKEN),
              row.get(PRSEND),
              row.get(PRSLEXTYPE),
              OperatorReader.present(row.get(PRSHEADLINE))),
          new ObjectAddress("pg_ts_parser", row.get(PARSER_OID), 0));
    }
    for (Record row : server.ask(TEMPLATES)) {
      findings.add(
          new TextSearchTemplate(
              id(Kind.TEXT_SEARCH_TEMPLATE, row, TMPLNAME),
              OperatorReader.present(row.get(TMPLINIT)),
              row.get(TMPLLEXIZE)),
          new ObjectAddress("pg_ts_template", row.get(TEMPLATE_OID), 0));
    }
    for (Record row : server.ask(DICTIONARIES)) {
      findings.add(
          new TextSearchDictionary(
              id(Kind.TEXT_SEARCH_DICTIONARY, row, DICTNAME),
              Names.qualified(row.get(USED.NSPNAME), row.get(TMPLNAME)),
              Names.sorted(row.get(OPTIONS))),
          new ObjectAddress("pg_ts_dict", row.get(DICTIONARY_OID), 0));
    }
    for (Record row : server.ask(CONFIGURATIONS)) {
      findings.add(
          new TextSearchConfiguration(
              id(Kind.TEXT_SEARCH_CONFIGURATION, row, CFGNAME),
              Names.qualified(row.get(USED.NSPNAME), row.get(PRSNAME))),
          new ObjectAddress("pg_ts_config", row.get(CONFIGURATION_OID), 0));
    }
  }

  private static FactId id(Kind kind, Record row, Field<String> name) {
    return FactId.schema(row.get(PG_NAMESPACE.NSPNAME)).child(kind, row.get(name));
  }
}
