package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OutputColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/** What views show. Their columns are no facts, but may have comments and privileges. */
final class OutputColumns {

  private static final Field<String> TYPE =
      Functions.formatType(PG_ATTRIBUTE.ATTTYPID, PG_ATTRIBUTE.ATTTYPMOD).as("type");

  private OutputColumns() {}

  /** The columns of all relations of a kind, as an answer to {@link #question}. */
  static Question question(String relationKind) {
    return Question.of(
        select(PG_ATTRIBUTE.ATTRELID, PG_ATTRIBUTE.ATTNUM, PG_ATTRIBUTE.ATTNAME, TYPE)
            .from(PG_ATTRIBUTE)
            .join(PG_CLASS)
            .on(PG_CLASS.OID.eq(PG_ATTRIBUTE.ATTRELID))
            .where(PG_CLASS.RELKIND.eq(relationKind))
            .and(PG_ATTRIBUTE.ATTNUM.gt((short) 0))
            .andNot(PG_ATTRIBUTE.ATTISDROPPED)
            .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE))
            .orderBy(PG_ATTRIBUTE.ATTRELID, PG_ATTRIBUTE.ATTNUM));
  }

  /** The columns of all relations of a kind that were found, by the OID of the relation. */
  static Map<Long, List<OutputColumn>> of(Question question, Server server, Findings findings) {
    Map<Long, List<OutputColumn>> columns = new HashMap<>();
    for (Record row : server.ask(question)) {
      long relation = row.get(PG_ATTRIBUTE.ATTRELID);
      String name = row.get(PG_ATTRIBUTE.ATTNAME);
      FactId view = findings.at("pg_class", relation);
      findings.settle(
          view.child(Kind.COLUMN, name),
          new ObjectAddress("pg_class", relation, row.get(PG_ATTRIBUTE.ATTNUM)));
      columns
          .computeIfAbsent(relation, key -> new ArrayList<>())
          .add(new OutputColumn(name, row.get(TYPE)));
    }
    return columns;
  }
}
