package dev.lockstep.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Which package stands on which floor; a package may use what stands lower. */
final class Floors {

  private static final String ROOT = "dev.lockstep.";

  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("sql", "failure"),
          Set.of("catalog", "postgres", "migrations"),
          Set.of("introspect", "diff", "expression", "ignore", "lint", "seed"),
          Set.of("recipe", "source", "application"),
          Set.of("plan", "observe"),
          Set.of("render", "policy"),
          Set.of("rehearse"),
          Set.of("layout", "report", "export", "workbench"),
          Set.of("check"),
          Set.of("explain", "config"),
          Set.of("cli"));

  private Floors() {}

  /** The package below the root, or null for a class that is not ours. */
  static String home(String packageName) {
    if (!packageName.startsWith(ROOT)) {
      return null;
    }
    String below = packageName.substring(ROOT.length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  /**
   * The floor of a package, from 0.
   *
   * @throws IllegalStateException when it stands on none
   */
  static int of(String home) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(home)) {
        return floor;
      }
    }
    throw new IllegalStateException("package " + home + " stands on no floor; put it on one");
  }

  static Path sourceFolder(String packageName) {
    return Path.of(System.getProperty("lockstep.home"), "src/main/java")
        .resolve(packageName.replace('.', '/'));
  }
}
