package dev.lockstep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The archive of loaded classes that the launcher may have asked Java to record while it exits; the
 * system property {@code lockstep.recording} names its file.
 */
final class Recording {

  private Recording() {}

  /** Tells the launcher that this run did all of its work, so that the archive is worth keeping. */
  static void isGood() {
    String file = System.getProperty("lockstep.recording");
    if (file != null) {
      try {
        Files.createFile(Path.of(file + ".good"));
      } catch (IOException e) {
        return; // The next start will be as slow as this one was; that is all.
      }
    }
  }
}
