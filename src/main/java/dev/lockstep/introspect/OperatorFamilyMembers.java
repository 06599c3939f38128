package dev.lockstep.introspect;

import static dev.lockstep.introspect.ObjectTables.PgOpfamily.OPFAMILY_OID;
import static dev.lockstep.introspect.ObjectTables.PgOpfamily.OPFMETHOD;
import static dev.lockstep.introspect.ObjectTables.PgOpfamily.OPFNAME;
import static dev.lockstep.introspect.ObjectTables.PgOpfamily.OPFNAMESPACE;
import static dev.lockstep.introspect.ObjectTables.PgOpfamily.PG_OPFAMILY;
import static dev.lockstep.introspect.SystemTables.PgAm.AMNAME;
import static dev.lockstep.introspect.SystemTables.PgAm.AM_OID;
import static dev.lockstep.introspect.SystemTables.PgAm.PG_AM;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.sql.Sql;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/**
 * The operators and support functions in operator families.
 *
 * <p>Source: PostgreSQL 18 manual, 52.4 {@code pg_amop} and 52.5 {@code pg_amproc}.
 */
final class OperatorFamilyMembers {

  static final Field<String> CATALOG = field(name("members", "catalog"), SQLDataType.VARCHAR);
  static final Field<Long> MEMBER = field(name("members", "oid"), SQLDataType.BIGINT);
  static final Field<Long> FAMILY = field(name("members", "family"), SQLDataType.BIGINT);

  /** The class that it belongs to; null where it belongs to the family. */
  static final Field<Long> CLASS = field(name("members", "class"), SQLDataType.BIGINT);

  private static final Field<String> FAMILY_SCHEMA =
      field(name("members", "family_schema"), SQLDataType.VARCHAR);
  private static final Field<String> FAMILY_NAME =
      field(name("members", "family_name"), SQLDataType.VARCHAR);
  private static final Field<String> METHOD = field(name("members", "method"), SQLDataType.VARCHAR);
  private static final Field<String> WORD = field(name("members", "word"), SQLDataType.VARCHAR);
  private static final Field<Integer> NUMBER =
      field(name("members", "number"), SQLDataType.INTEGER);
  private static final Field<String> LEFT = field(name("members", "left"), SQLDataType.VARCHAR);
  private static final Field<String> RIGHT = field(name("members", "right"), SQLDataType.VARCHAR);

  /** The operator or the function with its arguments. */
  private static final Field<String> OBJECT = field(name("members", "object"), SQLDataType.VARCHAR);

  private static final Field<String> SORT_SCHEMA =
      field(name("members", "sort_schema"), SQLDataType.VARCHAR);
  private static final Field<String> SORT_FAMILY =
      field(name("members", "sort_family"), SQLDataType.VARCHAR);

  private static final PgNamespace SORT_NAMESPACE = PG_NAMESPACE.as("sort_namespace");
  private static final Field<Long> SORT_OID = field(name("sort", "oid"), SQLDataType.BIGINT);
  private static final Field<String> SORT_NAME =
      field(name("sort", "opfname"), SQLDataType.VARCHAR);
  private static final Field<Long> SORT_NAMESPACE_OID =
      field(name("sort", "opfnamespace"), SQLDataType.BIGINT);

  static final Question QUESTION = Question.of(members());

  private OperatorFamilyMembers() {}

  static FactId id(Record row) {
    return new FactId(
        Kind.OPERATOR_FAMILY_MEMBER,
        new FactId(
            Kind.OPERATOR_FAMILY,
            FactId.schema(row.get(FAMILY_SCHEMA)),
            row.get(FAMILY_NAME),
            row.get(METHOD)),
        row.get(WORD) + " " + row.get(NUMBER),
        row.get(LEFT) + ", " + row.get(RIGHT));
  }

  /** As CREATE OPERATOR CLASS and ALTER OPERATOR FAMILY take it. */
  static String definition(Record row) {
    String beginning = row.get(WORD) + " " + row.get(NUMBER) + " ";
    if (row.get(WORD).equals("FUNCTION")) {
      return beginning + "(" + row.get(LEFT) + ", " + row.get(RIGHT) + ") " + row.get(OBJECT);
    }
    String sort = row.get(SORT_FAMILY);
    return beginning
        + row.get(OBJECT)
        + (sort == null
            ? ""
            : " FOR ORDER BY " + Sql.identifier(row.get(SORT_SCHEMA)) + "." + Sql.identifier(sort));
  }

  private static Select<Record> members() {
    return select(CATALOG, MEMBER, FAMILY, CLASS, FAMILY_SCHEMA, FAMILY_NAME, METHOD)
        .select(WORD, NUMBER, LEFT, RIGHT, OBJECT, SORT_SCHEMA, SORT_FAMILY)
        .from(
            of(
                    "pg_amop",
                    "amop",
                    "strategy",
                    "amopopr",
                    "regoperator",
                    "OPERATOR",
                    "amopsortfamily")
                .unionAll(
                    of("pg_amproc", "amproc", "num", "amproc", "regprocedure", "FUNCTION", null))
                .asTable("members"))
        .orderBy(WORD.desc(), NUMBER, LEFT, RIGHT);
  }

  private static Select<Record> of(
      String catalog,
      String prefix,
      String number,
      String object,
      String finder,
      String word,
      String sortFamily) {
    Field<Long> oid = SystemTables.column(catalog, "oid", SQLDataType.BIGINT);
    Field<Long> noFamily = inline((Long) null, SQLDataType.BIGINT);
    Field<Long> family = SystemTables.column(catalog, prefix + "family", SQLDataType.BIGINT);
    Field<Long> sort =
        sortFamily == null
            ? noFamily
            : SystemTables.column(catalog, sortFamily, SQLDataType.BIGINT);
    return select(inline(catalog).as("catalog"), oid.as("oid"))
        .select(family.as("family"), owner(catalog, oid).as("class"))
        .select(PG_NAMESPACE.NSPNAME.as("family_schema"), OPFNAME.as("family_name"))
        .select(AMNAME.as("method"), inline(word).as("word"))
        .select(
            SystemTables.column(catalog, prefix + number, SQLDataType.INTEGER)
                .cast(Integer.class)
                .as("number"))
        .select(type(catalog, prefix + "lefttype").as("left"))
        .select(type(catalog, prefix + "righttype").as("right"))
        .select(
            field(
                    "{0}::pg_catalog." + finder + "::text",
                    String.class,
                    SystemTables.column(catalog, object, SQLDataType.BIGINT))
                .as("object"))
        .select(SORT_NAMESPACE.NSPNAME.as("sort_schema"), SORT_NAME.as("sort_family"))
        .from(SystemTables.table(catalog))
        .join(PG_OPFAMILY)
        .on(OPFAMILY_OID.eq(family))
        .join(PG_AM)
        .on(AM_OID.eq(OPFMETHOD))
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(OPFNAMESPACE))
        .leftJoin(PG_OPFAMILY.as("sort"))
        .on(SORT_OID.eq(sort))
        .leftJoin(SORT_NAMESPACE)
        .on(SORT_NAMESPACE.OID.eq(SORT_NAMESPACE_OID))
        .where(UserObjects.sinceInitialization(oid));
  }

  private static Field<String> type(String catalog, String column) {
    return Functions.formatType(SystemTables.column(catalog, column, SQLDataType.BIGINT));
  }

  private static Field<Long> owner(String catalog, Field<Long> oid) {
    return field(
        select(SystemTables.column("pg_depend", "refobjid", SQLDataType.BIGINT))
            .from(SystemTables.table("pg_depend"))
            .where(
                SystemTables.column("pg_depend", "classid", SQLDataType.BIGINT)
                    .eq(Functions.catalog(catalog)))
            .and(SystemTables.column("pg_depend", "objid", SQLDataType.BIGINT).eq(oid))
            .and(
                SystemTables.column("pg_depend", "refclassid", SQLDataType.BIGINT)
                    .eq(Functions.catalog("pg_opclass"))));
  }
}
