package dev.lockstep.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One folder of {@code schemas/trials}, or of what {@code -Dtrials.folder} names: two schemas,
 * rows, and what an old and a new application do.
 */
record Scenario(Path path) {

  private static final Pattern VERSIONS = Pattern.compile("(?m)^-- postgres: (\\d+)\\+$");

  static List<Scenario> all() {
    Path own = Path.of(System.getProperty("lockstep.home"), "schemas", "trials");
    Path root = Path.of(System.getProperty("trials.folder", own.toString()));
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().map(Scenario::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return path.getFileName().toString();
  }

  Path old() {
    return path.resolve("old.sql");
  }

  Path wanted() {
    return path.resolve("new.sql");
  }

  /** The rows of the beginning; {@code {rows}} in it is their number. */
  String rows(int count) {
    return text("rows.sql").replace("{rows}", Integer.toString(count));
  }

  List<Deal> oldApplication() {
    return Deal.parse(text("old-application.sql"));
  }

  List<Deal> newApplication() {
    return Deal.parse(text("new-application.sql"));
  }

  /** Queries that give true when the data are right, under the headings old, gate and new. */
  List<Deal> checks() {
    return Files.exists(path.resolve("checks.sql")) ? Deal.parse(text("checks.sql")) : List.of();
  }

  boolean runsOn(int major) {
    Matcher matcher = VERSIONS.matcher(text("old.sql") + text("new.sql"));
    return !matcher.find() || major >= Integer.parseInt(matcher.group(1));
  }

  private String text(String file) {
    try {
      return Files.readString(path.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
