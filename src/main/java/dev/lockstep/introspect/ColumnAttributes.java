package dev.lockstep.introspect;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRDEF;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_COLLATION;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_SEQUENCE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnSettings;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Identity;
import org.jooq.Field;
import org.jooq.Record;

/** What the row of a column in the system catalogs says of it. */
final class ColumnAttributes {

  static final Field<String> TYPE =
      Functions.formatType(PG_ATTRIBUTE.ATTTYPID, PG_ATTRIBUTE.ATTTYPMOD).as("type");
  static final Field<String> EXPRESSION =
      Functions.expression(PG_ATTRDEF.field("adbin"), PG_ATTRDEF.ADRELID).as("expression");
  static final Field<Boolean> INHERITED =
      field(PG_ATTRIBUTE.ATTINHCOUNT.gt(0).andNot(PG_ATTRIBUTE.ATTISLOCAL)).as("inherited");

  /** Since 18 a column may be marked NOT NULL while rows from before have not been checked. */
  static final Field<Boolean> NOT_NULL =
      field(
              PG_ATTRIBUTE
                  .ATTNOTNULL
                  .isTrue()
                  .and(coalesce(NotNullConstraints.ROW.CONVALIDATED, inline(true))))
          .as("not_null");

  private ColumnAttributes() {}

  static Column column(FactId id, Record row, int position) {
    String generated = row.get(PG_ATTRIBUTE.ATTGENERATED);
    ColumnSettings settings = settings(id.name(), row);
    return new Column(
        id,
        row.get(TYPE),
        Names.qualified(row.get(PG_NAMESPACE.NSPNAME), row.get(PG_COLLATION.COLLNAME)),
        row.get(NOT_NULL),
        NotNullConstraints.form(id.parent().name(), id.name(), row),
        row.get(NotNullConstraints.NAME),
        identity(row),
        generated.isEmpty() ? null : row.get(EXPRESSION),
        generated.equals("v"),
        settings.storage(),
        settings.compression(),
        settings.statistics(),
        settings.options(),
        row.get(INHERITED),
        position);
  }

  /** How the values of a column are kept and sampled; the type's own storage has to be read too. */
  static ColumnSettings settings(String name, Record row) {
    Integer statistics = row.get(PG_ATTRIBUTE.ATTSTATTARGET);
    return new ColumnSettings(
        name,
        storage(row),
        compression(row.get(PG_ATTRIBUTE.ATTCOMPRESSION)),
        statistics == null || statistics < 0 ? null : statistics,
        Names.sorted(row.get(PG_ATTRIBUTE.ATTOPTIONS)));
  }

  /** The identity of a partition's column is its parent's: no sequence hangs on it (17). */
  private static Identity identity(Record row) {
    return row.get(PG_SEQUENCE.SEQRELID) == null
        ? null
        : new Identity(
            row.get(PG_ATTRIBUTE.ATTIDENTITY).equals("a"),
            row.get(PG_SEQUENCE.SEQSTART),
            row.get(PG_SEQUENCE.SEQINCREMENT),
            row.get(PG_SEQUENCE.SEQMIN),
            row.get(PG_SEQUENCE.SEQMAX),
            row.get(PG_SEQUENCE.SEQCACHE),
            row.get(PG_SEQUENCE.SEQCYCLE));
  }

  private static String storage(Record row) {
    String storage = row.get(PG_ATTRIBUTE.ATTSTORAGE);
    return storage.equals(row.get(PG_TYPE.TYPSTORAGE))
        ? null
        : switch (storage) {
          case "p" -> "PLAIN";
          case "e" -> "EXTERNAL";
          case "x" -> "EXTENDED";
          case "m" -> "MAIN";
          default -> throw new IllegalStateException("unknown storage " + storage);
        };
  }

  private static String compression(String code) {
    return switch (code) {
      case "" -> null;
      case "p" -> "pglz";
      case "l" -> "lz4";
      default -> throw new IllegalStateException("unknown compression " + code);
    };
  }
}
