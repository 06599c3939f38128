package dev.lockstep.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command line run inside of the test.
 *
 * @param status its exit status
 * @param out all of its standard output
 * @param err all of its standard error
 */
record Run(int status, String out, String err) {

  /** The folder of the program. */
  static final Path HOME = Path.of(System.getProperty("lockstep.home"));

  /** Runs a command line with no variables and nothing on standard input. */
  static Run of(String... words) {
    return of(Map.of(), "", words);
  }

  static Run of(Map<String, String> environment, String input, String... words) {
    return of(false, environment, input, words);
  }

  /** Runs a command line where somebody types these answers. */
  static Run atTerminal(String answers, String... words) {
    return of(true, Map.of(), answers, words);
  }

  private static Run of(
      boolean terminal, Map<String, String> environment, String input, String... words) {
    CapturedConsole captured = new CapturedConsole(terminal, environment);
    Surroundings surroundings =
        new Surroundings(
            environment.containsKey("HOME") ? environment : withHome(environment),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            HOME);
    int status = new Invocation(captured.console(), surroundings).run(List.of(words));
    return new Run(status, captured.out(), captured.err());
  }

  /** The cache is that of the machine, so that PostgreSQL is unpacked once for all tests. */
  private static Map<String, String> withHome(Map<String, String> environment) {
    Map<String, String> all = new java.util.TreeMap<>(environment);
    for (String name : List.of("HOME", "LOCKSTEP_CACHE", "XDG_CACHE_HOME")) {
      if (System.getenv(name) != null) {
        all.putIfAbsent(name, System.getenv(name));
      }
    }
    return all;
  }
}
