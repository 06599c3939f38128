package dev.lockstep.introspect;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_PROC;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Reads what the members of extensions are called that have an access control list. They are no
 * facts, but a grant on them that is not the extension's own is one.
 */
final class MemberReader implements Reader {

  private static final Field<String> CATALOG =
      field(name("member", "catalog"), SQLDataType.VARCHAR);
  private static final Field<Long> OBJECT = field(name("member", "object"), SQLDataType.BIGINT);
  private static final Field<String> SCHEMA = field(name("member", "schema"), SQLDataType.VARCHAR);
  private static final Field<String> NAME = field(name("member", "name"), SQLDataType.VARCHAR);
  private static final Field<String> CODE = field(name("member", "code"), SQLDataType.VARCHAR);
  private static final Field<String[]> TYPES =
      field(name("member", "types"), SQLDataType.VARCHAR.array());
  private static final Field<String[]> NO_TYPES =
      array(select(inline("")).where(inline(false))).cast(SQLDataType.VARCHAR.array());

  private static final Question QUESTION =
      Question.of(
          select(CATALOG, OBJECT, SCHEMA, NAME, CODE, TYPES)
              .from(
                  members()
                      .asTable("member", "catalog", "object", "schema", "name", "code", "types")));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId schema = FactId.schema(row.get(SCHEMA));
      Kind kind = kind(row.get(CATALOG), row.get(CODE));
      if (kind != null) {
        findings.name(
            new ObjectAddress(row.get(CATALOG), row.get(OBJECT), 0),
            kind == Kind.SCHEMA
                ? schema
                : new FactId(kind, schema, row.get(NAME), String.join(", ", row.get(TYPES))));
      }
    }
  }

  private static Kind kind(String catalog, String code) {
    return switch (catalog + " " + code) {
      case "pg_class r", "pg_class p" -> Kind.TABLE;
      case "pg_class f" -> Kind.FOREIGN_TABLE;
      case "pg_class v" -> Kind.VIEW;
      case "pg_class m" -> Kind.MATERIALIZED_VIEW;
      case "pg_class S" -> Kind.SEQUENCE;
      case "pg_proc a" -> Kind.AGGREGATE;
      case "pg_proc f", "pg_proc p", "pg_proc w" -> Kind.ROUTINE;
      case "pg_type e" -> Kind.ENUM;
      case "pg_type d" -> Kind.DOMAIN;
      case "pg_type c" -> Kind.COMPOSITE;
      case "pg_type r" -> Kind.RANGE;
      case "pg_type b" -> Kind.BASE_TYPE;
      case "pg_namespace " -> Kind.SCHEMA;
      default -> null;
    };
  }

  private static Select<Record> members() {
    Field<String> schema = PG_NAMESPACE.NSPNAME;
    return select(inline("pg_class"), PG_CLASS.OID, schema, PG_CLASS.RELNAME)
        .select(PG_CLASS.RELKIND, NO_TYPES)
        .from(inSchema(PG_CLASS, PG_CLASS.RELNAMESPACE))
        .where(isListedMember("pg_class", PG_CLASS.OID, "relacl"))
        .unionAll(
            select(inline("pg_proc"), PG_PROC.OID, schema, PG_PROC.PRONAME)
                .select(PG_PROC.PROKIND, Signature.TYPES)
                .from(inSchema(PG_PROC, PG_PROC.PRONAMESPACE))
                .where(isListedMember("pg_proc", PG_PROC.OID, "proacl")))
        .unionAll(
            select(inline("pg_type"), PG_TYPE.OID, schema, PG_TYPE.TYPNAME)
                .select(PG_TYPE.TYPTYPE, NO_TYPES)
                .from(inSchema(PG_TYPE, PG_TYPE.TYPNAMESPACE))
                .where(isListedMember("pg_type", PG_TYPE.OID, "typacl")))
        .unionAll(
            select(inline("pg_namespace"), PG_NAMESPACE.OID, schema, schema)
                .select(inline(""), NO_TYPES)
                .from(PG_NAMESPACE)
                .where(isListedMember("pg_namespace", PG_NAMESPACE.OID, "nspacl")));
  }

  private static Table<?> inSchema(Table<?> objects, Field<Long> schema) {
    return objects.join(PG_NAMESPACE).on(PG_NAMESPACE.OID.eq(schema));
  }

  private static Condition isListedMember(String catalog, Field<Long> object, String list) {
    return SystemTables.column(catalog, list, SQLDataType.OTHER)
        .isNotNull()
        .and(UserObjects.sinceInitialization(object))
        .and(
            exists(
                selectOne()
                    .from(PG_DEPEND)
                    .where(PG_DEPEND.CLASSID.eq(Functions.catalog(catalog)))
                    .and(PG_DEPEND.OBJID.eq(object))
                    .and(PG_DEPEND.DEPTYPE.eq("e"))));
  }
}
