package dev.lockstep.introspect;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * The questions that one session has prepared. They have no parameters, so PostgreSQL plans each
 * when it is asked first and keeps the plan.
 *
 * <p>Source: PostgreSQL 18 manual, PREPARE, "Notes".
 */
final class Prepared {

  private final Set<Question> questions = new HashSet<>();

  /** What to send to ask a question, which is prepared if it was not yet. */
  String sql(Question question, Statement statement) throws SQLException {
    if (questions.add(question)) {
      statement.execute("PREPARE " + question.name() + " AS " + question.sql());
    }
    return "EXECUTE " + question.name();
  }
}
