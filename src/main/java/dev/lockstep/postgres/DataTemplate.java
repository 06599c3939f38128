package dev.lockstep.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A data directory fresh from {@code initdb}, kept in the cache to be copied for each run.
 *
 * @param data the data directory
 * @param password the superuser's; only we can read the file that it is kept in
 */
record DataTemplate(Path data, String password) {

  /** Runs {@code initdb} unless that was done for this installation. */
  static DataTemplate of(Installation installation, int major) throws IOException {
    Path entry = installation.dataTemplate();
    CacheEntry.ensure(entry, aside -> initialise(installation, major, aside));
    return new DataTemplate(
        entry.resolve("data"), Files.readString(entry.resolve("password"), StandardCharsets.UTF_8));
  }

  private static void initialise(Installation installation, int major, Path aside)
      throws IOException {
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwx------"));
    String password = ServerProcess.randomHex(24);
    // From 18 on initdb would switch checksums on, which only cost here.
    List<String> options =
        major >= 18
            ? List.of("--no-data-checksums", "--no-instructions")
            : List.of("--no-instructions");
    try (ServerProcess initdb = ServerProcess.start(installation, "initialise", options)) {
      initdb.tell(password);
      String line = initdb.firstLine();
      if (!"ready".equals(line)) {
        throw new IOException("initdb failed: " + line + " | " + initdb.lastWords());
      }
      copy(initdb.data(), aside.resolve("data"));
    }
    Files.writeString(aside.resolve("password"), password, StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(
        aside.resolve("password"), PosixFilePermissions.fromString("rw-------"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Process copy =
        new ProcessBuilder("cp", "-R", from.toString(), to.toString())
            .redirectErrorStream(true)
            .start();
    String words = new String(copy.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (copy.waitFor() != 0) {
        throw new IOException("the data directory cannot be copied: " + words.strip());
      }
    } catch (InterruptedException e) {
      copy.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
