package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A PostgreSQL of our own, from carried binaries, that lives as long as this object or this JVM.
 *
 * <p>It listens on a free port of 127.0.0.1 and wants a random password, so that other users of the
 * machine stay out. It is tuned to lose everything in a crash, because nothing in it is worth
 * keeping.
 */
public final class EphemeralServer implements DevServer {

  private static final int ATTEMPTS = 5;

  /** How long a start may take on a machine that has other things to do. */
  private static final long PATIENCE_MILLIS = 60_000;

  private final int majorVersion;
  private final ServerProcess process;
  private final ScratchDatabases databases;
  private final Thread hook;

  private EphemeralServer(int majorVersion, ServerProcess process, Address address) {
    this.majorVersion = majorVersion;
    this.process = process;
    this.databases = new ScratchDatabases(address, majorVersion, "lockstep_", true);
    // The watchdog would do this a moment after our death; with the hook it is done before it.
    this.hook = new Thread(process::close, "lockstep-server-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Where unpacked binaries are kept: see {@code docs/sources.md}. */
  public static Path defaultCache(Map<String, String> env) {
    return CachePlace.named(env);
  }

  /**
   * Starts a server and waits until it accepts connections.
   *
   * @param major the major version, 14 to 18
   * @param carriedBinaries the directory with {@code postgres-<major>.jar}
   * @param cacheDirectory where binaries are unpacked once and kept
   * @throws Failure with {@link Code#EPHEMERAL_SERVER}
   */
  public static EphemeralServer start(int major, Path carriedBinaries, Path cacheDirectory) {
    Path cache = CachePlace.forServer(cacheDirectory);
    try {
      try {
        return attempt(major, carriedBinaries, cache);
      } catch (IOException first) {
        // Somebody may have cleaned up in the cache; then it is worth building it again.
        Installation.of(major, carriedBinaries, cache).discard();
        return attempt(major, carriedBinaries, cache);
      }
    } catch (IOException e) {
      throw new Failure(
          Code.EPHEMERAL_SERVER,
          null,
          "The ephemeral PostgreSQL " + major + " does not start: " + e.getMessage(),
          "Check that there is room in "
              + cache
              + " and in "
              + CachePlace.forRuns()
              + ", or name a server of your own with --dev-url.",
          e);
    }
  }

  private static EphemeralServer attempt(int major, Path carriedBinaries, Path cache)
      throws IOException {
    Installation installation = Installation.of(major, carriedBinaries, cache);
    DataTemplate template = DataTemplate.of(installation, major);
    for (int i = 1; ; i++) {
      int port = freePort();
      List<String> arguments = new ArrayList<>(List.of(template.data().toString()));
      arguments.addAll(flags(major, port));
      ServerProcess process = ServerProcess.start(installation, "serve", arguments);
      if (ready(process, port)) {
        Address address =
            new Address(
                "127.0.0.1",
                port,
                "template1",
                "lockstep",
                template.password(),
                Map.of("sslmode", "disable", "gssEncMode", "disable"));
        return new EphemeralServer(major, process, address);
      }
      String words = process.running() ? "it is not ready in time" : process.lastWords();
      process.close();
      // Between our look and its start somebody else may take the port.
      if (i == ATTEMPTS || !words.contains("Address already in use")) {
        throw new IOException(words);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<String> flags(int major, int port) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=off",
                "full_page_writes=off",
                "synchronous_commit=off",
                "wal_level=minimal",
                "max_wal_senders=0",
                "shared_buffers=64MB",
                "dynamic_shared_memory_type=mmap",
                "max_locks_per_transaction=512",
                "max_logical_replication_workers=0",
                "autovacuum=off",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "datestyle=ISO, MDY",
                "lc_messages=C",
                "log_min_messages=fatal"));
    if (major >= 18) {
      settings.add("io_method=sync");
      settings.add("md5_password_warnings=off");
    }
    List<String> flags = new ArrayList<>();
    for (String setting : settings) {
      flags.add("-c");
      flags.add(setting);
    }
    return flags;
  }

  /**
   * The last line of {@code postmaster.pid} becomes "ready" when connections are accepted; unlike a
   * connection to the port it tells our server from a stranger's.
   */
  private static boolean ready(ServerProcess process, int port) throws IOException {
    Path file = process.data().resolve("postmaster.pid");
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (process.running() && System.nanoTime() < end) {
      if (Files.isReadable(file)) {
        List<String> lines = List.of(Files.readString(file, StandardCharsets.UTF_8).split("\n"));
        if (lines.size() >= 8
            && lines.get(3).equals(Integer.toString(port))
            && lines.get(7).strip().equals("ready")) {
          return true;
        }
      }
      try {
        Thread.sleep(3);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return false;
  }

  @Override
  public int majorVersion() {
    return majorVersion;
  }

  @Override
  public Database create() {
    return databases.create();
  }

  @Override
  public boolean ensureRole(String name) {
    return databases.roles().ensure(name);
  }

  @Override
  public boolean ensureSuperuser(String name) {
    return databases.roles().ensureSuperuser(name);
  }

  @Override
  public RoleHold holdRoles(Predicate<String> mentioned) {
    return databases.roles().hold(mentioned);
  }

  @Override
  public void dropRoles() {
    databases.dropRoles();
  }

  @Override
  public boolean ensureTablespace(String name) {
    return databases.standIns().ensureTablespace(name);
  }

  @Override
  public boolean ensureCollation(Database database, String name) {
    return databases.standIns().ensureCollation(database, name);
  }

  @Override
  public void close() {
    databases.close();
    process.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending, and the hook has run or will.
    }
  }
}
