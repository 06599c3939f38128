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
}
