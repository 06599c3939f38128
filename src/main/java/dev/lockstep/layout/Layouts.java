package dev.lockstep.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The layouts there are. */
public final class Layouts {

  /** The layout that is Lockstep's own. */
  public static final String PHASED = "phased";

  private static final List<Layout> RUNNERS =
      List.of(
          new FlywayLayout(),
          new LiquibaseLayout(),
          new GolangMigrateLayout(),
          new GooseLayout(),
          new DbmateLayout(),
          new SqitchLayout(),
          new PrismaLayout(),
          new DrizzleLayout(),
          new SupabaseLayout(),
          new NodePgMigrateLayout(),
          new KnexLayout(),
          new KyselyLayout());

  private Layouts() {}

  /** All words of {@code --layout}, in the order in which people see them. */
  public static List<String> names() {
    return Stream.concat(Stream.of(PHASED), RUNNERS.stream().map(Layout::name)).toList();
  }

  /** Those of other programs. */
  public static List<Layout> runners() {
    return RUNNERS;
  }

  /** The layout of a program; empty for Lockstep's own and for a word that is none. */
  public static Optional<Layout> runner(String name) {
    return RUNNERS.stream().filter(layout -> layout.name().equals(name)).findFirst();
  }
}
