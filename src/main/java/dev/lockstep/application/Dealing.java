package dev.lockstep.application;

import java.util.List;

/** What an application does with one table, view or routine. */
interface Dealing {

  /**
   * Does all of it in the transaction that is open.
   *
   * @return what did not come out as it did when the application got to know the schema
   */
  List<Complaint> exercise(Session session);

  /** What the application cannot do even where it belongs, each with PostgreSQL's reason. */
  List<String> notExercised();
}
