package dev.lockstep.introspect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Puts questions to the server that is read, and counts them. */
final class Server {

  private static final DSLContext ANSWERS =
      DSL.using(
          SQLDialect.POSTGRES, new Settings().withExecuteLogging(false).withFetchWarnings(false));

  private final Connection connection;
  private final Reading reading;
  private final int major;
  private final Prepared prepared;
  private int statements;
  private long waited;

  /**
   * @param prepared what the connection has prepared; null when nothing is to be prepared
   */
  Server(Connection connection, Reading reading, int major, Prepared prepared) {
    this.connection = connection;
    this.reading = reading;
    this.major = major;
    this.prepared = prepared;
  }

  /** Puts a question; the answer is to be gone through once, to its end, before it is gone. */
  Answer ask(Question question) {
    statements++;
    try {
      Statement statement = connection.createStatement();
      statement.setEscapeProcessing(false);
      String sql = prepared == null ? question.sql() : prepared.sql(question, statement);
      statement.closeOnCompletion();
      long start = System.nanoTime();
      ResultSet rows = statement.executeQuery(sql);
      waited += System.nanoTime() - start;
      return new Answer(ANSWERS.fetchLazy(rows, question.fields()));
    } catch (SQLException e) {
      throw new DataAccessException(e.getMessage(), e);
    }
  }

  void execute(String sql) {
    statements++;
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new DataAccessException(e.getMessage(), e);
    }
  }

  Reading reading() {
    return reading;
  }

  int major() {
    return major;
  }

  int statements() {
    return statements;
  }

  Duration waited() {
    return Duration.ofNanos(waited);
  }
}
