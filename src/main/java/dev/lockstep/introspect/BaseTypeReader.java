package dev.lockstep.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.BaseType;
import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.ShellType;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgType;

/**
 * Reads the base types, and the types of which only the name is known. A base type is two facts,
 * because its functions are made over its name before it is made itself.
 *
 * <p>Source: PostgreSQL 18 manual, CREATE TYPE and 52.64 {@code pg_type}.
 */
final class BaseTypeReader implements Reader {

  private static final PgType ELEMENT = PG_TYPE.as("element");
  private static final Field<Boolean> DEFINED = of("typisdefined", SQLDataType.BOOLEAN);
  private static final Field<String> INPUT = text("typinput");
  private static final Field<String> OUTPUT = text("typoutput");
  private static final Field<String> RECEIVE = text("typreceive");
  private static final Field<String> SEND = text("typsend");
  private static final Field<String> TYPMOD_IN = text("typmodin");
  private static final Field<String> TYPMOD_OUT = text("typmodout");
  private static final Field<String> ANALYZE = text("typanalyze");
  private static final Field<String> SUBSCRIPT = text("typsubscript");
  private static final Field<Integer> LENGTH = of("typlen", SQLDataType.INTEGER);
  private static final Field<Boolean> BY_VALUE = of("typbyval", SQLDataType.BOOLEAN);
  private static final Field<String> ALIGNMENT = text("typalign");
  private static final Field<String> CATEGORY = text("typcategory");
  private static final Field<Boolean> PREFERRED = of("typispreferred", SQLDataType.BOOLEAN);
  private static final Field<String> DEFAULT = text("typdefault");
  private static final Field<String> DELIMITER = text("typdelim");
  private static final Field<Long> ELEMENT_TYPE = of("typelem", SQLDataType.BIGINT);
  private static final Field<String> ELEMENT_NAME =
      when(ELEMENT_TYPE.ne(0L), Functions.formatType(ELEMENT_TYPE)).as("element_name");
  private static final Field<Boolean> COLLATABLE =
      field(PG_TYPE.TYPCOLLATION.ne(0L)).as("collatable");

  private static final Question QUESTION = Question.of(types());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId schema = FactId.schema(row.get(PG_NAMESPACE.NSPNAME));
      FactId shell = schema.child(Kind.SHELL_TYPE, row.get(PG_TYPE.TYPNAME));
      ObjectAddress home = new ObjectAddress("pg_type", row.get(PG_TYPE.OID), 0);
      if (row.get(DEFINED)) {
        FactId id = schema.child(Kind.BASE_TYPE, row.get(PG_TYPE.TYPNAME));
        findings.add(new ShellType(shell));
        findings.add(type(id, row), home);
        findings.add(new Edge(id, shell));
      } else {
        findings.add(new ShellType(shell), home);
      }
    }
  }

  private static Select<Record> types() {
    return select(PG_TYPE.OID, PG_TYPE.TYPNAME, PG_NAMESPACE.NSPNAME, DEFINED, INPUT, OUTPUT)
        .select(RECEIVE, SEND, TYPMOD_IN, TYPMOD_OUT, ANALYZE, SUBSCRIPT, LENGTH, BY_VALUE)
        .select(ALIGNMENT, PG_TYPE.TYPSTORAGE, CATEGORY, PREFERRED, DEFAULT, DELIMITER)
        .select(ELEMENT_NAME, COLLATABLE)
        .from(PG_TYPE)
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_TYPE.TYPNAMESPACE))
        .where(PG_TYPE.TYPTYPE.in("b", "p"))
        .and(notExists(selectOne().from(ELEMENT).where(ELEMENT.TYPARRAY.eq(PG_TYPE.OID))))
        .and(UserObjects.userObject("pg_type", PG_TYPE.OID, PG_TYPE.TYPNAMESPACE));
  }

  private static BaseType type(FactId id, Record row) {
    return new BaseType(
        id,
        parameters(row),
        OperatorReader.present(row.get(RECEIVE)),
        OperatorReader.present(row.get(SEND)),
        OperatorReader.present(row.get(TYPMOD_IN)),
        OperatorReader.present(row.get(TYPMOD_OUT)),
        OperatorReader.present(row.get(ANALYZE)),
        OperatorReader.present(row.get(SUBSCRIPT)),
        storage(row.get(PG_TYPE.TYPSTORAGE)));
  }

  private static List<String> parameters(Record row) {
    List<String> parameters = new ArrayList<>();
    parameters.add("INPUT = " + row.get(INPUT));
    parameters.add("OUTPUT = " + row.get(OUTPUT));
    parameters.add("INTERNALLENGTH = " + (row.get(LENGTH) < 0 ? "VARIABLE" : row.get(LENGTH)));
    if (row.get(BY_VALUE)) {
      parameters.add("PASSEDBYVALUE");
    }
    parameters.add("ALIGNMENT = " + alignment(row.get(ALIGNMENT)));
    if (!row.get(CATEGORY).equals("U")) {
      parameters.add("CATEGORY = " + Sql.literal(row.get(CATEGORY)));
    }
    if (row.get(PREFERRED)) {
      parameters.add("PREFERRED = true");
    }
    if (row.get(DEFAULT) != null) {
      parameters.add("DEFAULT = " + Sql.literal(row.get(DEFAULT)));
    }
    if (row.get(ELEMENT_NAME) != null) {
      parameters.add("ELEMENT = " + row.get(ELEMENT_NAME));
    }
    if (!row.get(DELIMITER).equals(",")) {
      parameters.add("DELIMITER = " + Sql.literal(row.get(DELIMITER)));
    }
    if (row.get(COLLATABLE)) {
      parameters.add("COLLATABLE = true");
    }
    return List.copyOf(parameters);
  }

  private static String alignment(String code) {
    return switch (code) {
      case "c" -> "char";
      case "s" -> "int2";
      case "i" -> "int4";
      case "d" -> "double";
      default -> throw new IllegalStateException("unknown alignment " + code);
    };
  }

  private static String storage(String code) {
    return switch (code) {
      case "p" -> "plain";
      case "e" -> "external";
      case "x" -> "extended";
      case "m" -> "main";
      default -> throw new IllegalStateException("unknown storage " + code);
    };
  }

  private static Field<String> text(String column) {
    return of(column, SQLDataType.VARCHAR);
  }

  private static <T> Field<T> of(String column, org.jooq.DataType<T> type) {
    return SystemTables.column("pg_type", column, type);
  }
}
