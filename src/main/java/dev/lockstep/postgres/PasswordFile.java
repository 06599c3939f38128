package dev.lockstep.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The password file, {@code PGPASSFILE} or {@code ~/.pgpass}: lines of {@code
 * host:port:database:user:password}, where a star stands for anything and a backslash escapes.
 *
 * <p>Source: PostgreSQL 18 manual, 32.16 "The Password File".
 */
final class PasswordFile {

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private PasswordFile() {}

  /** The password of the first line that fits; a file that others may read is ignored. */
  static Optional<String> find(
      Map<String, String> env, String host, int port, String database, String user) {
    Path file = path(env);
    List<String> wanted = List.of(host, Integer.toString(port), database, user);
    try {
      if (!Files.isRegularFile(file) || readableByOthers(file)) {
        return Optional.empty();
      }
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        List<String> fields = line.startsWith("#") ? List.of() : fields(line);
        if (fields.size() >= 5 && fits(fields, wanted)) {
          return Optional.of(fields.get(4));
        }
      }
    } catch (IOException e) {
      // As with psql, a file that cannot be read is no file; the server then asks for a password.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Path path(Map<String, String> env) {
    String named = env.getOrDefault("PGPASSFILE", "");
    String home = env.getOrDefault("HOME", System.getProperty("user.home"));
    return named.isEmpty() ? Path.of(home, ".pgpass") : Path.of(named);
  }

  private static boolean readableByOthers(Path file) throws IOException {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean fits(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (c == ':' && fields.size() < 4) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
