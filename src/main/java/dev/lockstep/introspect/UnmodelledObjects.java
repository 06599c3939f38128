package dev.lockstep.introspect;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgType;

/** The addresses of all user objects that no reader models. */
final class UnmodelledObjects {

  /** Catalogs of which every user object is unmodelled. */
  private static final List<String> CATALOGS =
      List.of(
          "pg_cast",
          "pg_collation",
          "pg_conversion",
          "pg_opclass",
          "pg_operator",
          "pg_opfamily",
          "pg_ts_config",
          "pg_ts_dict",
          "pg_ts_parser",
          "pg_ts_template");

  private static final PgType ELEMENT = PG_TYPE.as("element");

  private UnmodelledObjects() {}

  /** The catalog, the object, its part, and what goes before the name of its kind. */
  static Select<Record4<Long, Long, Integer, String>> all() {
    Select<Record4<Long, Long, Integer, String>> objects =
        of("pg_class", PG_CLASS, PG_CLASS.OID, PG_CLASS.RELKIND.eq("f"))
            .unionAll(of("pg_type", PG_TYPE, PG_TYPE.OID, baseType()));
    for (String catalog : CATALOGS) {
      objects = objects.unionAll(of(catalog, catalog, "oid"));
    }
    return objects;
  }

  private static Select<Record4<Long, Long, Integer, String>> of(
      String catalog, String rows, String oid) {
    return of(
        catalog,
        SystemTables.table(rows),
        SystemTables.column(rows, oid, SQLDataType.BIGINT),
        noCondition());
  }

  private static Select<Record4<Long, Long, Integer, String>> of(
      String catalog, Table<?> rows, Field<Long> oid, Condition condition) {
    return select(Functions.catalog(catalog), oid, inline(0), inline(""))
        .from(rows)
        .where(UserObjects.sinceInitialization(oid))
        .and(UserObjects.noMember(catalog, oid))
        .and(UserObjects.noPart(catalog, oid))
        .and(condition);
  }

  private static Condition baseType() {
    return PG_TYPE
        .TYPTYPE
        .in("b", "p")
        .and(notExists(selectOne().from(ELEMENT).where(ELEMENT.TYPARRAY.eq(PG_TYPE.OID))));
  }
}
