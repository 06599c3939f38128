package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The binaries of one PostgreSQL version, unpacked in the cache.
 *
 * @param home the directory with {@code bin}, {@code lib}, {@code share} and our {@code server.sh}
 */
record Installation(Path home) {

  private static final String SCRIPT = "server.sh";

  Path bin() {
    return home.resolve("bin");
  }

  Path script() {
    return home.resolve(SCRIPT);
  }

  /** Where the data directory that runs are copied from belongs. */
  Path dataTemplate() {
    return home.resolveSibling(home.getFileName() + "-data");
  }

  /**
   * Unpacks the carried binaries unless that was done.
   *
   * @param carried the directory with {@code postgres-<major>.jar}
   * @param cache a directory that the server's user can reach
   */
  static Installation of(int major, Path carried, Path cache) {
    Path jar = carried.resolve("postgres-" + major + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new Failure(
          Code.EPHEMERAL_SERVER,
          null,
          "There are no binaries of PostgreSQL " + major + " in " + carried + ".",
          "Lockstep carries 14 to 18. Name one of them with --postgres, or a server of your own"
              + " with --dev-url.");
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry archive =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException(jar + " holds no .txz archive"));
      byte[] script = script(Installation.class);
      String version = Long.toHexString(archive.getCrc() * 31 + java.util.Arrays.hashCode(script));
      Path home = cache.resolve("postgres").resolve(major + "-" + version);
      CacheEntry.ensure(home, aside -> unpack(zip, archive, script, aside));
      return new Installation(home);
    } catch (IOException e) {
      throw new Failure(
          Code.EPHEMERAL_SERVER,
          null,
          "The binaries of PostgreSQL " + major + " cannot be unpacked: " + e.getMessage(),
          "Check that there is room in " + cache + ", or name another directory in LOCKSTEP_CACHE.",
          e);
    }
  }

  /** Forgets the unpacked binaries and the data directory, so that the next run makes them anew. */
  void discard() throws IOException {
    CacheEntry.discard(dataTemplate());
    CacheEntry.discard(home);
  }

  private static byte[] script(Class<?> owner) throws IOException {
    try (InputStream in = owner.getResourceAsStream(SCRIPT)) {
      return in.readAllBytes();
    }
  }

  private static void unpack(ZipFile zip, ZipEntry archive, byte[] script, Path aside)
      throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new BufferedInputStream(
                new XZCompressorInputStream(zip.getInputStream(archive)), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = aside.resolve(entry.getName()).normalize();
        if (!target.startsWith(aside)) {
          throw new IOException("the archive names a file outside of itself: " + entry.getName());
        }
        write(tar, entry, target);
      }
    }
    Files.write(aside.resolve(SCRIPT), script);
    permit(aside.resolve(SCRIPT), false);
    permit(aside, true);
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      makeDirectory(target);
    } else if (entry.isSymbolicLink()) {
      makeDirectory(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      makeDirectory(target.getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        tar.transferTo(out);
      }
      permit(target, (entry.getMode() & 0100) != 0);
    }
  }

  private static void makeDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      makeDirectory(directory.getParent());
      Files.createDirectory(directory);
      permit(directory, true);
    }
  }

  /** Whatever the umask is, the server's user must be able to read. */
  private static void permit(Path path, boolean executable) throws IOException {
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
