package dev.lockstep.trial;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** One connection of an application, with statements that it prepares once and keeps. */
final class Client implements AutoCloseable {

  private static final int HOT_ROWS = 5;

  /** PostgreSQL 18 manual, Appendix A: feature_not_supported, when a prepared result changed. */
  private static final String RESULT_TYPE_CHANGED = "0A000";

  private final Connection connection;
  private final int rows;
  private final AtomicLong numbers;
  private final Random random;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private int prepareAgain;

  /**
   * @param rows how many rows the tables had in the beginning
   * @param numbers where new numbers come from
   */
  Client(Connection connection, int rows, AtomicLong numbers, long seed) throws SQLException {
    this.connection = connection;
    this.rows = rows;
    this.numbers = numbers;
    this.random = new Random(seed);
    connection.setAutoCommit(false);
  }

  /** How often a statement had to be prepared again because what it gives had changed. */
  int preparedAgain() {
    return prepareAgain;
  }

  /**
   * Does a deal in a transaction of its own.
   *
   * @return what went wrong; null when nothing did
   */
  String does(Deal deal) {
    String complaint = once(deal);
    if (complaint != null && complaint.startsWith(RESULT_TYPE_CHANGED)) {
      prepareAgain++;
      complaint = once(deal);
    }
    return complaint;
  }

  private String once(Deal deal) {
    Map<String, Long> values =
        Map.of(
            "any",
            1L + random.nextInt(rows),
            "hot",
            1L + random.nextInt(HOT_ROWS),
            "new",
            numbers.incrementAndGet());
    Deal.Order current = null;
    try {
      for (Deal.Order order : deal.orders()) {
        current = order;
        if (!run(order, values)) {
          connection.rollback();
          return "it reads something else: " + order.sql() + " with " + values;
        }
      }
      connection.commit();
      return null;
    } catch (SQLException refused) {
      forget(current, refused);
      return refused.getSQLState() + " " + refused.getMessage() + " in: " + current.sql();
    }
  }

  private boolean run(Deal.Order order, Map<String, Long> values) throws SQLException {
    PreparedStatement statement = prepared.get(order.sql());
    if (statement == null) {
      statement = connection.prepareStatement(order.sql());
      prepared.put(order.sql(), statement);
    }
    int parameter = 1;
    for (String slot : order.slots()) {
      statement.setLong(parameter++, values.get(slot));
    }
    if (!statement.execute()) {
      return true;
    }
    try (ResultSet result = statement.getResultSet()) {
      boolean asserts = result.getMetaData().getColumnTypeName(1).equals("bool");
      if (!asserts) {
        return true;
      }
      boolean right = false;
      while (result.next()) {
        right = result.getBoolean(1);
        if (!right) {
          return false;
        }
      }
      return right;
    }
  }

  private void forget(Deal.Order order, SQLException cause) {
    try {
      connection.rollback();
      PreparedStatement stale = prepared.remove(order.sql());
      if (stale != null) {
        stale.close();
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Whether every one of these queries gives true now. */
  static String firstWrong(Connection connection, List<Deal.Order> queries) throws SQLException {
    for (Deal.Order query : queries) {
      try (PreparedStatement statement = connection.prepareStatement(query.sql());
          ResultSet result = statement.executeQuery()) {
        if (!result.next() || !result.getBoolean(1)) {
          return query.sql();
        }
      }
    }
    return null;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
