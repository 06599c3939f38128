package dev.lockstep.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ephemeral servers that the tests of one JVM share; they end with it. */
public final class Servers {

  private static final Map<Integer, EphemeralServer> STARTED = new ConcurrentHashMap<>();

  private Servers() {}

  public static Path carried() {
    return Path.of(System.getProperty("lockstep.home"), "target", "postgres");
  }

  public static Path cache() {
    return EphemeralServer.defaultCache(System.getenv());
  }

  public static EphemeralServer of(int major) {
    return STARTED.computeIfAbsent(major, m -> EphemeralServer.start(m, carried(), cache()));
  }

  /** A newly started one, which the caller closes. */
  public static EphemeralServer start(int major) {
    return EphemeralServer.start(major, carried(), cache());
  }
}
