package dev.lockstep.rehearse;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Table;
import dev.lockstep.seed.TableRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table held at one moment.
 *
 * @param count of its rows
 * @param sums by column, a checksum over its values that does not depend on their order; only
 *     non-null values add to it
 */
record RowSums(long count, Map<FactId, String> sums) {

  /**
   * Reads a table, all its columns at once.
   *
   * @param columns what to call a column in the result, and what it is called in the table
   */
  static RowSums of(Connection connection, Table table, Map<FactId, FactId> columns)
      throws SQLException {
    StringBuilder query = new StringBuilder("SELECT count(*)");
    List<FactId> names = new ArrayList<>(columns.keySet());
    for (FactId name : names) {
      query
          .append(", coalesce(sum(hashtextextended(t.")
          .append(columns.get(name).localName())
          .append("::text COLLATE \"C\", 0)::numeric), 0)::text");
    }
    query.append(" FROM ").append(TableRows.from(table)).append(" AS t");
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query.toString())) {
      row.next();
      Map<FactId, String> sums = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        sums.put(names.get(i), row.getString(i + 2));
      }
      return new RowSums(row.getLong(1), sums);
    }
  }
}
