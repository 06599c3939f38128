package dev.lockstep.introspect;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRDEF;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_COLLATION;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CONSTRAINT;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_SEQUENCE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Identity;
import dev.lockstep.catalog.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.meta.postgres.pg_catalog.tables.PgDepend;

/** Reads the columns of tables and their defaults. */
final class ColumnReader implements Reader {

  private static final PgDepend COUNTER = PG_DEPEND.as("counter");
  private static final Field<String> TYPE =
      Functions.formatType(PG_ATTRIBUTE.ATTTYPID, PG_ATTRIBUTE.ATTTYPMOD).as("type");
  private static final Field<String> EXPRESSION =
      Functions.expression(PG_ATTRDEF.field("adbin"), PG_ATTRDEF.ADRELID).as("expression");
  private static final Field<Boolean> INHERITED =
      field(PG_ATTRIBUTE.ATTINHCOUNT.gt(0).andNot(PG_ATTRIBUTE.ATTISLOCAL)).as("inherited");

  /** Since 18 a column may be marked NOT NULL while rows from before have not been checked. */
  private static final Field<Boolean> NOT_NULL =
      field(
              PG_ATTRIBUTE
                  .ATTNOTNULL
                  .isTrue()
                  .and(
                      notExists(
                          selectOne()
                              .from(PG_CONSTRAINT)
                              .where(PG_CONSTRAINT.CONRELID.eq(PG_ATTRIBUTE.ATTRELID))
                              .and(PG_CONSTRAINT.CONTYPE.eq("n"))
                              .andNot(PG_CONSTRAINT.CONVALIDATED)
                              .and(PG_ATTRIBUTE.ATTNUM.eq(any(PG_CONSTRAINT.CONKEY))))))
          .as("not_null");

  @Override
  public void read(Server server, Findings findings) {
    Map<Long, Integer> positions = new HashMap<>();
    for (Record row : server.ask(columns())) {
      long relation = row.get(PG_ATTRIBUTE.ATTRELID);
      FactId id =
          findings.at("pg_class", relation).child(Kind.COLUMN, row.get(PG_ATTRIBUTE.ATTNAME));
      ObjectAddress address = new ObjectAddress("pg_class", relation, row.get(PG_ATTRIBUTE.ATTNUM));
      findings.add(column(id, row, positions.merge(relation, 1, Integer::sum)), address);
      Long expression = row.get(PG_ATTRDEF.OID);
      if (expression != null) {
        addExpression(findings, row, id, new ObjectAddress("pg_attrdef", expression, 0));
      }
      Long sequence = row.get(PG_SEQUENCE.SEQRELID);
      if (sequence != null) {
        findings.attach(new ObjectAddress("pg_class", sequence, 0), id);
      }
    }
  }

  private static Select<Record> columns() {
    return select(PG_ATTRIBUTE.ATTRELID, PG_ATTRIBUTE.ATTNUM, PG_ATTRIBUTE.ATTNAME, TYPE, NOT_NULL)
        .select(PG_NAMESPACE.NSPNAME, PG_COLLATION.COLLNAME, PG_ATTRIBUTE.ATTIDENTITY)
        .select(PG_SEQUENCE.SEQRELID, PG_SEQUENCE.SEQSTART, PG_SEQUENCE.SEQINCREMENT)
        .select(PG_SEQUENCE.SEQMIN, PG_SEQUENCE.SEQMAX, PG_SEQUENCE.SEQCACHE, PG_SEQUENCE.SEQCYCLE)
        .select(PG_ATTRIBUTE.ATTGENERATED, PG_ATTRDEF.OID, EXPRESSION, PG_ATTRIBUTE.ATTSTORAGE)
        .select(PG_TYPE.TYPSTORAGE, PG_ATTRIBUTE.ATTCOMPRESSION, PG_ATTRIBUTE.ATTSTATTARGET)
        .select(PG_ATTRIBUTE.ATTOPTIONS, INHERITED)
        .from(PG_ATTRIBUTE)
        .join(PG_CLASS)
        .on(PG_CLASS.OID.eq(PG_ATTRIBUTE.ATTRELID))
        .join(PG_TYPE)
        .on(PG_TYPE.OID.eq(PG_ATTRIBUTE.ATTTYPID))
        .leftJoin(PG_COLLATION)
        .on(PG_COLLATION.OID.eq(PG_ATTRIBUTE.ATTCOLLATION))
        .and(PG_ATTRIBUTE.ATTCOLLATION.ne(PG_TYPE.TYPCOLLATION))
        .leftJoin(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_COLLATION.COLLNAMESPACE))
        .leftJoin(PG_ATTRDEF)
        .on(PG_ATTRDEF.ADRELID.eq(PG_ATTRIBUTE.ATTRELID))
        .and(PG_ATTRDEF.ADNUM.eq(PG_ATTRIBUTE.ATTNUM))
        .leftJoin(COUNTER.join(PG_SEQUENCE).on(PG_SEQUENCE.SEQRELID.eq(COUNTER.OBJID)))
        .on(COUNTER.CLASSID.eq(Functions.catalog("pg_class")))
        .and(COUNTER.REFCLASSID.eq(Functions.catalog("pg_class")))
        .and(COUNTER.DEPTYPE.eq("i"))
        .and(COUNTER.REFOBJID.eq(PG_ATTRIBUTE.ATTRELID))
        .and(COUNTER.REFOBJSUBID.eq(PG_ATTRIBUTE.ATTNUM.cast(Integer.class)))
        .where(PG_CLASS.RELKIND.in("r", "p"))
        .and(PG_ATTRIBUTE.ATTNUM.gt((short) 0))
        .andNot(PG_ATTRIBUTE.ATTISDROPPED)
        .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE))
        .orderBy(PG_ATTRIBUTE.ATTRELID, PG_ATTRIBUTE.ATTNUM);
  }

  private static Column column(FactId id, Record row, int position) {
    String generated = row.get(PG_ATTRIBUTE.ATTGENERATED);
    Integer statistics = row.get(PG_ATTRIBUTE.ATTSTATTARGET);
    return new Column(
        id,
        row.get(TYPE),
        Names.qualified(row.get(PG_NAMESPACE.NSPNAME), row.get(PG_COLLATION.COLLNAME)),
        row.get(NOT_NULL),
        identity(row),
        generated.isEmpty() ? null : row.get(EXPRESSION),
        generated.equals("v"),
        storage(row),
        compression(row.get(PG_ATTRIBUTE.ATTCOMPRESSION)),
        statistics == null || statistics < 0 ? null : statistics,
        Names.sorted(row.get(PG_ATTRIBUTE.ATTOPTIONS)),
        row.get(INHERITED),
        position);
  }

  /** The identity of a partition's column is its parent's: no sequence hangs on it (17). */
  private static Identity identity(Record row) {
    return row.get(PG_SEQUENCE.SEQRELID) == null
        ? null
        : new Identity(
            row.get(PG_ATTRIBUTE.ATTIDENTITY).equals("a"),
            row.get(PG_SEQUENCE.SEQSTART),
            row.get(PG_SEQUENCE.SEQINCREMENT),
            row.get(PG_SEQUENCE.SEQMIN),
            row.get(PG_SEQUENCE.SEQMAX),
            row.get(PG_SEQUENCE.SEQCACHE),
            row.get(PG_SEQUENCE.SEQCYCLE));
  }

  private static String storage(Record row) {
    String storage = row.get(PG_ATTRIBUTE.ATTSTORAGE);
    return storage.equals(row.get(PG_TYPE.TYPSTORAGE))
        ? null
        : switch (storage) {
          case "p" -> "PLAIN";
          case "e" -> "EXTERNAL";
          case "x" -> "EXTENDED";
          case "m" -> "MAIN";
          default -> throw new IllegalStateException("unknown storage " + storage);
        };
  }

  private static String compression(String code) {
    return switch (code) {
      case "" -> null;
      case "p" -> "pglz";
      case "l" -> "lz4";
      default -> throw new IllegalStateException("unknown compression " + code);
    };
  }

  private static void addExpression(
      Findings findings, Record row, FactId column, ObjectAddress address) {
    if (row.get(PG_ATTRIBUTE.ATTGENERATED).isEmpty()) {
      findings.add(new ColumnDefault(column.child(Kind.DEFAULT, ""), row.get(EXPRESSION)), address);
    } else {
      findings.attach(address, column);
    }
  }
}
