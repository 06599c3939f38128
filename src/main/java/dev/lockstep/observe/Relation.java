package dev.lockstep.observe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * A relation of the user's as {@code pg_class} has it.
 *
 * @param file {@code relfilenode}; another one means that it was written anew
 * @param table of an index its table's OID, else 0
 * @param leaf whether it has rows or entries of its own
 */
record Relation(long oid, FactId id, long file, long table, boolean leaf) {

  private static final Map<String, Kind> KINDS =
      Map.of(
          "r", Kind.TABLE,
          "p", Kind.TABLE,
          "f", Kind.FOREIGN_TABLE,
          "v", Kind.VIEW,
          "m", Kind.MATERIALIZED_VIEW,
          "S", Kind.SEQUENCE,
          "i", Kind.INDEX,
          "I", Kind.INDEX);

  /** What {@link #of} reads, from {@code c}, {@code n} and {@code i}. */
  static final String COLUMNS = "c.oid, c.relkind, n.nspname, c.relname, c.relfilenode, i.indrelid";

  /** How {@link #COLUMNS} are joined to {@code c}. */
  static final String JOINS =
      " LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid";

  /** The relation of a row; null for what is no relation of the user's, such as a TOAST table. */
  static Relation of(ResultSet row) throws SQLException {
    String kind = row.getString("relkind");
    String schema = row.getString("nspname");
    if (kind == null || !KINDS.containsKey(kind) || isOurs(schema)) {
      return null;
    }
    return new Relation(
        row.getLong("oid"),
        FactId.schema(schema).child(KINDS.get(kind), row.getString("relname")),
        row.getLong("relfilenode"),
        row.getLong("indrelid"),
        kind.equals("r") || kind.equals("m") || kind.equals("i"));
  }

  /** The schema of our own marks, and those that PostgreSQL makes. */
  private static boolean isOurs(String schema) {
    return schema.equals("lockstep")
        || schema.startsWith("pg_toast")
        || schema.startsWith("pg_temp");
  }

  boolean isIndex() {
    return id.kind() == Kind.INDEX;
  }

  /** Whether a new file means that rows were written anew; that of a sequence holds one row. */
  boolean hasRows() {
    return leaf && !isIndex();
  }
}
