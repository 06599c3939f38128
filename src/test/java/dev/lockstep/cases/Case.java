package dev.lockstep.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One folder of {@code schemas/cases}, or of what {@code -Dcases.folder} names. */
public record Case(Path path) {

  private static final Pattern VERSIONS = Pattern.compile("(?m)^-- postgres: (\\d+)\\+$");

  private static final Pattern ROLES = Pattern.compile("(?m)^-- roles: compared$");

  static Path root() {
    Path own = Path.of(System.getProperty("lockstep.home"), "schemas", "cases");
    return Path.of(System.getProperty("cases.folder", own.toString()));
  }

  public static List<Case> all() {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.filter(Files::isDirectory).sorted().map(Case::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return path.getFileName().toString();
  }

  public Path old() {
    return path.resolve("old.sql");
  }

  public Path wanted() {
    return path.resolve("new.sql");
  }

  /** The plan as somebody looked at it and found it right. */
  Path approved() {
    return path.resolve("plan.txt");
  }

  /** Rows for the old schema, or null. */
  Path seed() {
    Path seed = path.resolve("seed.sql");
    return Files.exists(seed) ? seed : null;
  }

  /** Whether the server's version can hold both schemas. */
  boolean runsOn(int major) {
    return Stream.of(old(), wanted()).allMatch(file -> major >= oldest(file));
  }

  /** Whether roles and settings are compared too. */
  boolean roles() {
    return Stream.of(old(), wanted()).allMatch(file -> ROLES.matcher(text(file)).find());
  }

  private static int oldest(Path file) {
    Matcher matcher = VERSIONS.matcher(text(file));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
