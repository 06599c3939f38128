package dev.lockstep.trial;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * An application at work: some clients that begin transactions at a fixed rate, whether or not
 * those before have come back. How long a transaction took is counted from when it should have
 * begun, so that a stall is seen by all that had to wait for it.
 */
final class Crowd {

  private static final int CLIENTS = 4;

  private final List<Thread> threads = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final Outcome outcome;
  private volatile boolean stopped;

  /** Opens one connection. */
  @FunctionalInterface
  interface Door {
    java.sql.Connection open() throws SQLException;
  }

  /**
   * @param rate transactions per second
   * @param outcome where they are counted
   */
  Crowd(
      String name,
      List<Deal> deals,
      Door door,
      int rows,
      int rate,
      AtomicLong numbers,
      Outcome outcome)
      throws SQLException {
    this.outcome = outcome;
    for (int i = 0; i < CLIENTS; i++) {
      Client client = new Client(door.open(), rows, numbers, i);
      clients.add(client);
      int number = i;
      Thread thread = new Thread(() -> work(client, deals, number, rate), name + " " + i);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  private void work(Client client, List<Deal> deals, int number, int rate) {
    long step = TimeUnit.SECONDS.toNanos(1) * CLIENTS / rate;
    long due = System.nanoTime() + number * step / CLIENTS;
    for (int turn = number; !stopped; turn++, due += step) {
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Deal deal = deals.get(turn % deals.size());
      String complaint = client.does(deal);
      outcome.add(
          System.nanoTime() - due, Thread.currentThread().getName(), deal.name(), complaint);
    }
  }

  /** Waits until every client has done what it had begun. */
  void stop() throws SQLException {
    stopped = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    for (Client client : clients) {
      outcome.preparedAgain(client.preparedAgain());
      client.close();
    }
  }
}
