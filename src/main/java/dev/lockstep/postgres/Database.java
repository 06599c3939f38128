package dev.lockstep.postgres;

import java.sql.Connection;

/** A scratch database on a {@link DevServer}. */
public interface Database extends AutoCloseable {

  /** Where it is. */
  Address address();

  /**
   * Opens a connection of its own; the caller closes it.
   *
   * @throws dev.lockstep.failure.Failure when the server refuses
   */
  Connection connect();

  /**
   * Makes another database with the same contents ({@code CREATE DATABASE … TEMPLATE}). No
   * connection to this one may be open.
   */
  Database copy();

  /** Drops it, connections or not. */
  @Override
  void close();
}
