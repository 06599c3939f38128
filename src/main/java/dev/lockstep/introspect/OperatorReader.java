package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgOperator.OPERATOR_OID;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRCANHASH;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRCANMERGE;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRCODE;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRCOM;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRJOIN;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRLEFT;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRNAME;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRNAMESPACE;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRNEGATE;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRREST;
import static dev.lockstep.introspect.SystemTables.PgOperator.OPRRIGHT;
import static dev.lockstep.introspect.SystemTables.PgOperator.PG_OPERATOR;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Operator;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/**
 * Reads the operators, those among them that are only promised by others.
 *
 * <p>Source: PostgreSQL 18 manual, 52.34 {@code pg_operator}, and 36.15 "Operator Optimization
 * Information" on promised ones.
 */
final class OperatorReader implements Reader {

  private static final PgNamespace OTHER_SCHEMA = PG_NAMESPACE.as("other_schema");
  private static final Field<String> LEFT =
      when(OPRLEFT.ne(0L), Functions.formatType(OPRLEFT)).as("left_type");
  private static final Field<String> RIGHT = Functions.formatType(OPRRIGHT).as("right_type");
  private static final Field<String> COMMUTATOR = other(OPRCOM).as("commutator");
  private static final Field<String> NEGATOR = other(OPRNEGATE).as("negator");

  private static final Question QUESTION = Question.of(operators());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      Operator operator = operator(row);
      ObjectAddress home = new ObjectAddress("pg_operator", row.get(OPERATOR_OID), 0);
      if (operator.shell()) {
        // It has no owner or comment that it would keep when it is made.
        findings.add(operator);
        findings.attach(home, operator.id());
      } else {
        findings.add(operator, home);
      }
    }
  }

  private static Select<Record> operators() {
    return select(OPERATOR_OID, OPRNAME, PG_NAMESPACE.NSPNAME, LEFT, RIGHT, OPRCODE)
        .select(COMMUTATOR, NEGATOR, OPRREST, OPRJOIN, OPRCANHASH, OPRCANMERGE)
        .from(PG_OPERATOR)
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(OPRNAMESPACE))
        .where(UserObjects.userObject("pg_operator", OPERATOR_OID, OPRNAMESPACE));
  }

  private static Operator operator(Record row) {
    String left = row.get(LEFT);
    FactId id =
        new FactId(
            Kind.OPERATOR,
            FactId.schema(row.get(PG_NAMESPACE.NSPNAME)),
            row.get(OPRNAME),
            (left == null ? "NONE" : left) + ", " + row.get(RIGHT));
    String function = present(row.get(OPRCODE));
    return function == null
        ? new Operator(id, left, row.get(RIGHT), null, null, null, null, null, false, false)
        : new Operator(
            id,
            left,
            row.get(RIGHT),
            function,
            row.get(COMMUTATOR),
            row.get(NEGATOR),
            present(row.get(OPRREST)),
            present(row.get(OPRJOIN)),
            row.get(OPRCANHASH),
            row.get(OPRCANMERGE));
  }

  /** How CREATE OPERATOR names another operator, whose operands it knows. */
  private static Field<String> other(Field<Long> operator) {
    Field<Long> oid = field(name("other", "oid"), SQLDataType.BIGINT);
    Field<Long> schema = field(name("other", "oprnamespace"), SQLDataType.BIGINT);
    Field<String> symbol = field(name("other", "oprname"), SQLDataType.VARCHAR);
    return field(
        select(
                field(
                    "format({0}, {1}, {2})",
                    String.class, inline("OPERATOR(%I.%s)"), OTHER_SCHEMA.NSPNAME, symbol))
            .from(PG_OPERATOR.as("other"))
            .join(OTHER_SCHEMA)
            .on(OTHER_SCHEMA.OID.eq(schema))
            .where(oid.eq(operator)));
  }

  /** A {@code regproc} that is none prints as a dash. */
  static String present(String function) {
    return function.equals("-") ? null : function;
  }
}
