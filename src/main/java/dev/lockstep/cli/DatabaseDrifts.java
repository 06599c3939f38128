package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.postgres.Address;
import dev.lockstep.report.DatabaseDrift;
import dev.lockstep.source.LoadedSource;
import dev.lockstep.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Compares many databases with one declared schema, some at a time. The schema is loaded once for
 * each major version among them, on a server of that version.
 */
final class DatabaseDrifts implements AutoCloseable {

  /** The declared schema on the server of one major version. */
  private static final class Version {
    private final Sources sources;
    private LoadedSource declared;

    Version(Sources sources) {
      this.sources = sources;
    }
  }

  private final ComparisonOptions options;
  private final DriftCheck check;
  private final Function<Integer, Sources> versions;
  private final Sources reading;
  private final Map<Integer, Version> opened = new TreeMap<>();

  /**
   * @param reading reads databases, and nothing that needs a server
   * @param versions gives what loads declared files for a major version; closed here
   */
  DatabaseDrifts(
      ComparisonOptions options,
      DriftCheck check,
      Sources reading,
      Function<Integer, Sources> versions) {
    this.options = options;
    this.check = check;
    this.reading = reading;
    this.versions = versions;
  }

  /**
   * The drift of each, in the order of the list.
   *
   * @param databases name to address
   * @param parallel how many to read at a time
   * @throws Failure when what is declared cannot be read; a database that cannot be read has one in
   *     its result
   */
  List<DatabaseDrift> of(Map<String, Address> databases, int parallel) {
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(parallel, databases.size()));
    try {
      List<Future<DatabaseDrift>> running = new ArrayList<>();
      databases.forEach((name, address) -> running.add(workers.submit(() -> of(name, address))));
      List<DatabaseDrift> drifts = new ArrayList<>();
      for (Future<DatabaseDrift> drift : running) {
        drifts.add(drift.get());
      }
      return drifts;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private DatabaseDrift of(String name, Address address) {
    LoadedSource live;
    try {
      live = reading.live(new Source.Live(address));
    } catch (Failure e) {
      return DatabaseDrift.unread(name, e);
    }
    Version version = version(live.serverMajor());
    // One scratch server serves one comparison at a time; the databases are what takes long.
    synchronized (version) {
      if (version.declared == null) {
        version.declared = version.sources.declared(options.to());
      }
      try {
        return check.of(
            name,
            version.sources.compared(live, version.declared, options.strict(), name),
            version.sources::settled);
      } catch (Failure e) {
        if (e.code() == Code.UNMODELLED) {
          return DatabaseDrift.unread(name, e);
        }
        throw e;
      }
    }
  }

  private synchronized Version version(int major) {
    return opened.computeIfAbsent(major, of -> new Version(versions.apply(of)));
  }

  @Override
  public void close() {
    opened.values().forEach(version -> version.sources.close());
  }
}
