package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.ColumnSettings;
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

  private static final Question SETTINGS =
      Question.of(
          select(PG_ATTRIBUTE.ATTRELID, PG_ATTRIBUTE.ATTNAME, PG_ATTRIBUTE.ATTSTORAGE)
              .select(PG_TYPE.TYPSTORAGE, PG_ATTRIBUTE.ATTCOMPRESSION, PG_ATTRIBUTE.ATTSTATTARGET)
              .select(PG_ATTRIBUTE.ATTOPTIONS)
              .from(PG_ATTRIBUTE)
              .join(PG_CLASS)
              .on(PG_CLASS.OID.eq(PG_ATTRIBUTE.ATTRELID))
              .join(PG_TYPE)
              .on(PG_TYPE.OID.eq(PG_ATTRIBUTE.ATTTYPID))
              .where(PG_CLASS.RELKIND.eq("m"))
              .and(PG_ATTRIBUTE.ATTNUM.gt((short) 0))
              .andNot(PG_ATTRIBUTE.ATTISDROPPED)
              .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE))
              .orderBy(PG_ATTRIBUTE.ATTRELID, PG_ATTRIBUTE.ATTNUM));

  private OutputColumns() {}

  /** What was said of the columns of all materialized views, in order, by the OID of the view. */
  static Map<Long, List<ColumnSettings>> settings(Server server) {
    Map<Long, List<ColumnSettings>> all = new HashMap<>();
    for (Record row : server.ask(SETTINGS)) {
      ColumnSettings settings = ColumnAttributes.settings(row.get(PG_ATTRIBUTE.ATTNAME), row);
      if (!settings.isNone()) {
        all.computeIfAbsent(row.get(PG_ATTRIBUTE.ATTRELID), key -> new ArrayList<>()).add(settings);
      }
    }
    return all;
  }

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
