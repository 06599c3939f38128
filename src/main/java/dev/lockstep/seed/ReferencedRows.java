package dev.lockstep.seed;

import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The values that the rows of a referenced table offer to a foreign key. */
final class ReferencedRows {

  private static final int MOST = 50;

  private ReferencedRows() {}

  /** Up to fifty rows, sorted, each with one SQL expression per column of the key. */
  static List<List<String>> of(ForeignKey key, Connection connection) throws SQLException {
    String columns =
        key.targets().stream()
            .map(name -> Sql.identifier(name) + "::text")
            .collect(Collectors.joining(", "));
    String places =
        key.targets().stream()
            .map(name -> String.valueOf(key.targets().indexOf(name) + 1))
            .collect(Collectors.joining(", "));
    String query =
        "SELECT %s FROM %s ORDER BY %s LIMIT %d"
            .formatted(columns, key.referenced().sqlName(), places, MOST);
    List<List<String>> tuples = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> tuple = new ArrayList<>();
        for (int i = 1; i <= key.targets().size(); i++) {
          String value = rows.getString(i);
          tuple.add(value == null ? "NULL" : Sql.literal(value));
        }
        if (!tuple.contains("NULL")) {
          tuples.add(tuple);
        }
      }
    }
    return tuples;
  }
}
