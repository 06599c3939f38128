package dev.lockstep.generate;

import java.util.Random;

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
    String before = schema(dice, major);
    Dice changed = dice.changed(random, 1 + random.nextInt(12));
    return new Pair(before, schema(changed, major));
  }

  private static String schema(Dice dice, int major) {
    World world = new World(dice, major);
    world.say("CREATE SCHEMA always");
    Types.make(world);
    Code code = new Code(world);
    code.functions();
    Tables.make(world);
    code.onTables();
    code.views();
    new Others(world).make();
    return world.text();
  }
}
