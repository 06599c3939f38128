package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRDEF;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_COLLATION;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_SEQUENCE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.ColumnOptions;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgDepend;

/** Reads the columns of tables and their defaults. */
final class ColumnReader implements Reader {

  private static final PgDepend COUNTER = PG_DEPEND.as("counter");

  private static final Field<String[]> FOREIGN_OPTIONS =
      ForeignOptions.of(SystemTables.column("pg_attribute", "attfdwoptions", SQLDataType.OTHER))
          .as("foreign_options");

  private static final Question QUESTION = Question.of(columns());

  @Override
  public void read(Server server, Findings findings) {
    Map<Long, Integer> positions = new HashMap<>();
    for (Record row : server.ask(QUESTION)) {
      long relation = row.get(PG_ATTRIBUTE.ATTRELID);
      FactId id =
          findings.at("pg_class", relation).child(Kind.COLUMN, row.get(PG_ATTRIBUTE.ATTNAME));
      ObjectAddress address = new ObjectAddress("pg_class", relation, row.get(PG_ATTRIBUTE.ATTNUM));
      findings.add(
          ColumnAttributes.column(id, row, positions.merge(relation, 1, Integer::sum)), address);
      NotNullConstraints.settle(findings, row, id.parent(), Kind.CONSTRAINT, id);
      List<String> options = Names.sorted(row.get(FOREIGN_OPTIONS));
      if (!options.isEmpty()) {
        findings.add(new ColumnOptions(id.child(Kind.COLUMN_OPTIONS, ""), options));
      }
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
    return select(
            PG_ATTRIBUTE.ATTRELID,
            PG_ATTRIBUTE.ATTNUM,
            PG_ATTRIBUTE.ATTNAME,
            ColumnAttributes.TYPE,
            ColumnAttributes.NOT_NULL)
        .select(NotNullConstraints.fields())
        .select(PG_NAMESPACE.NSPNAME, PG_COLLATION.COLLNAME, PG_ATTRIBUTE.ATTIDENTITY)
        .select(PG_SEQUENCE.SEQRELID, PG_SEQUENCE.SEQSTART, PG_SEQUENCE.SEQINCREMENT)
        .select(PG_SEQUENCE.SEQMIN, PG_SEQUENCE.SEQMAX, PG_SEQUENCE.SEQCACHE, PG_SEQUENCE.SEQCYCLE)
        .select(
            PG_ATTRIBUTE.ATTGENERATED,
            PG_ATTRDEF.OID,
            ColumnAttributes.EXPRESSION,
            PG_ATTRIBUTE.ATTSTORAGE)
        .select(PG_TYPE.TYPSTORAGE, PG_ATTRIBUTE.ATTCOMPRESSION, PG_ATTRIBUTE.ATTSTATTARGET)
        .select(PG_ATTRIBUTE.ATTOPTIONS, ColumnAttributes.INHERITED, FOREIGN_OPTIONS)
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
        .leftJoin(NotNullConstraints.ROW)
        .on(NotNullConstraints.ofColumn())
        .leftJoin(COUNTER.join(PG_SEQUENCE).on(PG_SEQUENCE.SEQRELID.eq(COUNTER.OBJID)))
        .on(COUNTER.CLASSID.eq(Functions.catalog("pg_class")))
        .and(COUNTER.REFCLASSID.eq(Functions.catalog("pg_class")))
        .and(COUNTER.DEPTYPE.eq("i"))
        // No lookup for the many columns that have no identity.
        .and(COUNTER.REFOBJID.eq(when(PG_ATTRIBUTE.ATTIDENTITY.ne(""), PG_ATTRIBUTE.ATTRELID)))
        .and(COUNTER.REFOBJSUBID.eq(PG_ATTRIBUTE.ATTNUM.cast(Integer.class)))
        .where(PG_CLASS.RELKIND.in("r", "p", "f"))
        .and(PG_ATTRIBUTE.ATTNUM.gt((short) 0))
        .andNot(PG_ATTRIBUTE.ATTISDROPPED)
        .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE))
        .orderBy(PG_ATTRIBUTE.ATTRELID, PG_ATTRIBUTE.ATTNUM);
  }

  private static void addExpression(
      Findings findings, Record row, FactId column, ObjectAddress address) {
    if (row.get(PG_ATTRIBUTE.ATTGENERATED).isEmpty()) {
      findings.add(
          new ColumnDefault(column.child(Kind.DEFAULT, ""), row.get(ColumnAttributes.EXPRESSION)),
          address);
    } else {
      findings.attach(address, column);
    }
  }
}
