package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_COLLATION;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.CompositeType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the stand-alone composite types and their attributes. */
final class CompositeReader implements Reader {

  private static final Field<String> TYPE =
      Functions.formatType(PG_ATTRIBUTE.ATTTYPID, PG_ATTRIBUTE.ATTTYPMOD).as("type");

  private static final Question TYPES =
      Question.of(
          select(PG_CLASS.OID, PG_CLASS.RELNAME, PG_CLASS.RELTYPE, PG_NAMESPACE.NSPNAME)
              .from(PG_CLASS)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(PG_CLASS.RELNAMESPACE))
              .where(PG_CLASS.RELKIND.eq("c"))
              .and(UserObjects.userObject("pg_type", PG_CLASS.RELTYPE, PG_CLASS.RELNAMESPACE)));

  private static final Question ATTRIBUTES =
      Question.of(
          select(
                  PG_ATTRIBUTE.ATTRELID,
                  PG_ATTRIBUTE.ATTNUM,
                  PG_ATTRIBUTE.ATTNAME,
                  TYPE,
                  PG_NAMESPACE.NSPNAME,
                  PG_COLLATION.COLLNAME)
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
              .where(PG_CLASS.RELKIND.eq("c"))
              .and(PG_ATTRIBUTE.ATTNUM.gt((short) 0))
              .andNot(PG_ATTRIBUTE.ATTISDROPPED)
              .and(UserObjects.userObject("pg_type", PG_CLASS.RELTYPE, PG_CLASS.RELNAMESPACE))
              .orderBy(PG_ATTRIBUTE.ATTRELID, PG_ATTRIBUTE.ATTNUM));

  @Override
  public void read(Server server, Findings findings) {
    readTypes(server, findings);
    readAttributes(server, findings);
  }

  private static void readTypes(Server server, Findings findings) {
    for (Record row : server.ask(TYPES)) {
      FactId id =
          FactId.schema(row.get(PG_NAMESPACE.NSPNAME))
              .child(Kind.COMPOSITE, row.get(PG_CLASS.RELNAME));
      findings.add(
          new CompositeType(id), new ObjectAddress("pg_type", row.get(PG_CLASS.RELTYPE), 0));
      findings.attach(new ObjectAddress("pg_class", row.get(PG_CLASS.OID), 0), id);
    }
  }

  private static void readAttributes(Server server, Findings findings) {
    Map<Long, Integer> positions = new HashMap<>();
    for (Record row : server.ask(ATTRIBUTES)) {
      long relation = row.get(PG_ATTRIBUTE.ATTRELID);
      FactId composite = findings.at("pg_class", relation);
      findings.add(
          new Attribute(
              composite.child(Kind.ATTRIBUTE, row.get(PG_ATTRIBUTE.ATTNAME)),
              row.get(TYPE),
              Names.qualified(row.get(PG_NAMESPACE.NSPNAME), row.get(PG_COLLATION.COLLNAME)),
              positions.merge(relation, 1, Integer::sum)),
          new ObjectAddress("pg_class", relation, row.get(PG_ATTRIBUTE.ATTNUM)));
    }
  }
}
