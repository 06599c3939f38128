package dev.lockstep.generate;

import java.util.List;

/** Makes up what belongs to the whole database, and what few schemas have. */
final class Others {

  private final World world;
  private final Dice dice;

  Others(World world) {
    this.world = world;
    this.dice = world.dice;
  }

  void make() {
    publications();
    if (dice.chance("event trigger", 10)) {
      world.say(
          "CREATE FUNCTION noted() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1;"
              + " END $$");
      String event = dice.among("event", List.of("ddl_command_end", "sql_drop"));
      world.say("CREATE EVENT TRIGGER noting ON " + event + " EXECUTE FUNCTION noted()");
    }
    if (dice.chance("subscription", 6)) {
      String binary = dice.chance("subscription/binary", 40) ? ", binary = true" : "";
      String feed = dice.chance("subscription/feed", 50) ? "feed" : "feed, other";
      world.say(
          "CREATE SUBSCRIPTION stock CONNECTION 'host=publisher' PUBLICATION "
              + feed
              + " WITH (connect = false, slot_name = NONE"
              + binary
              + ")");
    }
    if (dice.chance("default privileges", 12)) {
      String privilege = dice.among("default privilege", List.of("SELECT", "INSERT", "ALL"));
      world.say(
          "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT "
              + privilege
              + " ON TABLES TO "
              + World.ROLES.get(0));
    }
  }

  private void publications() {
    if (world.major >= 15 && dice.chance("publication of schemas", 8)) {
      String schema = dice.among("published schema", world.schemas);
      world.say("CREATE PUBLICATION whole FOR TABLES IN SCHEMA " + schema);
    }
    List<Relation> filtered =
        world.tables.stream().filter(table -> table.plain() && table.key() != null).toList();
    if (world.major >= 15 && !filtered.isEmpty() && dice.chance("publication of rows", 8)) {
      Relation table = dice.among("filtered", filtered);
      String list = dice.chance("filtered/columns", 50) ? " (id)" : "";
      world.say(
          "CREATE PUBLICATION partly FOR TABLE "
              + table
              + list
              + " WHERE (id > 10) WITH (publish = 'insert')");
    }
    List<Relation> tables =
        world.tables.stream().filter(table -> table.plain() && table.key() != null).toList();
    if (!tables.isEmpty() && dice.chance("publication", 15)) {
      List<String> published =
          dice.some("published", tables, 60).stream().map(Relation::name).toList();
      String what = dice.among("operations", List.of("insert", "insert, update", "delete"));
      world.say(
          "CREATE PUBLICATION feed"
              + (published.isEmpty() ? "" : " FOR TABLE " + String.join(", ", published))
              + " WITH (publish = '"
              + what
              + "')");
    }
  }
}
