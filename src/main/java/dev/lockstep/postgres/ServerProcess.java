package dev.lockstep.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL program below its watchdog ({@code server.sh}), which stops it and removes its
 * directory as soon as our end of its standard input is closed, by us or by our death.
 */
final class ServerProcess implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Each connection is a process that soon has ten megabytes of caches, and takes them from the
   * system page by page unless it is told otherwise. What does not know these settings ignores
   * them.
   *
   * <p>Source: GNU C Library 2.35 manual, 39.2 "Memory Allocation Tunables".
   */
  private static final String MEMORY_IN_LARGE_PAGES =
      "glibc.malloc.hugetlb=1:glibc.malloc.top_pad=8388608";

  private final Process process;
  private final Path run;

  private ServerProcess(Process process, Path run) {
    this.process = process;
    this.run = run;
  }

  /**
   * Starts the watchdog with a directory of its own.
   *
   * @param mode {@code initialise} or {@code serve}
   */
  static ServerProcess start(Installation installation, String mode, List<String> arguments)
      throws IOException {
    Path run =
        CachePlace.forRuns()
            .resolve("lockstep-" + ProcessHandle.current().pid() + "-" + randomHex(8));
    List<String> command = new ArrayList<>();
    // A session of its own, so that Ctrl-C reaches us first and the server by way of us.
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(
        List.of(
            "/bin/sh",
            installation.script().toString(),
            mode,
            run.toString(),
            installation.bin().toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    builder.environment().putIfAbsent("GLIBC_TUNABLES", MEMORY_IN_LARGE_PAGES);
    builder.directory(Path.of("/").toFile());
    return new ServerProcess(builder.start(), run);
  }

  /** Random lower-case hex digits, two for each byte. */
  static String randomHex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  Path data() {
    return run.resolve("data");
  }

  boolean running() {
    return process.isAlive();
  }

  void tell(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits for one line from the watchdog; null when it ends without any. */
  String firstLine() throws IOException {
    return process.inputReader(StandardCharsets.UTF_8).readLine();
  }

  /** What a program that ended by itself had to say, in one line. */
  String lastWords() throws IOException {
    String words =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return words.isEmpty() ? "it said nothing" : words.replaceAll("\\s*\\R\\s*", " | ");
  }

  /** Stops the program and waits until nothing of it is left. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The watchdog is gone already, and with it what it watched.
    }
    boolean interrupted = false;
    while (true) {
      try {
        process.waitFor(30, TimeUnit.SECONDS);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
