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

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.meta.postgres.pg_catalog.tables.PgClass;

/** Reads the indexes that are not behind constraints. */
final class IndexReader implements Reader {

  private static final PgClass INDEX = PG_CLASS.as("index");
  private static final IndexText TEXT = new IndexText(INDEX, PG_CLASS, PG_NAMESPACE);
  private static final Condition COMPUTING =
      PG_INDEX.field("indexprs").isNotNull().or(PG_INDEX.field("indpred").isNotNull());
  private static final Field<Boolean> COMPUTED = field(COMPUTING).as("computed");

  /** Only an expression needs columns that are not in the key. */
  private static final Field<String[]> COLUMNS =
      when(
              COMPUTING,
              UsedColumns.listedOrNeeded(
                  PG_INDEX.INDRELID,
                  PG_INDEX.INDKEY,
                  UsedColumns.needing("pg_class", PG_INDEX.INDEXRELID)))
          .else_(UsedColumns.inOrder(PG_INDEX.INDRELID, PG_INDEX.INDKEY))
          .as("columns");

  /** Only what is unique compares rows with each other. */
  private static final Field<String[]> KEYS =
      when(
              PG_INDEX.INDISUNIQUE,
              field(
                  "ARRAY(SELECT pg_get_indexdef({0}, place, false)"
                      + " FROM generate_series(1, {1}) AS place ORDER BY place)",
                  String[].class,
                  PG_INDEX.INDEXRELID,
                  PG_INDEX.field("indnkeyatts", Integer.class)))
          .as("keys");

  private static final Condition OF_NO_CONSTRAINT =
      notExists(
          selectOne()
              .from(PG_CONSTRAINT)
              .where(PG_CONSTRAINT.CONINDID.eq(PG_INDEX.INDEXRELID))
              .and(PG_CONSTRAINT.CONTYPE.in("p", "u", "x")));

  private static final Question QUESTION = Question.of(indexes());

  @Override
  public void read(Server server, Findings findings) {
    List<Record> indexes = new ArrayList<>();
    for (Record row : server.ask(QUESTION)) {
      findings.settle(id(row), new ObjectAddress("pg_class", row.get(INDEX.OID), 0));
      indexes.add(row);
    }
    indexes.forEach(row -> findings.add(index(row, findings)));
  }

  private static Select<Record> indexes() {
    return select(INDEX.OID, INDEX.RELNAME, INDEX.RELKIND, PG_NAMESPACE.NSPNAME, COLUMNS)
        .select(PG_INDEX.INDRELID, PG_INDEX.INDISUNIQUE, PG_INDEX.INDISVALID, COMPUTED)
        .select(KEYS, PG_INHERITS.INHPARENT)
        .select(TEXT.fields())
        .from(PG_INDEX)
        .join(INDEX)
        .on(INDEX.OID.eq(PG_INDEX.INDEXRELID))
        .join(PG_CLASS)
        .on(PG_CLASS.OID.eq(PG_INDEX.INDRELID))
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_CLASS.RELNAMESPACE))
        .leftJoin(PG_INHERITS)
        .on(PG_INHERITS.INHRELID.eq(PG_INDEX.INDEXRELID))
        .where(PG_CLASS.RELKIND.in("r", "p", "m"))
        .and(OF_NO_CONSTRAINT)
        .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE));
  }

  private static FactId id(Record row) {
    return FactId.schema(row.get(PG_NAMESPACE.NSPNAME)).child(Kind.INDEX, row.get(INDEX.RELNAME));
  }

  private static Index index(Record row, Findings findings) {
    Long parent = row.get(PG_INHERITS.INHPARENT);
    return new Index(
        id(row),
        findings.at("pg_class", row.get(PG_INDEX.INDRELID)),
        row.get(PG_INDEX.INDISUNIQUE),
        TEXT.body(row),
        TEXT.predicate(row),
        TEXT.options(row),
        TEXT.tablespace(row),
        TEXT.statistics(row),
        row.get(PG_INDEX.INDISVALID),
        parent == null ? null : findings.at("pg_class", parent),
        Names.sorted(row.get(COLUMNS)),
        Names.listed(row.get(KEYS)),
        row.get(COMPUTED),
        row.get(INDEX.RELKIND).equals("I"));
  }
}
