package dev.lockstep.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CONSTRAINT;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_INDEX;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_INHERITS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.meta.postgres.pg_catalog.tables.PgClass;
import org.jooq.meta.postgres.pg_catalog.tables.PgConstraint;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/**
 * Reads the constraints of tables. NOT NULL is an attribute of its column, a constraint trigger is
 * a trigger.
 */
final class ConstraintReader implements Reader {

  /** Only a constraint that is not enforced ends so: an expression ends with a parenthesis. */
  private static final String NOT_ENFORCED = " NOT ENFORCED";

  private static final PgClass INDEX = PG_CLASS.as("enforcing");
  private static final PgClass WHOLE = PG_CLASS.as("whole");
  private static final PgNamespace WHOLE_SCHEMA = PG_NAMESPACE.as("whole_schema");
  private static final PgConstraint ORIGINAL = PG_CONSTRAINT.as("original");
  private static final IndexText TEXT = new IndexText(INDEX, PG_CLASS, PG_NAMESPACE);
  private static final Field<String> DEFINITION =
      Functions.definition("pg_get_constraintdef", PG_CONSTRAINT.OID).as("definition");
  private static final Field<String> EXPRESSION =
      Functions.expression(PG_CONSTRAINT.field("conbin"), PG_CONSTRAINT.CONRELID).as("expression");
  private static final Field<String[]> KEY =
      UsedColumns.inOrder(PG_CONSTRAINT.CONRELID, PG_CONSTRAINT.CONKEY).as("key");
  private static final Field<String[]> REFERENCED_KEY =
      UsedColumns.inOrder(PG_CONSTRAINT.CONFRELID, PG_CONSTRAINT.CONFKEY).as("referenced_key");
  private static final Field<String[]> NEEDED =
      when(
              PG_CONSTRAINT.CONTYPE.eq("x"),
              UsedColumns.listedOrNeeded(
                  PG_CONSTRAINT.CONRELID,
                  PG_CONSTRAINT.CONKEY,
                  UsedColumns.needing("pg_class", INDEX.OID)))
          .as("needed");
  private static final Field<Boolean> INHERITED =
      field(
              PG_CONSTRAINT
                  .CONINHCOUNT
                  .gt(0)
                  .andNot(PG_CONSTRAINT.CONISLOCAL)
                  .or(PG_CONSTRAINT.CONPARENTID.ne(0L)))
          .as("inherited");

  /** A foreign key to a partitioned table has a copy of itself to each partition. */
  private static final Condition NO_COPY =
      notExists(
          selectOne()
              .from(ORIGINAL)
              .where(ORIGINAL.OID.eq(PG_CONSTRAINT.CONPARENTID))
              .and(ORIGINAL.CONRELID.eq(PG_CONSTRAINT.CONRELID)));

  private static final Question QUESTION = Question.of(constraints());

  @Override
  public void read(Server server, Findings findings) {
    List<Record> constraints = new ArrayList<>();
    for (Record row : server.ask(QUESTION)) {
      constraints.add(row);
      FactId id = id(row, findings);
      FactId table = id.parent();
      Long index = row.get(INDEX.OID);
      if (index != null) {
        FactId named = FactId.of(Kind.INDEX, table.parent(), row.get(INDEX.RELNAME));
        findings.attach(new ObjectAddress("pg_class", index, 0), id, named);
      }
    }
    for (Record row : constraints) {
      findings.add(
          constraint(id(row, findings), row, findings),
          new ObjectAddress("pg_constraint", row.get(PG_CONSTRAINT.OID), 0));
    }
  }

  private static FactId id(Record row, Findings findings) {
    return findings
        .at("pg_class", row.get(PG_CONSTRAINT.CONRELID))
        .child(Kind.CONSTRAINT, row.get(PG_CONSTRAINT.CONNAME));
  }

  /** Indexes behind no constraint are read later, so such a one is called by its name. */
  private static FactId partOf(Record row, Findings findings) {
    Long whole = row.get(WHOLE.OID);
    if (whole == null) {
      return null;
    }
    FactId key = findings.at("pg_class", whole);
    return key != null
        ? key
        : FactId.schema(row.get(WHOLE_SCHEMA.NSPNAME)).child(Kind.INDEX, row.get(WHOLE.RELNAME));
  }

  private static Select<Record> constraints() {
    return select(PG_CONSTRAINT.OID, PG_CONSTRAINT.CONNAME, PG_CONSTRAINT.CONTYPE, DEFINITION)
        .select(PG_CONSTRAINT.CONRELID, PG_CONSTRAINT.CONVALIDATED, PG_CONSTRAINT.CONFRELID)
        .select(PG_CONSTRAINT.CONDEFERRABLE, PG_CONSTRAINT.CONDEFERRED, INHERITED, KEY, NEEDED)
        .select(REFERENCED_KEY)
        .select(EXPRESSION, INDEX.OID, INDEX.RELNAME)
        .select(WHOLE.OID, WHOLE.RELNAME, WHOLE_SCHEMA.NSPNAME)
        .select(TEXT.fields())
        .from(PG_CONSTRAINT)
        .join(PG_CLASS)
        .on(PG_CLASS.OID.eq(PG_CONSTRAINT.CONRELID))
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_CLASS.RELNAMESPACE))
        .leftJoin(PG_INDEX)
        .on(PG_INDEX.INDEXRELID.eq(PG_CONSTRAINT.CONINDID))
        .and(PG_CONSTRAINT.CONTYPE.in("p", "u", "x"))
        .leftJoin(INDEX)
        .on(INDEX.OID.eq(PG_INDEX.INDEXRELID))
        .leftJoin(PG_INHERITS)
        .on(PG_INHERITS.INHRELID.eq(INDEX.OID))
        .leftJoin(WHOLE)
        .on(WHOLE.OID.eq(PG_INHERITS.INHPARENT))
        .leftJoin(WHOLE_SCHEMA)
        .on(WHOLE_SCHEMA.OID.eq(WHOLE.RELNAMESPACE))
        .where(PG_CONSTRAINT.CONTYPE.in("c", "f", "p", "u", "x"))
        .and(PG_CLASS.RELKIND.in("r", "p", "f"))
        .and(NO_COPY)
        .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE));
  }

  private static Constraint constraint(FactId id, Record row, Findings findings) {
    Constraint.Type type = type(row.get(PG_CONSTRAINT.CONTYPE));
    return new Constraint(
        id,
        type,
        definition(type, row),
        row.get(PG_CONSTRAINT.CONVALIDATED),
        !row.get(DEFINITION).endsWith(NOT_ENFORCED),
        columns(type, row),
        findings.at("pg_class", row.get(PG_CONSTRAINT.CONFRELID)),
        Names.listed(row.get(REFERENCED_KEY)),
        TEXT.body(row),
        TEXT.predicate(row),
        TEXT.options(row),
        TEXT.tablespace(row),
        TEXT.statistics(row),
        row.get(EXPRESSION),
        row.get(PG_CONSTRAINT.CONDEFERRABLE),
        row.get(PG_CONSTRAINT.CONDEFERRED),
        partOf(row, findings),
        row.get(INHERITED));
  }

  /** What is left without that which other attributes say; it stands at the end, in this order. */
  private static String definition(Constraint.Type type, Record row) {
    String text = Names.withoutEnd(row.get(DEFINITION), NOT_ENFORCED);
    text = Names.constraint(text, row.get(PG_CONSTRAINT.CONVALIDATED));
    text =
        row.get(PG_CONSTRAINT.CONDEFERRED) ? Names.withoutEnd(text, " INITIALLY DEFERRED") : text;
    text = row.get(PG_CONSTRAINT.CONDEFERRABLE) ? Names.withoutEnd(text, " DEFERRABLE") : text;
    return type == Constraint.Type.EXCLUDE ? TEXT.withoutOptions(text, row, "(%s)") : text;
  }

  /** An exclusion constraint may also use columns in expressions; they come after its key. */
  private static List<String> columns(Constraint.Type type, Record row) {
    return switch (type) {
      case CHECK -> Names.sorted(row.get(KEY));
      case FOREIGN_KEY, PRIMARY_KEY, UNIQUE -> Names.listed(row.get(KEY));
      case EXCLUDE ->
          Stream.concat(Names.listed(row.get(KEY)).stream(), Names.sorted(row.get(NEEDED)).stream())
              .distinct()
              .toList();
    };
  }

  private static Constraint.Type type(String code) {
    return switch (code) {
      case "c" -> Constraint.Type.CHECK;
      case "f" -> Constraint.Type.FOREIGN_KEY;
      case "p" -> Constraint.Type.PRIMARY_KEY;
      case "u" -> Constraint.Type.UNIQUE;
      case "x" -> Constraint.Type.EXCLUDE;
      default -> throw new IllegalStateException("unknown type of constraint " + code);
    };
  }
}
