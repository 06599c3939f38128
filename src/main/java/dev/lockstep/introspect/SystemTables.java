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

  private static final DataType<Integer> INTEGER = SQLDataType.INTEGER;
  private static final DataType<Boolean> BOOLEAN = SQLDataType.BOOLEAN;

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
    static final Field<Boolean> TGISINTERNAL = column(NAME, "tgisinternal", BOOLEAN);
    static final Field<Integer> TGTYPE = column(NAME, "tgtype", INTEGER);
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
    static final Field<Boolean> POLPERMISSIVE = column(NAME, "polpermissive", BOOLEAN);
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
    static final Field<Boolean> OPCDEFAULT = column(NAME, "opcdefault", BOOLEAN);
    static final Field<Long> OPCMETHOD = column(NAME, "opcmethod", OID);
    static final Field<Long> OPCFAMILY = column(NAME, "opcfamily", OID);
    static final Field<Long> OPCINTYPE = column(NAME, "opcintype", OID);
    static final Field<Long> OPCKEYTYPE = column(NAME, "opckeytype", OID);

    private PgOpclass() {}
  }

  static final class PgOperator {
    private static final Name NAME = name("pg_operator");
    static final Table<Record> PG_OPERATOR = DSL.table(NAME);
    static final Field<Long> OPERATOR_OID = column(NAME, "oid", OID);
    static final Field<String> OPRNAME = column(NAME, "oprname", TEXT);
    static final Field<Long> OPRNAMESPACE = column(NAME, "oprnamespace", OID);
    static final Field<Long> OPRLEFT = column(NAME, "oprleft", OID);
    static final Field<Long> OPRRIGHT = column(NAME, "oprright", OID);
    static final Field<Long> OPRCOM = column(NAME, "oprcom", OID);
    static final Field<Long> OPRNEGATE = column(NAME, "oprnegate", OID);
    static final Field<String> OPRCODE = column(NAME, "oprcode", TEXT);
    static final Field<String> OPRREST = column(NAME, "oprrest", TEXT);
    static final Field<String> OPRJOIN = column(NAME, "oprjoin", TEXT);
    static final Field<Boolean> OPRCANHASH = column(NAME, "oprcanhash", BOOLEAN);
    static final Field<Boolean> OPRCANMERGE = column(NAME, "oprcanmerge", BOOLEAN);

    private PgOperator() {}
  }

  static final class PgAggregate {
    private static final Name NAME = name("pg_aggregate");
    static final Table<Record> PG_AGGREGATE = DSL.table(NAME);
    static final Field<Long> AGGFNOID = column(NAME, "aggfnoid", OID);
    static final Field<String> AGGKIND = column(NAME, "aggkind", TEXT);
    static final Field<String> AGGTRANSFN = column(NAME, "aggtransfn", TEXT);
    static final Field<Long> AGGTRANSTYPE = column(NAME, "aggtranstype", OID);
    static final Field<Integer> AGGTRANSSPACE = column(NAME, "aggtransspace", INTEGER);
    static final Field<String> AGGFINALFN = column(NAME, "aggfinalfn", TEXT);
    static final Field<Boolean> AGGFINALEXTRA = column(NAME, "aggfinalextra", BOOLEAN);
    static final Field<String> AGGFINALMODIFY = column(NAME, "aggfinalmodify", TEXT);
    static final Field<String> AGGCOMBINEFN = column(NAME, "aggcombinefn", TEXT);
    static final Field<String> AGGSERIALFN = column(NAME, "aggserialfn", TEXT);
    static final Field<String> AGGDESERIALFN = column(NAME, "aggdeserialfn", TEXT);
    static final Field<String> AGGINITVAL = column(NAME, "agginitval", TEXT);
    static final Field<String> AGGMTRANSFN = column(NAME, "aggmtransfn", TEXT);
    static final Field<String> AGGMINVTRANSFN = column(NAME, "aggminvtransfn", TEXT);
    static final Field<Long> AGGMTRANSTYPE = column(NAME, "aggmtranstype", OID);
    static final Field<Integer> AGGMTRANSSPACE = column(NAME, "aggmtransspace", INTEGER);
    static final Field<String> AGGMFINALFN = column(NAME, "aggmfinalfn", TEXT);
    static final Field<Boolean> AGGMFINALEXTRA = column(NAME, "aggmfinalextra", BOOLEAN);
    static final Field<String> AGGMFINALMODIFY = column(NAME, "aggmfinalmodify", TEXT);
    static final Field<String> AGGMINITVAL = column(NAME, "aggminitval", TEXT);
    static final Field<Long> AGGSORTOP = column(NAME, "aggsortop", OID);

    private PgAggregate() {}
  }

  static final class PgInitPrivs {
    private static final Name NAME = name("pg_init_privs");
    static final Table<Record> PG_INIT_PRIVS = DSL.table(NAME);
    static final Field<Long> OBJOID = column(NAME, "objoid", OID);
    static final Field<Long> CLASSOID = column(NAME, "classoid", OID);
    static final Field<Integer> OBJSUBID = column(NAME, "objsubid", INTEGER);
    static final Field<Object> INITPRIVS = column(NAME, "initprivs", SQLDataType.OTHER);

    private PgInitPrivs() {}
  }

  static final class PgSeclabel {
    private static final Name NAME = name("pg_seclabel");
    static final Table<Record> PG_SECLABEL = DSL.table(NAME);
    static final Field<Long> LABEL_OBJECT = column(NAME, "objoid", OID);
    static final Field<Long> LABEL_CLASS = column(NAME, "classoid", OID);
    static final Field<Integer> LABEL_COLUMN = column(NAME, "objsubid", INTEGER);
    static final Field<String> PROVIDER = column(NAME, "provider", TEXT);
    static final Field<String> LABEL = column(NAME, "label", TEXT);

    private PgSeclabel() {}
  }

  static final class PgDefaultAcl {
    private static final Name NAME = name("pg_default_acl");
    static final Table<Record> PG_DEFAULT_ACL = DSL.table(NAME);
    static final Field<Long> DEFACLROLE = column(NAME, "defaclrole", OID);
    static final Field<Long> DEFACLNAMESPACE = column(NAME, "defaclnamespace", OID);
    static final Field<String> DEFACLOBJTYPE = column(NAME, "defaclobjtype", TEXT);
    static final Field<Object> DEFACLACL = column(NAME, "defaclacl", SQLDataType.OTHER);

    private PgDefaultAcl() {}
  }

  /** A column of any system table, for the few queries that treat many of them alike. */
  static <T> Field<T> column(String table, String column, DataType<T> type) {
    return column(name(table), column, type);
  }

  /** Any system table. */
  static Table<Record> table(String table) {
    return DSL.table(name(table));
  }
}
