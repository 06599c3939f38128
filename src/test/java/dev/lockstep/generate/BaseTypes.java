package dev.lockstep.generate;

/** Makes up base types, which are stored as text is, and types that are only promised. */
final class BaseTypes {

  private BaseTypes() {}

  static void make(World world) {
    Dice dice = world.dice;
    if (!dice.chance("base type", 10)) {
      return;
    }
    String name = world.name("base type", "word");
    world.say("CREATE TYPE " + name);
    if (dice.chance("base type/promised", 15)) {
      return;
    }
    String function = "CREATE FUNCTION always.word_";
    String how = " LANGUAGE internal IMMUTABLE STRICT AS ";
    world.say(function + "in(cstring) RETURNS " + name + how + "'textin'");
    world.say(function + "out(" + name + ") RETURNS cstring" + how + "'textout'");
    String send = "";
    if (dice.chance("base type/sent", 50)) {
      world.say(function + "send(" + name + ") RETURNS bytea" + how + "'textsend'");
      send = ", SEND = always.word_send";
    }
    String storage = dice.chance("base type/main", 40) ? "main" : "extended";
    world.say(
        "CREATE TYPE "
            + name
            + " (INPUT = always.word_in, OUTPUT = always.word_out"
            + send
            + ", STORAGE = "
            + storage
            + ")");
    world.decorate("base type", "TYPE " + name, "TYPE " + name, "USAGE");
    world.types.add(new Type(name, "unordered", "'w'"));
  }
}
