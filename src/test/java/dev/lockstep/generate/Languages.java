package dev.lockstep.generate;

/** Makes up languages, access methods, transforms and extensions. */
final class Languages {

  private Languages() {}

  static void make(World world) {
    Dice dice = world.dice;
    if (dice.chance("language", 8)) {
      String trusted = dice.chance("language/trusted", 50) ? "TRUSTED " : "";
      String validated =
          dice.chance("language/validated", 50) ? " VALIDATOR plpgsql_validator" : "";
      world.say(
          "CREATE "
              + trusted
              + "LANGUAGE plcopy HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler"
              + validated);
      if (dice.chance("language/used", 50)) {
        world.say(
            "CREATE FUNCTION always.two() RETURNS integer LANGUAGE plcopy AS $$ BEGIN RETURN 2; END $$");
      }
    }
    if (dice.chance("access method", 8)) {
      String handler =
          dice.chance("access method/index", 30)
              ? "INDEX HANDLER bthandler"
              : "TABLE HANDLER heap_tableam_handler";
      world.say("CREATE ACCESS METHOD again TYPE " + handler);
      if (handler.startsWith("TABLE") && dice.chance("access method/used", 60)) {
        world.say("CREATE TABLE always.rows_of_it (n integer PRIMARY KEY) USING again");
      }
    }
    if (dice.chance("transform", 8)) {
      String back =
          dice.chance("transform/back", 40) ? ", TO SQL WITH FUNCTION int4recv(internal)" : "";
      world.say(
          "CREATE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION"
              + " prsd_lextype(internal)"
              + back
              + ")");
    }
    if (dice.chance("extension", 6)) {
      String name = dice.chance("extension/other", 50) ? "citext" : "hstore";
      world.say("CREATE EXTENSION " + name + " WITH SCHEMA always");
      world.types.add(
          new Type("always." + name, name.equals("citext") ? "caseless" : "unordered", "''"));
    }
  }
}
