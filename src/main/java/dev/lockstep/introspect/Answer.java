package dev.lockstep.introspect;

import java.util.Iterator;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.Record;

/**
 * The rows that answer a question. Each is made when it is come to, because a hundred thousand of
 * them at once are the largest thing in memory, and whoever reads them makes facts of them anyway.
 */
final class Answer implements Iterable<Record> {

  private final Cursor<Record> rows;

  Answer(Cursor<Record> rows) {
    this.rows = rows;
  }

  /** The rows, once; at the end the server's answer is let go. */
  @Override
  public Iterator<Record> iterator() {
    return rows.iterator();
  }

  /** All rows at once, for who must see them more than once. */
  List<Record> all() {
    return rows.fetch();
  }
}
