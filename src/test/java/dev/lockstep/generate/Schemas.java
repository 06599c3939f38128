package dev.lockstep.generate;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes up pairs of schemas that load: one, and the same with a few decisions thrown anew.
 *
 * <p>The same seed gives the same pair, always.
 */
public final class Schemas {

  /**
   * Two schemas as SQL.
   *
   * @param before the first
   * @param after the second, which has most in common with it
   */
  public record Pair(String before, String after) {}

  private Schemas() {}

  /**
   * @param major the version of PostgreSQL that has to load them
   */
  public static Pair pair(long seed, int major) {
    Random random = new Random(seed);
    Dice dice = new Dice(random.nextLong());
    Map<String, String> names = schema(dice, major, Map.of()).names();
    Dice changed = dice.changed(random, 1 + random.nextInt(12), about -> true);
    if (random.nextInt(100) < 25) {
      changed = changed.changed(random, 1 + random.nextInt(3), Schemas::isAboutNames);
    }
    Map<String, String> otherNames = schema(changed, major, Map.of()).names();
    boolean told = random.nextInt(100) < 70;
    return new Pair(
        schema(dice, major, told ? otherNames : Map.of()).text(),
        schema(changed, major, told ? names : Map.of()).text());
  }

  private static boolean isAboutNames(String about) {
    return Stream.of("/odd", "/called otherwise", "/elsewhere", "/schema")
        .anyMatch(about::endsWith);
  }

  private static World schema(Dice dice, int major, Map<String, String> otherNames) {
    World world = new World(dice, major, otherNames);
    world.say("CREATE SCHEMA always");
    Foreign.servers(world);
    Collations.make(world);
    Types.make(world);
    BaseTypes.make(world);
    Code code = new Code(world);
    code.functions();
    Operators.make(world);
    TextSearch.make(world);
    Languages.make(world);
    Tables.make(world);
    PartitionTree.make(world);
    Temporal.make(world);
    Foreign.tables(world);
    Sequences.owned(world);
    code.onTables();
    code.views();
    new Others(world).make();
    return world;
  }
}
