package dev.lockstep.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.lockstep.catalog.Unmodelled;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Finds the user objects that no other reader models, so that none is left out silently. */
final class CompletenessReader implements Reader {

  private static final Field<String> PREFIX = field(name("found", "prefix"), SQLDataType.VARCHAR);
  private static final Field<String> KIND = field(name("known", "type"), SQLDataType.VARCHAR);
  private static final Field<String> SCHEMA = field(name("known", "schema"), SQLDataType.VARCHAR);
  private static final Field<String> NAME = field(name("known", "identity"), SQLDataType.VARCHAR);

  private static final Question QUESTION = Question.of(unmodelled());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      String schema = row.get(SCHEMA);
      boolean temporary = schema != null && schema.startsWith("pg_");
      if (!temporary && server.reading().includes(schema == null ? "" : schema)) {
        findings.add(new Unmodelled(row.get(PREFIX) + row.get(KIND), row.get(NAME)));
      }
    }
  }

  private static Select<? extends Record> unmodelled() {
    Table<Record> known =
        table(
                "pg_identify_object({0}, {1}, {2})",
                field(name("found", "catalog")),
                field(name("found", "object")),
                field(name("found", "part")))
            .as("known", "type", "schema", "name", "identity");
    return select(PREFIX, KIND, SCHEMA, NAME)
        .from(UnmodelledObjects.all().asTable("found", "catalog", "object", "part", "prefix"))
        .crossJoin(lateral(known))
        .where(KIND.isNotNull());
  }
}
