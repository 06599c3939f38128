package dev.lockstep.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes directories of the cache so that each is either whole or not there: it is filled aside
 * under a lock and then renamed. What a killed process left aside is removed by the next.
 */
final class CacheEntry {

  /** Fills an empty directory. */
  @FunctionalInterface
  interface Filling {
    void fill(Path directory) throws IOException;
  }

  private CacheEntry() {}

  /** Fills the directory unless it is there; of several processes at once one does the work. */
  static void ensure(Path entry, Filling filling) throws IOException {
    if (Files.isDirectory(entry)) {
      return;
    }
    open(entry.getParent());
    // A file lock is held for the whole JVM, so threads need one of their own.
    synchronized (CacheEntry.class) {
      Path lockFile = beside(entry, ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid() || Files.isDirectory(entry)) {
          return;
        }
        Path aside = beside(entry, ".part");
        delete(aside);
        Files.createDirectory(aside);
        filling.fill(aside);
        Files.move(aside, entry, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Moves the directory out of the way, then deletes it. */
  static void discard(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      Path aside = beside(entry, ".old-" + ProcessHandle.current().pid());
      Files.move(entry, aside, StandardCopyOption.ATOMIC_MOVE);
      delete(aside);
    }
  }

  private static void open(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static Path beside(Path entry, String suffix) {
    return entry.resolveSibling(entry.getFileName() + suffix);
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
