package dev.lockstep.introspect;

import static org.jooq.impl.DSL.currentCatalog;
import static org.jooq.impl.DSL.currentUser;
import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The system tables of roles, which all databases of a server share.
 *
 * <p>Sources: PostgreSQL 18 manual, 52.9 {@code pg_auth_members}, 52.16 {@code pg_db_role_setting},
 * 53.20 {@code pg_roles}.
 */
final class RoleTables {

  /** The role that initdb makes. */
  static final long BOOTSTRAP_SUPERUSER = 10;

  private static final DataType<Long> OID = SQLDataType.BIGINT;
  private static final DataType<String> TEXT = SQLDataType.VARCHAR;
  private static final DataType<Boolean> BOOLEAN = SQLDataType.BOOLEAN;

  private RoleTables() {}

  /** A view without passwords, which everybody may read. */
  static final class PgRoles {
    private static final String NAME = "pg_roles";
    static final Table<Record> PG_ROLES = SystemTables.table(NAME);
    static final Field<Long> ROLE_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> ROLNAME = SystemTables.column(NAME, "rolname", TEXT);
    static final Field<Boolean> ROLSUPER = SystemTables.column(NAME, "rolsuper", BOOLEAN);
    static final Field<Boolean> ROLINHERIT = SystemTables.column(NAME, "rolinherit", BOOLEAN);
    static final Field<Boolean> ROLCREATEROLE = SystemTables.column(NAME, "rolcreaterole", BOOLEAN);
    static final Field<Boolean> ROLCREATEDB = SystemTables.column(NAME, "rolcreatedb", BOOLEAN);
    static final Field<Boolean> ROLCANLOGIN = SystemTables.column(NAME, "rolcanlogin", BOOLEAN);
    static final Field<Boolean> ROLREPLICATION =
        SystemTables.column(NAME, "rolreplication", BOOLEAN);
    static final Field<Boolean> ROLBYPASSRLS = SystemTables.column(NAME, "rolbypassrls", BOOLEAN);
    static final Field<Integer> ROLCONNLIMIT =
        SystemTables.column(NAME, "rolconnlimit", SQLDataType.INTEGER);
    static final Field<String> ROLVALIDUNTIL =
        SystemTables.column(NAME, "rolvaliduntil", SQLDataType.OTHER).cast(SQLDataType.CLOB);

    private PgRoles() {}
  }

  static final class PgAuthMembers {
    private static final String NAME = "pg_auth_members";
    static final Table<Record> PG_AUTH_MEMBERS = SystemTables.table(NAME);
    static final Field<Long> ROLEID = SystemTables.column(NAME, "roleid", OID);
    static final Field<Long> MEMBER = SystemTables.column(NAME, "member", OID);
    static final Field<Long> GRANTOR = SystemTables.column(NAME, "grantor", OID);
    static final Field<Boolean> ADMIN_OPTION = SystemTables.column(NAME, "admin_option", BOOLEAN);
    static final Field<Boolean> INHERIT_OPTION =
        SystemTables.column(NAME, "inherit_option", BOOLEAN);
    static final Field<Boolean> SET_OPTION = SystemTables.column(NAME, "set_option", BOOLEAN);

    private PgAuthMembers() {}
  }

  static final class PgDbRoleSetting {
    private static final String NAME = "pg_db_role_setting";
    static final Table<Record> PG_DB_ROLE_SETTING = SystemTables.table(NAME);
    static final Field<Long> SETDATABASE = SystemTables.column(NAME, "setdatabase", OID);
    static final Field<Long> SETROLE = SystemTables.column(NAME, "setrole", OID);
    static final Field<String[]> SETCONFIG = SystemTables.column(NAME, "setconfig", TEXT.array());

    private PgDbRoleSetting() {}
  }

  static final class PgShdescription {
    private static final String NAME = "pg_shdescription";
    static final Table<Record> PG_SHDESCRIPTION = SystemTables.table(NAME);
    static final Field<Long> COMMENT_OBJECT = SystemTables.column(NAME, "objoid", OID);
    static final Field<Long> COMMENT_CLASS = SystemTables.column(NAME, "classoid", OID);
    static final Field<String> COMMENT_TEXT = SystemTables.column(NAME, "description", TEXT);

    private PgShdescription() {}
  }

  static final class PgShseclabel {
    private static final String NAME = "pg_shseclabel";
    static final Table<Record> PG_SHSECLABEL = SystemTables.table(NAME);
    static final Field<Long> LABEL_OBJECT = SystemTables.column(NAME, "objoid", OID);
    static final Field<Long> LABEL_CLASS = SystemTables.column(NAME, "classoid", OID);
    static final Field<String> LABEL_PROVIDER = SystemTables.column(NAME, "provider", TEXT);
    static final Field<String> LABEL_TEXT = SystemTables.column(NAME, "label", TEXT);

    private PgShseclabel() {}
  }

  /** Whether a role is the server's own superuser or the one that reads. */
  static Condition reserved(Field<Long> role) {
    return role.eq(BOOTSTRAP_SUPERUSER).or(Functions.roleName(role).eq(currentUser()));
  }

  /** Whether a role is not predefined: PostgreSQL reserves the prefix {@code pg_} for itself. */
  static Condition known(Field<String> name) {
    return name.notLike("pg\\_%");
  }

  /** The database that is read. */
  static Select<?> thisDatabase() {
    return select(SystemTables.column("pg_database", "oid", OID))
        .from(SystemTables.table("pg_database"))
        .where(SystemTables.column("pg_database", "datname", TEXT).eq(currentCatalog()));
  }

  /** A condition as a column. */
  static Field<Boolean> flag(Condition condition, String name) {
    return DSL.field(condition).as(name);
  }
}
