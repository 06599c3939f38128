package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgExtension.EXTENSION_OID;
import static dev.lockstep.introspect.SystemTables.PgExtension.EXTNAME;
import static dev.lockstep.introspect.SystemTables.PgExtension.PG_EXTENSION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DESCRIPTION;

import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Reads the comments on everything that was found. Those that PostgreSQL itself makes, on the
 * schema {@code public} and on extensions, are no facts.
 */
final class CommentReader implements Reader {

  private static final Comment STANDARD =
      new Comment(FactId.schema("public").child(Kind.COMMENT, ""), "standard public schema");
  private static final Table<Record> AVAILABLE =
      table("pg_available_extensions()").as("available", "name", "version", "comment");
  private static final Field<String> CATALOG =
      Functions.catalogName(PG_DESCRIPTION.CLASSOID).as("catalog");

  private static final Question QUESTION = Question.of(comments());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      ObjectAddress address =
          new ObjectAddress(
              row.get(CATALOG), row.get(PG_DESCRIPTION.OBJOID), row.get(PG_DESCRIPTION.OBJSUBID));
      FactId part = findings.part(address);
      FactId id = part == null ? findings.living(address) : part;
      if (id != null) {
        Comment comment =
            new Comment(id.child(Kind.COMMENT, ""), row.get(PG_DESCRIPTION.DESCRIPTION));
        if (!comment.equals(STANDARD)) {
          findings.add(comment);
          if (part != null) {
            findings.add(new Edge(comment.id(), findings.at(address.catalog(), address.oid())));
          }
        }
      }
    }
  }

  private static Select<Record> comments() {
    Field<String> name = field(name("available", "name"), SQLDataType.VARCHAR);
    Field<String> standard = field(name("available", "comment"), SQLDataType.VARCHAR);
    return select(CATALOG, PG_DESCRIPTION.OBJOID, PG_DESCRIPTION.OBJSUBID)
        .select(PG_DESCRIPTION.DESCRIPTION)
        .from(PG_DESCRIPTION)
        .leftJoin(PG_EXTENSION.join(AVAILABLE).on(name.eq(EXTNAME)))
        .on(PG_DESCRIPTION.CLASSOID.eq(Functions.catalog("pg_extension")))
        .and(PG_DESCRIPTION.OBJOID.eq(EXTENSION_OID))
        .where(PG_DESCRIPTION.DESCRIPTION.isDistinctFrom(standard))
        .and(
            UserObjects.sinceInitialization(PG_DESCRIPTION.OBJOID)
                .or(PG_DESCRIPTION.CLASSOID.eq(Functions.catalog("pg_namespace"))));
  }
}
