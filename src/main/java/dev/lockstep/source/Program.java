package dev.lockstep.source;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A declared file with everything that it includes, in the order in which psql would run it.
 *
 * @param files the file and those that it includes, each once
 * @param items the statements
 */
record Program(List<SourceFile> files, List<Item> items) {

  /**
   * Carries out the backslash commands of a file that decide what it is.
   *
   * @param notices takes what is left out
   */
  static Program of(SourceFile file, Notices notices) {
    Expansion expansion = new Expansion(notices);
    expansion.expand(file, new LinkedHashSet<>());
    return new Program(List.copyOf(expansion.files()), List.copyOf(expansion.items()));
  }

  String name() {
    return files.get(0).name();
  }

  /** The real paths of the files that the first one includes. */
  Set<Path> included() {
    Set<Path> paths = new LinkedHashSet<>();
    files.stream().skip(1).forEach(file -> paths.add(identity(file.path())));
    return paths;
  }

  static Path identity(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
