package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_SEQUENCE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.SequenceOwnership;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.meta.postgres.pg_catalog.tables.PgDepend;

/** Reads the sequences that are not behind an identity column, and which columns own them. */
final class SequenceReader implements Reader {

  private static final PgDepend OWNED = PG_DEPEND.as("owned");
  private static final Field<String> TYPE = Functions.formatType(PG_SEQUENCE.SEQTYPID).as("type");

  private static final Question QUESTION = Question.of(sequences());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      long oid = row.get(PG_CLASS.OID);
      if (findings.at("pg_class", oid) != null) {
        continue;
      }
      FactId id =
          FactId.schema(row.get(PG_NAMESPACE.NSPNAME))
              .child(Kind.SEQUENCE, row.get(PG_CLASS.RELNAME));
      findings.add(sequence(id, row), new ObjectAddress("pg_class", oid, 0));
      Long table = row.get(OWNED.REFOBJID);
      FactId column =
          table == null ? null : findings.at("pg_class", table, row.get(OWNED.REFOBJSUBID));
      if (column != null) {
        findings.add(new SequenceOwnership(id.child(Kind.SEQUENCE_OWNERSHIP, ""), column));
      }
    }
  }

  private static Select<Record> sequences() {
    return select(PG_CLASS.OID, PG_CLASS.RELNAME, PG_NAMESPACE.NSPNAME, PG_CLASS.RELPERSISTENCE)
        .select(TYPE, PG_SEQUENCE.SEQSTART, PG_SEQUENCE.SEQINCREMENT, PG_SEQUENCE.SEQMIN)
        .select(PG_SEQUENCE.SEQMAX, PG_SEQUENCE.SEQCACHE, PG_SEQUENCE.SEQCYCLE)
        .select(OWNED.REFOBJID, OWNED.REFOBJSUBID)
        .from(PG_SEQUENCE)
        .join(PG_CLASS)
        .on(PG_CLASS.OID.eq(PG_SEQUENCE.SEQRELID))
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_CLASS.RELNAMESPACE))
        .leftJoin(OWNED)
        .on(OWNED.CLASSID.eq(Functions.catalog("pg_class")))
        .and(OWNED.OBJID.eq(PG_CLASS.OID))
        .and(OWNED.REFCLASSID.eq(Functions.catalog("pg_class")))
        .and(OWNED.DEPTYPE.eq("a"))
        .and(OWNED.REFOBJSUBID.gt(0))
        .where(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE));
  }

  private static Sequence sequence(FactId id, Record row) {
    return new Sequence(
        id,
        row.get(TYPE),
        row.get(PG_SEQUENCE.SEQSTART),
        row.get(PG_SEQUENCE.SEQINCREMENT),
        row.get(PG_SEQUENCE.SEQMIN),
        row.get(PG_SEQUENCE.SEQMAX),
        row.get(PG_SEQUENCE.SEQCACHE),
        row.get(PG_SEQUENCE.SEQCYCLE),
        row.get(PG_CLASS.RELPERSISTENCE).equals("u"));
  }
}
