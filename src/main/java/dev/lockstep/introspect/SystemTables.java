package dev.lockstep.introspect;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The system tables that jOOQ meta does not ship, with the columns that are read.
 *
 * <p>Source: PostgreSQL 18 manual, chapter 52 "System Catalogs".
 */
final class SystemTables {

  private static final DataType<Long> OID = SQLDataType.BIGINT;
  private static final DataType<String> TEXT = SQLDataType.VARCHAR;

  private SystemTables() {}

  private static Name name(String table) {
    return DSL.name("pg_catalog", table);
  }

  private static <T> Field<T> column(Name table, String column, DataType<T> type) {
    return DSL.field(table.append(column), type);
  }

  static final class PgAm {
    private static final Name NAME = name("pg_am");
    static final Table<Record> PG_AM = DSL.table(NAME);
    static final Field<Long> AM_OID = column(NAME, "oid", OID);
    static final Field<String> AMNAME = column(NAME, "amname", TEXT);

    private PgAm() {}
  }

  static final class PgTablespace {
    private static final Name NAME = name("pg_tablespace");
    static final Table<Record> PG_TABLESPACE = DSL.table(NAME);
    static final Field<Long> TABLESPACE_OID = column(NAME, "oid", OID);
    static final Field<String> SPCNAME = column(NAME, "spcname", TEXT);

    private PgTablespace() {}
  }

  static final class PgExtension {
    private static final Name NAME = name("pg_extension");
    static final Table<Record> PG_EXTENSION = DSL.table(NAME);
    static final Field<Long> EXTENSION_OID = column(NAME, "oid", OID);
    static final Field<String> EXTNAME = column(NAME, "extname", TEXT);
    static final Field<Long> EXTNAMESPACE = column(NAME, "extnamespace", OID);
    static final Field<String> EXTVERSION = column(NAME, "extversion", TEXT);

    private PgExtension() {}
  }

  static final class PgTrigger {
    private static final Name NAME = name("pg_trigger");
    static final Table<Record> PG_TRIGGER = DSL.table(NAME);
    static final Field<Long> TRIGGER_OID = column(NAME, "oid", OID);
    static final Field<Long> TGRELID = column(NAME, "tgrelid", OID);
    static final Field<Long> TGPARENTID = column(NAME, "tgparentid", OID);
    static final Field<Long> TGCONSTRAINT = column(NAME, "tgconstraint", OID);
    static final Field<String> TGNAME = column(NAME, "tgname", TEXT);
    static final Field<String> TGENABLED = column(NAME, "tgenabled", TEXT);
    static final Field<Boolean> TGISINTERNAL = column(NAME, "tgisinternal", SQLDataType.BOOLEAN);
    static final Field<Object> TGATTR = column(NAME, "tgattr", SQLDataType.OTHER);

    private PgTrigger() {}
  }

  static final class PgPolicy {
    private static final Name NAME = name("pg_policy");
    static final Table<Record> PG_POLICY = DSL.table(NAME);
    static final Field<Long> POLICY_OID = column(NAME, "oid", OID);
    static final Field<String> POLNAME = column(NAME, "polname", TEXT);
    static final Field<Long> POLRELID = column(NAME, "polrelid", OID);
    static final Field<String> POLCMD = column(NAME, "polcmd", TEXT);
    static final Field<Boolean> POLPERMISSIVE = column(NAME, "polpermissive", SQLDataType.BOOLEAN);
    static final Field<Long[]> POLROLES = column(NAME, "polroles", OID.array());
    static final Field<Object> POLQUAL = column(NAME, "polqual", SQLDataType.OTHER);
    static final Field<Object> POLWITHCHECK = column(NAME, "polwithcheck", SQLDataType.OTHER);

    private PgPolicy() {}
  }

  static final class PgRewrite {
    private static final Name NAME = name("pg_rewrite");
    static final Table<Record> PG_REWRITE = DSL.table(NAME);
    static final Field<Long> REWRITE_OID = column(NAME, "oid", OID);
    static final Field<String> RULENAME = column(NAME, "rulename", TEXT);
    static final Field<Long> EV_CLASS = column(NAME, "ev_class", OID);
    static final Field<String> EV_TYPE = column(NAME, "ev_type", TEXT);
    static final Field<String> EV_ENABLED = column(NAME, "ev_enabled", TEXT);

    private PgRewrite() {}
  }

  static final class PgLanguage {
    private static final Name NAME = name("pg_language");
    static final Table<Record> PG_LANGUAGE = DSL.table(NAME);
    static final Field<Long> LANGUAGE_OID = column(NAME, "oid", OID);
    static final Field<String> LANNAME = column(NAME, "lanname", TEXT);

    private PgLanguage() {}
  }

  static final class PgRange {
    private static final Name NAME = name("pg_range");
    static final Table<Record> PG_RANGE = DSL.table(NAME);
    static final Field<Long> RNGTYPID = column(NAME, "rngtypid", OID);
    static final Field<Long> RNGSUBTYPE = column(NAME, "rngsubtype", OID);
    static final Field<Long> RNGMULTITYPID = column(NAME, "rngmultitypid", OID);
    static final Field<Long> RNGCOLLATION = column(NAME, "rngcollation", OID);
    static final Field<Long> RNGSUBOPC = column(NAME, "rngsubopc", OID);
    static final Field<Long> RNGCANONICAL = column(NAME, "rngcanonical", OID);
    static final Field<Long> RNGSUBDIFF = column(NAME, "rngsubdiff", OID);

    private PgRange() {}
  }

  static final class PgOpclass {
    private static final Name NAME = name("pg_opclass");
    static final Table<Record> PG_OPCLASS = DSL.table(NAME);
    static final Field<Long> OPCLASS_OID = column(NAME, "oid", OID);
    static final Field<String> OPCNAME = column(NAME, "opcname", TEXT);
    static final Field<Long> OPCNAMESPACE = column(NAME, "opcnamespace", OID);
    static final Field<Boolean> OPCDEFAULT = column(NAME, "opcdefault", SQLDataType.BOOLEAN);

    private PgOpclass() {}
  }
}
