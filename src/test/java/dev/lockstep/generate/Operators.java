package dev.lockstep.generate;

/** Makes up operators, their families and classes, and casts. */
final class Operators {

  private Operators() {}

  static void make(World world) {
    operator(world);
    family(world);
    operatorClass(world);
    casts(world);
  }

  private static void operator(World world) {
    Dice dice = world.dice;
    if (!dice.chance("operator", 15) || world.numberFunctions.isEmpty()) {
      return;
    }
    String function = dice.among("operator/function", world.numberFunctions);
    String symbol = dice.chance("operator/other", 25) ? "@@#" : "@#";
    world.say(
        "CREATE OPERATOR always." + symbol + " (FUNCTION = " + function + ", RIGHTARG = integer)");
    world.decorate("operator", "OPERATOR always." + symbol + " (NONE, integer)", null, "");
    if (dice.chance("operator/compared", 50)) {
      String join = dice.chance("operator/estimated", 40) ? ", RESTRICT = eqsel" : "";
      world.say(
          "CREATE OPERATOR always.=== (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer,"
              + " COMMUTATOR = OPERATOR(always.===)"
              + join
              + ")");
    }
  }

  private static void family(World world) {
    if (!world.dice.chance("family", 12)) {
      return;
    }
    String name = world.name("family", "numbers");
    String owner = "OPERATOR FAMILY " + name + " USING btree";
    world.create("operator family", "family", name, "CREATE " + owner);
    if (world.dice.chance("family/mixed", 60)) {
      world.say(
          "ALTER "
              + owner
              + " ADD OPERATOR 3 = (smallint, bigint), FUNCTION 1 (smallint, bigint)"
              + " btint28cmp(smallint, bigint)");
    }
    world.decorate("family", owner, null, "");
  }

  private static void operatorClass(World world) {
    if (!world.dice.chance("operator class", 12)) {
      return;
    }
    String name = world.name("operator class", "hashed");
    String function =
        world.dice.chance("operator class/wide", 30) ? "hashoid(oid)" : "hashint4(int)";
    String type = function.contains("oid") ? "oid" : "integer";
    world.create(
        "operator class",
        "operator class",
        name,
        "CREATE OPERATOR CLASS "
            + name
            + " FOR TYPE "
            + type
            + " USING hash AS OPERATOR 1 =, FUNCTION 1 "
            + function);
    world.decorate("operator class", "OPERATOR CLASS " + name + " USING hash", null, "");
    if (type.equals("integer")) {
      world.hashClasses.add(name);
    }
  }

  private static void casts(World world) {
    Dice dice = world.dice;
    String context =
        switch (dice.roll("cast/context", 3)) {
          case 0 -> " AS ASSIGNMENT";
          case 1 -> " AS IMPLICIT";
          default -> "";
        };
    if (dice.chance("cast", 12)) {
      world.say("CREATE CAST (interval AS bigint) WITH INOUT" + context);
      if (dice.chance("cast/comment", 30)) {
        world.say("COMMENT ON CAST (interval AS bigint) IS 'by text'");
      }
    }
    if (dice.chance("cast of bytes", 8)) {
      world.say("CREATE CAST (integer AS xid) WITHOUT FUNCTION" + context);
    }
  }
}
