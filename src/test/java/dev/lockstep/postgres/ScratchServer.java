package dev.lockstep.postgres;

import java.nio.file.Path;

/** The one ephemeral server that the tests of this package share; it ends with the JVM. */
public final class ScratchServer {

  private static final Path HOME =
      Path.of(System.getProperty("lockstep.home", ".")).toAbsolutePath();
  public static final DevServer SHARED =
      EphemeralServer.start(
          Integer.getInteger("lockstep.test.postgres", 17),
          HOME.resolve("target/postgres"),
          EphemeralServer.defaultCache(System.getenv()));

  private ScratchServer() {}
}
