package dev.lockstep.introspect;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;

/** Puts questions to the server that is read, and counts them. */
final class Server {

  private final DSLContext dsl;
  private final Reading reading;
  private final int major;
  private int statements;

  Server(DSLContext dsl, Reading reading, int major) {
    this.dsl = dsl;
    this.reading = reading;
    this.major = major;
  }

  <R extends Record> Result<R> ask(Select<R> question) {
    statements++;
    return dsl.fetch(question);
  }

  void execute(String statement) {
    statements++;
    dsl.execute(statement);
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
}
