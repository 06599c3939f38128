package dev.lockstep.seed;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A foreign key with its columns in pairs; a fact has them sorted, so PostgreSQL is asked again.
 *
 * @param columns raw names of the referencing columns
 * @param targets raw names of the referenced columns, in the order of {@code columns}
 */
public record ForeignKey(
    FactId table, FactId referenced, List<String> columns, List<String> targets) {

  private static final String QUERY =
      """
      SELECT n.nspname, c.relname, rn.nspname, rc.relname,
             (SELECT array_agg(a.attname::text ORDER BY k.place)
                FROM unnest(con.conkey) WITH ORDINALITY AS k(number, place)
                JOIN pg_catalog.pg_attribute a
                  ON a.attrelid = con.conrelid AND a.attnum = k.number),
             (SELECT array_agg(a.attname::text ORDER BY k.place)
                FROM unnest(con.confkey) WITH ORDINALITY AS k(number, place)
                JOIN pg_catalog.pg_attribute a
                  ON a.attrelid = con.confrelid AND a.attnum = k.number)
        FROM pg_catalog.pg_constraint con
        JOIN pg_catalog.pg_class c ON c.oid = con.conrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_class rc ON rc.oid = con.confrelid
        JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
       WHERE con.contype = 'f' AND con.conparentid = 0
       ORDER BY cardinality(con.conkey) DESC, n.nspname, c.relname, con.conname
      """;

  /** All foreign keys of a database, those of most columns first. */
  public static List<ForeignKey> all(Connection connection) throws SQLException {
    List<ForeignKey> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        keys.add(
            new ForeignKey(
                table(rows.getString(1), rows.getString(2)),
                table(rows.getString(3), rows.getString(4)),
                names(rows.getArray(5)),
                names(rows.getArray(6))));
      }
    }
    return keys;
  }

  /** Whether rows point to rows of the same table. */
  boolean isCircular() {
    return table.equals(referenced);
  }

  /** Whether any of the given columns is one of its own. */
  boolean hasAny(List<String> names) {
    return !Collections.disjoint(columns, names);
  }

  private static FactId table(String schema, String name) {
    return FactId.schema(schema).child(Kind.TABLE, name);
  }

  private static List<String> names(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
