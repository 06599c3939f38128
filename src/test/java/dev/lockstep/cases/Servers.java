package dev.lockstep.cases;

import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.EphemeralServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One ephemeral server of each version, started when it is needed first. */
public final class Servers implements AutoCloseable {

  private final Map<Integer, DevServer> servers = new TreeMap<>();

  public static List<Integer> majors() {
    return Arrays.stream(System.getProperty("majors", "14,15,16,17,18").split(","))
        .map(Integer::valueOf)
        .toList();
  }

  public synchronized DevServer of(int major) {
    return servers.computeIfAbsent(major, Servers::start);
  }

  /** What is done with a case. */
  @FunctionalInterface
  public interface Work<T> {
    T on(CaseRun run) throws IOException;
  }

  /** Runs a case on the server of that version; one about roles on a server of its own. */
  public <T> T run(Case folder, int major, Work<T> work) throws IOException {
    if (!folder.roles()) {
      return work.on(new CaseRun(of(major)));
    }
    try (DevServer own = start(major)) {
      return work.on(new CaseRun(own, true));
    }
  }

  private static DevServer start(int major) {
    return EphemeralServer.start(
        major,
        Path.of(System.getProperty("lockstep.home"), "target", "postgres"),
        EphemeralServer.defaultCache(System.getenv()));
  }

  @Override
  public synchronized void close() {
    servers.values().forEach(DevServer::close);
    servers.clear();
  }
}
