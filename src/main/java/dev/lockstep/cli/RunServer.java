package dev.lockstep.cli;

import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.EphemeralServer;
import dev.lockstep.postgres.ForeignServer;
import java.util.function.Supplier;

/**
 * The one PostgreSQL that a run loads declared files on and rehearses on; started when it is needed
 * first, and gone at the end, also after Ctrl-C.
 */
final class RunServer implements Supplier<DevServer>, AutoCloseable {

  /** The newest major version that is carried. */
  static final int NEWEST = 18;

  private final ServerOptions options;
  private final Surroundings surroundings;
  private final Console console;
  private int liveMajor;
  private int preferred = NEWEST;
  private DevServer server;
  private Thread hook;

  RunServer(ServerOptions options, Surroundings surroundings, Console console) {
    if (options.devUrl() != null && options.postgres() != null) {
      throw FailurePrinter.usage(
          "--postgres chooses the version of an ephemeral server, and --dev-url names another.",
          "Give one of the two.");
    }
    this.options = options;
    this.surroundings = surroundings;
    this.console = console;
  }

  /** The major version of the live server that a plan is for; the first one counts. */
  void matches(int major) {
    if (liveMajor == 0) {
      liveMajor = major;
    }
  }

  /** The major version to take where neither the user nor a live server says which. */
  void prefers(int major) {
    preferred = major;
  }

  /** The major version of the server; 0 while none was needed. */
  int major() {
    return server == null ? 0 : server.majorVersion();
  }

  @Override
  public DevServer get() {
    if (server == null) {
      server = options.devUrl() == null ? ephemeral() : foreign();
      if (liveMajor != 0 && liveMajor != server.majorVersion()) {
        console.note(
            Paint.YELLOW,
            "note: the live database is PostgreSQL "
                + liveMajor
                + ", and declared files are loaded on "
                + server.majorVersion()
                + "; what the versions print differently is compared in the form of the second.");
      }
    }
    return server;
  }

  private DevServer ephemeral() {
    int live = liveMajor == 0 ? preferred : liveMajor;
    int major = options.postgres() == null ? live : options.postgres();
    return console.during(
        "starting PostgreSQL " + major,
        () -> EphemeralServer.start(major, surroundings.carriedBinaries(), surroundings.cache()));
  }

  private DevServer foreign() {
    Address address = Address.parse(options.devUrl(), surroundings.environment());
    DevServer foreign = console.during("connecting", () -> ForeignServer.at(address));
    hook = new Thread(foreign::close, "lockstep-dev-server-clean-up");
    Runtime.getRuntime().addShutdownHook(hook);
    return foreign;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return; // The process is ending, and the hook has run or will.
      }
    }
  }
}
