package dev.lockstep.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * What a process did.
 *
 * @param status its exit status
 * @param out all of its standard output
 * @param err all of its standard error
 */
record Outcome(int status, String out, String err) {

  /** Runs a process to its end, with nothing on its standard input. */
  static Outcome of(ProcessBuilder builder) throws IOException, InterruptedException {
    return of(builder.start());
  }

  static Outcome of(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException e) {
                return e.toString();
              }
            });
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err.join());
  }
}
