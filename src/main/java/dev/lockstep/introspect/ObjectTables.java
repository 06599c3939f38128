package dev.lockstep.introspect;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The system tables of what a database adds to the language itself: statistics objects, casts,
 * operators and text search.
 *
 * <p>Source: PostgreSQL 18 manual, chapter 52 "System Catalogs".
 */
final class ObjectTables {

  private static final DataType<Long> OID = SQLDataType.BIGINT;
  private static final DataType<String> TEXT = SQLDataType.VARCHAR;
  private static final DataType<Integer> INTEGER = SQLDataType.INTEGER;
  private static final DataType<Boolean> BOOLEAN = SQLDataType.BOOLEAN;

  private ObjectTables() {}

  static final class PgStatisticExt {
    private static final String NAME = "pg_statistic_ext";
    static final Table<Record> PG_STATISTIC_EXT = SystemTables.table(NAME);
    static final Field<Long> STATISTICS_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<Long> STXRELID = SystemTables.column(NAME, "stxrelid", OID);
    static final Field<String> STXNAME = SystemTables.column(NAME, "stxname", TEXT);
    static final Field<Long> STXNAMESPACE = SystemTables.column(NAME, "stxnamespace", OID);
    static final Field<Object> STXKEYS = SystemTables.column(NAME, "stxkeys", SQLDataType.OTHER);
    static final Field<String[]> STXKIND = SystemTables.column(NAME, "stxkind", TEXT.array());
    static final Field<Integer> STXSTATTARGET = SystemTables.column(NAME, "stxstattarget", INTEGER);

    private PgStatisticExt() {}
  }

  static final class PgCast {
    private static final String NAME = "pg_cast";
    static final Table<Record> PG_CAST = SystemTables.table(NAME);
    static final Field<Long> CAST_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<Long> CASTSOURCE = SystemTables.column(NAME, "castsource", OID);
    static final Field<Long> CASTTARGET = SystemTables.column(NAME, "casttarget", OID);
    static final Field<Long> CASTFUNC = SystemTables.column(NAME, "castfunc", OID);
    static final Field<String> CASTCONTEXT = SystemTables.column(NAME, "castcontext", TEXT);
    static final Field<String> CASTMETHOD = SystemTables.column(NAME, "castmethod", TEXT);

    private PgCast() {}
  }

  static final class PgConversion {
    private static final String NAME = "pg_conversion";
    static final Table<Record> PG_CONVERSION = SystemTables.table(NAME);
    static final Field<Long> CONVERSION_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> CONNAME = SystemTables.column(NAME, "conname", TEXT);
    static final Field<Long> CONNAMESPACE = SystemTables.column(NAME, "connamespace", OID);
    static final Field<Integer> CONFORENCODING =
        SystemTables.column(NAME, "conforencoding", INTEGER);
    static final Field<Integer> CONTOENCODING = SystemTables.column(NAME, "contoencoding", INTEGER);
    static final Field<String> CONPROC = SystemTables.column(NAME, "conproc", TEXT);
    static final Field<Boolean> CONDEFAULT = SystemTables.column(NAME, "condefault", BOOLEAN);

    private PgConversion() {}
  }

  static final class PgOpfamily {
    private static final String NAME = "pg_opfamily";
    static final Table<Record> PG_OPFAMILY = SystemTables.table(NAME);
    static final Field<Long> OPFAMILY_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> OPFNAME = SystemTables.column(NAME, "opfname", TEXT);
    static final Field<Long> OPFNAMESPACE = SystemTables.column(NAME, "opfnamespace", OID);
    static final Field<Long> OPFMETHOD = SystemTables.column(NAME, "opfmethod", OID);

    private PgOpfamily() {}
  }

  static final class PgTsParser {
    private static final String NAME = "pg_ts_parser";
    static final Table<Record> PG_TS_PARSER = SystemTables.table(NAME);
    static final Field<Long> PARSER_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> PRSNAME = SystemTables.column(NAME, "prsname", TEXT);
    static final Field<Long> PRSNAMESPACE = SystemTables.column(NAME, "prsnamespace", OID);
    static final Field<String> PRSSTART = SystemTables.column(NAME, "prsstart", TEXT);
    static final Field<String> PRSTOKEN = SystemTables.column(NAME, "prstoken", TEXT);
    static final Field<String> PRSEND = SystemTables.column(NAME, "prsend", TEXT);
    static final Field<String> PRSHEADLINE = SystemTables.column(NAME, "prsheadline", TEXT);
    static final Field<String> PRSLEXTYPE = SystemTables.column(NAME, "prslextype", TEXT);

    private PgTsParser() {}
  }

  static final class PgTsTemplate {
    private static final String NAME = "pg_ts_template";
    static final Table<Record> PG_TS_TEMPLATE = SystemTables.table(NAME);
    static final Field<Long> TEMPLATE_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> TMPLNAME = SystemTables.column(NAME, "tmplname", TEXT);
    static final Field<Long> TMPLNAMESPACE = SystemTables.column(NAME, "tmplnamespace", OID);
    static final Field<String> TMPLINIT = SystemTables.column(NAME, "tmplinit", TEXT);
    static final Field<String> TMPLLEXIZE = SystemTables.column(NAME, "tmpllexize", TEXT);

    private PgTsTemplate() {}
  }

  static final class PgTsDict {
    private static final String NAME = "pg_ts_dict";
    static final Table<Record> PG_TS_DICT = SystemTables.table(NAME);
    static final Field<Long> DICTIONARY_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> DICTNAME = SystemTables.column(NAME, "dictname", TEXT);
    static final Field<Long> DICTNAMESPACE = SystemTables.column(NAME, "dictnamespace", OID);
    static final Field<Long> DICTTEMPLATE = SystemTables.column(NAME, "dicttemplate", OID);
    static final Field<String> DICTINITOPTION = SystemTables.column(NAME, "dictinitoption", TEXT);

    private PgTsDict() {}
  }

  static final class PgTsConfig {
    private static final String NAME = "pg_ts_config";
    static final Table<Record> PG_TS_CONFIG = SystemTables.table(NAME);
    static final Field<Long> CONFIGURATION_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> CFGNAME = SystemTables.column(NAME, "cfgname", TEXT);
    static final Field<Long> CFGNAMESPACE = SystemTables.column(NAME, "cfgnamespace", OID);
    static final Field<Long> CFGPARSER = SystemTables.column(NAME, "cfgparser", OID);

    private PgTsConfig() {}
  }

  static final class PgTsConfigMap {
    private static final String NAME = "pg_ts_config_map";
    static final Table<Record> PG_TS_CONFIG_MAP = SystemTables.table(NAME);
    static final Field<Long> MAPCFG = SystemTables.column(NAME, "mapcfg", OID);
    static final Field<Integer> MAPTOKENTYPE = SystemTables.column(NAME, "maptokentype", INTEGER);
    static final Field<Integer> MAPSEQNO = SystemTables.column(NAME, "mapseqno", INTEGER);
    static final Field<Long> MAPDICT = SystemTables.column(NAME, "mapdict", OID);

    private PgTsConfigMap() {}
  }
}
