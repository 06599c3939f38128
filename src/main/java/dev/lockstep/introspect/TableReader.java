package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgAm.AMNAME;
import static dev.lockstep.introspect.SystemTables.PgAm.AM_OID;
import static dev.lockstep.introspect.SystemTables.PgAm.PG_AM;
import static dev.lockstep.introspect.SystemTables.PgTablespace.PG_TABLESPACE;
import static dev.lockstep.introspect.SystemTables.PgTablespace.SPCNAME;
import static dev.lockstep.introspect.SystemTables.PgTablespace.TABLESPACE_OID;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_INDEX;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_INHERITS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignTable;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.sql.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgClass;

/** Reads the tables: partitioned ones, partitions and foreign ones among them. */
final class TableReader implements Reader {

  private static final PgClass TOAST = PG_CLASS.as("toast");
  private static final PgClass IDENTITY_INDEX = PG_CLASS.as("identity_index");
  private static final Field<String> METHOD = nullif(AMNAME, inline("heap")).as("method");
  private static final Field<String> BOUND =
      Functions.expression(PG_CLASS.field("relpartbound"), PG_CLASS.OID).as("bound");
  private static final Field<String> PARTITION_KEY =
      when(PG_CLASS.RELKIND.eq("p"), Functions.definition("pg_get_partkeydef", PG_CLASS.OID))
          .as("partition_key");

  /** PostgreSQL notes that the columns of a partition key go only with their table. */
  private static final Field<String[]> PARTITION_COLUMNS =
      when(
              PG_CLASS.RELKIND.eq("p"),
              array(
                  select(PG_ATTRIBUTE.ATTNAME)
                      .from(PG_DEPEND)
                      .join(PG_ATTRIBUTE)
                      .on(PG_ATTRIBUTE.ATTRELID.eq(PG_DEPEND.OBJID))
                      .and(PG_ATTRIBUTE.ATTNUM.cast(Integer.class).eq(PG_DEPEND.OBJSUBID))
                      .where(PG_DEPEND.CLASSID.eq(Functions.catalog("pg_class")))
                      .and(PG_DEPEND.OBJID.eq(PG_CLASS.OID))
                      .and(PG_DEPEND.OBJSUBID.gt(0))
                      .and(PG_DEPEND.REFCLASSID.eq(Functions.catalog("pg_class")))
                      .and(PG_DEPEND.REFOBJID.eq(PG_CLASS.OID))
                      .and(PG_DEPEND.REFOBJSUBID.eq(0))
                      .and(PG_DEPEND.DEPTYPE.eq("i"))))
          .as("partition_columns");

  private static final Field<String> CONDITION =
      when(
              PG_CLASS.field("relpartbound").isNotNull(),
              Functions.definition("pg_get_partition_constraintdef", PG_CLASS.OID))
          .as("condition");
  private static final Field<String> OF_TYPE =
      when(PG_CLASS.RELOFTYPE.ne(0L), Functions.formatType(PG_CLASS.RELOFTYPE)).as("of_type");
  private static final Field<Long[]> PARENTS =
      array(
              select(PG_INHERITS.INHPARENT)
                  .from(PG_INHERITS)
                  .where(PG_INHERITS.INHRELID.eq(PG_CLASS.OID))
                  .orderBy(PG_INHERITS.INHSEQNO))
          .as("parents");

  private static final String FOREIGN = "pg_foreign_table";
  private static final Field<String> SERVER =
      SystemTables.column("pg_foreign_server", "srvname", SQLDataType.VARCHAR);
  private static final Field<String[]> FOREIGN_OPTIONS =
      ForeignOptions.of(SystemTables.column(FOREIGN, "ftoptions", SQLDataType.OTHER))
          .as("foreign_options");

  private static final Question QUESTION = Question.of(tables());

  @Override
  public void read(Server server, Findings findings) {
    List<Record> rows = server.ask(QUESTION).all();
    for (Record row : rows) {
      findings.settle(id(row), new ObjectAddress("pg_class", row.get(PG_CLASS.OID), 0));
    }
    Map<Long, Record> tables =
        rows.stream().collect(Collectors.toMap(row -> row.get(PG_CLASS.OID), row -> row));
    for (Record row : rows) {
      findings.add(isForeign(row) ? foreignTable(row, findings) : table(row, tables, findings));
    }
  }

  private static Select<Record> tables() {
    return select(PG_CLASS.OID, PG_CLASS.RELNAME, PG_NAMESPACE.NSPNAME, PG_CLASS.RELPERSISTENCE)
        .select(
            PARTITION_KEY,
            PARTITION_COLUMNS,
            PARENTS,
            BOUND,
            CONDITION,
            PG_CLASS.RELOPTIONS,
            TOAST.RELOPTIONS,
            METHOD)
        .select(SPCNAME, PG_CLASS.RELREPLIDENT, IDENTITY_INDEX.RELNAME, OF_TYPE)
        .select(PG_CLASS.RELROWSECURITY, PG_CLASS.RELFORCEROWSECURITY, ClusterMark.INDEX)
        .select(PG_CLASS.RELKIND, SERVER, FOREIGN_OPTIONS)
        .from(PG_CLASS)
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(PG_CLASS.RELNAMESPACE))
        .leftJoin(TOAST)
        .on(TOAST.OID.eq(PG_CLASS.RELTOASTRELID))
        .leftJoin(PG_AM)
        .on(AM_OID.eq(PG_CLASS.RELAM))
        .leftJoin(PG_TABLESPACE)
        .on(TABLESPACE_OID.eq(PG_CLASS.RELTABLESPACE))
        .leftJoin(PG_INDEX)
        .on(PG_INDEX.INDRELID.eq(PG_CLASS.OID))
        .and(PG_INDEX.INDISREPLIDENT)
        .leftJoin(IDENTITY_INDEX)
        .on(IDENTITY_INDEX.OID.eq(PG_INDEX.INDEXRELID))
        .leftJoin(
            SystemTables.table(FOREIGN)
                .join(SystemTables.table("pg_foreign_server"))
                .on(number("pg_foreign_server", "oid").eq(number(FOREIGN, "ftserver"))))
        .on(number(FOREIGN, "ftrelid").eq(PG_CLASS.OID))
        .where(PG_CLASS.RELKIND.in("r", "p", "f"))
        .and(UserObjects.userObject("pg_class", PG_CLASS.OID, PG_CLASS.RELNAMESPACE));
  }

  private static FactId id(Record row) {
    return FactId.schema(row.get(PG_NAMESPACE.NSPNAME))
        .child(isForeign(row) ? Kind.FOREIGN_TABLE : Kind.TABLE, row.get(PG_CLASS.RELNAME));
  }

  private static boolean isForeign(Record row) {
    return row.get(PG_CLASS.RELKIND).equals("f");
  }

  private static Field<Long> number(String catalog, String column) {
    return SystemTables.column(catalog, column, SQLDataType.BIGINT);
  }

  private static ForeignTable foreignTable(Record row, Findings findings) {
    return new ForeignTable(
        id(row),
        row.get(SERVER),
        Names.sorted(row.get(FOREIGN_OPTIONS)),
        parents(row, findings),
        row.get(BOUND));
  }

  private static List<FactId> parents(Record row, Findings findings) {
    return Arrays.stream(row.get(PARENTS))
        .map(parent -> findings.at("pg_class", parent))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What a default partition takes follows from the others, and by hash it is about OIDs. */
  private static String condition(Record row, Map<Long, Record> tables) {
    Record at = row;
    while (at != null && at.get(BOUND) != null) {
      Record parent = tables.get(at.get(PARENTS)[0]);
      if (at.get(BOUND).equals("DEFAULT")
          || parent != null && parent.get(PARTITION_KEY).startsWith("HASH ")) {
        return null;
      }
      at = parent;
    }
    return row.get(CONDITION);
  }

  private static Table table(Record row, Map<Long, Record> tables, Findings findings) {
    return new Table(
        id(row),
        row.get(PARTITION_KEY),
        Names.sorted(row.get(PARTITION_COLUMNS)),
        parents(row, findings),
        row.get(BOUND),
        condition(row, tables),
        row.get(PG_CLASS.RELPERSISTENCE).equals("u"),
        options(row),
        row.get(METHOD),
        row.get(SPCNAME),
        replicaIdentity(row),
        row.get(ClusterMark.INDEX),
        row.get(PG_CLASS.RELROWSECURITY),
        row.get(PG_CLASS.RELFORCEROWSECURITY),
        row.get(OF_TYPE));
  }

  private static List<String> options(Record row) {
    return Stream.concat(
            Names.sorted(row.get(PG_CLASS.RELOPTIONS)).stream(),
            Names.sorted(row.get(TOAST.RELOPTIONS)).stream().map(option -> "toast." + option))
        .sorted()
        .toList();
  }

  private static String replicaIdentity(Record row) {
    return switch (row.get(PG_CLASS.RELREPLIDENT)) {
      case "f" -> "FULL";
      case "n" -> "NOTHING";
      case "i" -> {
        // The index may have been dropped since; PostgreSQL then takes it for NOTHING.
        String index = row.get(IDENTITY_INDEX.RELNAME);
        yield index == null ? "NOTHING" : "USING INDEX " + Sql.identifier(index);
      }
      default -> "DEFAULT";
    };
  }
}
