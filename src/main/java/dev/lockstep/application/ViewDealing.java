package dev.lockstep.application;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.postgres.ServerWords;
import dev.lockstep.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the columns of a view that it knew, and updates each where the view can be updated. */
final class ViewDealing implements Dealing {

  private final FactId view;
  private final Map<String, String> statements = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();

  /**
   * @param columns the raw names of the columns it shows
   */
  ViewDealing(FactId view, List<String> columns) {
    this.view = view;
    String list = columns.stream().map(Sql::identifier).collect(Collectors.joining(", "));
    statements.put("read " + view.sqlName(), "SELECT " + list + " FROM " + view.sqlName());
    for (String column : columns) {
      statements.put(
          "update " + view.child(Kind.COLUMN, column).sqlName(),
          "UPDATE %s SET %s = %2$s".formatted(view.sqlName(), Sql.identifier(column)));
    }
  }

  /** Finds out, in the transaction that is open, what the view allows. */
  void learn(Session session) {
    exercise(session).forEach(complaint -> refused.put(complaint.deed(), complaint.words()));
    statements.keySet().removeAll(refused.keySet());
  }

  @Override
  public List<String> notExercised() {
    return refused.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("read"))
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .toList();
  }

  @Override
  public List<Complaint> exercise(Session session) {
    List<Complaint> complaints = new ArrayList<>();
    statements.forEach(
        (deed, sql) -> {
          try {
            session.run(sql, List.of());
          } catch (SQLException error) {
            complaints.add(new Complaint(view, null, deed, ServerWords.firstLine(error)));
          }
        });
    return complaints;
  }
}
