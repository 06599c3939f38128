package dev.lockstep.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_PROC;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The access control lists of objects that have one; without one, the default applies. */
final class AccessLists {

  static final Field<String> CATALOG = field(name("listed", "catalog"), SQLDataType.VARCHAR);
  static final Field<Long> OBJECT = field(name("listed", "object"), SQLDataType.BIGINT);
  static final Field<Integer> COLUMN = field(name("listed", "column"), SQLDataType.INTEGER);
  static final Field<Long> OWNER = field(name("listed", "owner"), SQLDataType.BIGINT);

  /** What {@code acldefault} calls the kind of object. */
  static final Field<String> CODE = field(name("listed", "code"), SQLDataType.VARCHAR);

  static final Field<Object> LIST = field(name("listed", "list"), SQLDataType.OTHER);

  /** Catalogs whose rows have an owner and a list and nothing special. */
  private static final List<Owned> OTHERS =
      List.of(
          new Owned("pg_foreign_data_wrapper", "fdw", "F"),
          new Owned("pg_foreign_server", "srv", "S"),
          new Owned("pg_language", "lan", "l"));

  private record Owned(String catalog, String prefix, String code) {}

  private AccessLists() {}

  /** All lists, as the derived table to which the fields belong. */
  static Table<?> all() {
    Field<Integer> whole = inline(0);
    Field<String> relation = when(PG_CLASS.RELKIND.eq("S"), inline("s")).else_(inline("r"));
    Select<Record> lists =
        of("pg_class", PG_CLASS, PG_CLASS.OID, whole, PG_CLASS.RELOWNER, relation, "relacl")
            .unionAll(
                of(
                    "pg_attribute",
                    PG_ATTRIBUTE.join(PG_CLASS).on(PG_CLASS.OID.eq(PG_ATTRIBUTE.ATTRELID)),
                    PG_CLASS.OID,
                    PG_ATTRIBUTE.ATTNUM.cast(Integer.class),
                    PG_CLASS.RELOWNER,
                    inline("c"),
                    "attacl"))
            .unionAll(
                of(
                    "pg_namespace",
                    PG_NAMESPACE,
                    PG_NAMESPACE.OID,
                    whole,
                    PG_NAMESPACE.NSPOWNER,
                    inline("n"),
                    "nspacl"))
            .unionAll(
                of("pg_proc", PG_PROC, PG_PROC.OID, whole, PG_PROC.PROOWNER, inline("f"), "proacl"))
            .unionAll(
                of(
                    "pg_type",
                    PG_TYPE,
                    PG_TYPE.OID,
                    whole,
                    PG_TYPE.TYPOWNER,
                    inline("T"),
                    "typacl"));
    for (Owned catalog : OTHERS) {
      lists = lists.unionAll(of(catalog));
    }
    return lists.asTable("listed", "catalog", "object", "column", "owner", "code", "list");
  }

  private static Select<Record> of(Owned owned) {
    String catalog = owned.catalog();
    return of(
        catalog,
        SystemTables.table(catalog),
        SystemTables.column(catalog, "oid", SQLDataType.BIGINT),
        inline(0),
        SystemTables.column(catalog, owned.prefix() + "owner", SQLDataType.BIGINT),
        inline(owned.code()),
        owned.prefix() + "acl");
  }

  private static Select<Record> of(
      String catalog,
      Table<?> rows,
      Field<Long> object,
      Field<Integer> column,
      Field<Long> owner,
      Field<String> code,
      String list) {
    // A column's list hangs on its relation's address.
    Field<String> home = inline(catalog.equals("pg_attribute") ? "pg_class" : catalog);
    Field<?> lists = SystemTables.column(catalog, list, SQLDataType.OTHER);
    return select(home, object, column)
        .select(owner, code, lists)
        .from(rows)
        .where(lists.isNotNull())
        // Of what initdb made, only the schema public is a user's.
        .and(
            catalog.equals("pg_namespace")
                ? noCondition()
                : UserObjects.sinceInitialization(object));
  }
}
