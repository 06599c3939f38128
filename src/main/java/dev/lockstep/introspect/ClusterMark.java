package dev.lockstep.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_INDEX;

import org.jooq.Field;
import org.jooq.meta.postgres.pg_catalog.tables.PgClass;
import org.jooq.meta.postgres.pg_catalog.tables.PgIndex;

/** The index by which CLUSTER orders the rows of a relation. */
final class ClusterMark {

  private static final PgIndex MARK = PG_INDEX.as("mark");
  private static final PgClass MARKED = PG_CLASS.as("marked");

  /** Its name, for a query over {@code pg_class}; null for none. */
  static final Field<String> INDEX =
      field(
              select(MARKED.RELNAME)
                  .from(MARK)
                  .join(MARKED)
                  .on(MARKED.OID.eq(MARK.INDEXRELID))
                  .where(MARK.INDRELID.eq(PG_CLASS.OID))
                  .and(MARK.INDISCLUSTERED))
          .as("clustered_on");

  private ClusterMark() {}
}
