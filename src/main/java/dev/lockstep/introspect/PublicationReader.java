package dev.lockstep.introspect;

import static dev.lockstep.introspect.ServerTables.PgPublication.PG_PUBLICATION;
import static dev.lockstep.introspect.ServerTables.PgPublication.PUBALLTABLES;
import static dev.lockstep.introspect.ServerTables.PgPublication.PUBDELETE;
import static dev.lockstep.introspect.ServerTables.PgPublication.PUBINSERT;
import static dev.lockstep.introspect.ServerTables.PgPublication.PUBLICATION_OID;
import static dev.lockstep.introspect.ServerTables.PgPublication.PUBNAME;
import static dev.lockstep.introspect.ServerTables.PgPublication.PUBTRUNCATE;
import static dev.lockstep.introspect.ServerTables.PgPublication.PUBUPDATE;
import static dev.lockstep.introspect.ServerTables.PgPublication.PUBVIAROOT;
import static dev.lockstep.introspect.ServerTables.PgPublicationNamespace.NAMESPACE_OID;
import static dev.lockstep.introspect.ServerTables.PgPublicationNamespace.PG_PUBLICATION_NAMESPACE;
import static dev.lockstep.introspect.ServerTables.PgPublicationNamespace.PNNSPID;
import static dev.lockstep.introspect.ServerTables.PgPublicationNamespace.PNPUBID;
import static dev.lockstep.introspect.ServerTables.PgPublicationRel.PG_PUBLICATION_REL;
import static dev.lockstep.introspect.ServerTables.PgPublicationRel.PRATTRS;
import static dev.lockstep.introspect.ServerTables.PgPublicationRel.PRPUBID;
import static dev.lockstep.introspect.ServerTables.PgPublicationRel.PRQUAL;
import static dev.lockstep.introspect.ServerTables.PgPublicationRel.PRRELID;
import static dev.lockstep.introspect.ServerTables.PgPublicationRel.REL_OID;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Publication;
import dev.lockstep.catalog.PublicationSchema;
import dev.lockstep.catalog.PublicationTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/**
 * Reads the publications and which tables and schemas are in them.
 *
 * <p>Source: PostgreSQL 18 manual, 52.40 {@code pg_publication} and the two after it.
 */
final class PublicationReader implements Reader {

  /** The first version with row filters, column lists and schemas in publications. */
  private static final int FILTERS = 15;

  /** The first version that says which generated columns are published. */
  private static final int GENERATED = 18;

  private static final Field<String> GENCOLS =
      SystemTables.column("pg_publication", "pubgencols", SQLDataType.VARCHAR);
  private static final Field<String> NO_GENCOLS = inline((String) null, SQLDataType.VARCHAR);
  private static final Field<String> FILTER = Functions.expression(PRQUAL, PRRELID).as("filter");
  private static final Field<String> NO_FILTER =
      inline((String) null, SQLDataType.VARCHAR).as("filter");
  private static final Field<String[]> COLUMNS = UsedColumns.listed(PRRELID, PRATTRS).as("columns");
  private static final Field<String[]> NO_COLUMNS =
      array(select(inline("")).where(inline(false)))
          .cast(SQLDataType.VARCHAR.array())
          .as("columns");

  private static final Question PUBLICATIONS = publications(NO_GENCOLS);
  private static final Question PUBLICATIONS_WITH_GENERATED = publications(GENCOLS);
  private static final Question TABLES = tables(NO_COLUMNS, NO_FILTER);
  private static final Question FILTERED_TABLES = tables(COLUMNS, FILTER);
  private static final Question SCHEMAS =
      Question.of(select(NAMESPACE_OID, PNPUBID, PNNSPID).from(PG_PUBLICATION_NAMESPACE));

  @Override
  public void read(Server server, Findings findings) {
    readPublications(server, findings);
    boolean filters = server.major() >= FILTERS;
    for (Record row : server.ask(filters ? FILTERED_TABLES : TABLES)) {
      FactId publication = findings.at("pg_publication", row.get(PRPUBID));
      FactId table = findings.living(new ObjectAddress("pg_class", row.get(PRRELID), 0));
      if (publication != null && table != null) {
        findings.add(
            new PublicationTable(
                table.child(Kind.PUBLICATION_TABLE, publication.name()),
                Names.sorted(row.get("columns", String[].class)),
                row.get("filter", String.class)),
            new ObjectAddress("pg_publication_rel", row.get(REL_OID), 0));
      }
    }
    if (filters) {
      readSchemas(server, findings);
    }
  }

  private static void readPublications(Server server, Findings findings) {
    boolean generated = server.major() >= GENERATED;
    for (Record row : server.ask(generated ? PUBLICATIONS_WITH_GENERATED : PUBLICATIONS)) {
      findings.add(
          new Publication(
              FactId.of(Kind.PUBLICATION, null, row.get(PUBNAME)),
              row.get(PUBALLTABLES),
              operations(row),
              row.get(PUBVIAROOT),
              row.get("generated", String.class)),
          new ObjectAddress("pg_publication", row.get(PUBLICATION_OID), 0));
    }
  }

  private static void readSchemas(Server server, Findings findings) {
    for (Record row : server.ask(SCHEMAS)) {
      FactId publication = findings.at("pg_publication", row.get(PNPUBID));
      FactId schema = findings.at("pg_namespace", row.get(PNNSPID));
      if (publication != null && schema != null) {
        findings.add(
            new PublicationSchema(schema.child(Kind.PUBLICATION_SCHEMA, publication.name())),
            new ObjectAddress("pg_publication_namespace", row.get(NAMESPACE_OID), 0));
      }
    }
  }

  private static Question publications(Field<String> generated) {
    Field<String> words =
        when(generated.eq("s"), inline("stored")).when(generated.eq("n"), inline("none"));
    return Question.of(
        select(PUBLICATION_OID, PUBNAME, PUBALLTABLES, PUBINSERT, PUBUPDATE, PUBDELETE)
            .select(PUBTRUNCATE, PUBVIAROOT, field(words).as("generated"))
            .from(PG_PUBLICATION)
            .where(UserObjects.sinceInitialization(PUBLICATION_OID))
            .and(UserObjects.noMember("pg_publication", PUBLICATION_OID)));
  }

  private static Question tables(Field<String[]> columns, Field<String> filter) {
    return Question.of(select(REL_OID, PRPUBID, PRRELID, columns, filter).from(PG_PUBLICATION_REL));
  }

  private static List<String> operations(Record row) {
    List<String> operations = new ArrayList<>();
    Map<String, Boolean> known =
        Map.of(
            "insert", row.get(PUBINSERT),
            "update", row.get(PUBUPDATE),
            "delete", row.get(PUBDELETE),
            "truncate", row.get(PUBTRUNCATE));
    for (String operation : List.of("insert", "update", "delete", "truncate")) {
      if (Objects.requireNonNull(known.get(operation))) {
        operations.add(operation);
      }
    }
    return operations;
  }
}
