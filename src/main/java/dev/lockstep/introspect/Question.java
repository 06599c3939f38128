package dev.lockstep.introspect;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * One of the queries over the system catalogs. They never change, and writing one as SQL costs more
 * than it costs PostgreSQL to answer it, so each is written once.
 */
final class Question {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final String sql;
  private final Field<?>[] fields;
  private final String name = "lockstep_question_" + NUMBERS.incrementAndGet();

  private Question(String sql, Field<?>[] fields) {
    this.sql = sql;
    this.fields = fields;
  }

  static Question of(Select<? extends Record> select) {
    return new Question(
        DSL.using(SQLDialect.POSTGRES).renderInlined(select),
        select.getSelect().toArray(Field<?>[]::new));
  }

  String sql() {
    return sql;
  }

  /** What the columns of the answer are, in order. */
  Field<?>[] fields() {
    return fields;
  }

  /** What it is called as a prepared statement. */
  String name() {
    return name;
  }
}
