package dev.lockstep.introspect;

import java.sql.Connection;

/**
 * Reads one database again and again, over one connection on which PostgreSQL plans every query
 * once: planning costs more than the answers of a schema of ordinary size.
 */
public final class RepeatedReading {

  private final Connection connection;
  private final Reading reading;
  private final Prepared prepared = new Prepared();

  /**
   * @param connection idle, outside a transaction, and with the prepared statements that it is left
   *     with until the last reading
   */
  public RepeatedReading(Connection connection, Reading reading) {
    this.connection = connection;
    this.reading = reading;
  }

  /** Reads the database as it is now; see {@link Introspector#read}. */
  public Introspected read() {
    return Introspector.read(connection, reading, prepared);
  }
}
