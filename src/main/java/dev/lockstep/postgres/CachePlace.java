package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the ephemeral server's files go.
 *
 * <p>PostgreSQL does not run as root, so what root starts runs as {@code nobody}, who must be able
 * to reach the binaries and the data. A cache below {@code /root} is out of nobody's reach; root
 * then uses the system's own cache directory instead.
 */
final class CachePlace {

  private static final Path SYSTEM_CACHE = Path.of("/var/cache/lockstep");
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long PLENTY_BYTES = 4L << 30;
  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> CLOSED =
      PosixFilePermissions.fromString("rwx------");

  private CachePlace() {}

  /**
   * {@code LOCKSTEP_CACHE}, else {@code XDG_CACHE_HOME/lockstep}, else {@code ~/.cache/lockstep}.
   */
  static Path named(Map<String, String> env) {
    String own = env.getOrDefault("LOCKSTEP_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own).toAbsolutePath();
    }
    String xdg = env.getOrDefault("XDG_CACHE_HOME", "");
    String home = env.getOrDefault("HOME", System.getProperty("user.home"));
    Path preferred =
        xdg.startsWith("/")
            ? Path.of(xdg, "lockstep")
            : Path.of(home, ".cache", "lockstep").toAbsolutePath();
    return usable(preferred, CLOSED) ? preferred : temporary("lockstep-cache-" + user());
  }

  /**
   * The directory for binaries and data templates: the cache itself, or for root one that nobody
   * can reach.
   */
  static Path forServer(Path cache) {
    boolean root = user().equals("root");
    List<Path> candidates =
        root ? List.of(cache, SYSTEM_CACHE, temporary("lockstep-cache-root")) : List.of(cache);
    for (Path candidate : candidates) {
      if (usable(candidate, root ? OPEN : CLOSED) && (!root || reachable(candidate))) {
        return candidate;
      }
    }
    throw new Failure(
        Code.EPHEMERAL_SERVER,
        null,
        "The cache directory " + cache + " cannot be used: it cannot be written, or others can.",
        "Name a directory of your own in LOCKSTEP_CACHE.");
  }

  /**
   * The directory for what lives as long as one run: memory where there is plenty of it, because a
   * run copies hundreds of small files, else the temporary directory.
   */
  static Path forRuns() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    boolean chosen = !temporary.equals(Path.of("/tmp"));
    if (!chosen && roomy(MEMORY)) {
      return MEMORY;
    }
    return user().equals("root") && !reachable(temporary) ? Path.of("/tmp") : temporary;
  }

  private static boolean roomy(Path directory) {
    try {
      return Files.isWritable(directory)
          && reachable(directory)
          && Files.getFileStore(directory).getUsableSpace() >= PLENTY_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path temporary(String name) {
    return Path.of(System.getProperty("java.io.tmpdir"), name).toAbsolutePath();
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  /**
   * Whether the directory exists, or can be made, belongs to us and is writable by nobody else:
   * binaries are started from it.
   */
  private static boolean usable(Path directory, Set<PosixFilePermission> permissions) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(
            directory.getParent(), PosixFilePermissions.asFileAttribute(permissions));
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, permissions);
      }
      return Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).getName().equals(user())
          && !Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE)
          && Files.isWritable(directory);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether another user can get into the directory. */
  private static boolean reachable(Path directory) {
    try {
      for (Path at = directory.toRealPath(); at != null; at = at.getParent()) {
        if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
