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
    if (dice.chance("server", 12)) {
      world.say("CREATE FOREIGN DATA WRAPPER files");
      String options = dice.chance("server/options", 50) ? " OPTIONS (host 'a')" : "";
      world.say("CREATE SERVER near FOREIGN DATA WRAPPER files" + options);
      if (dice.chance("mapping", 50)) {
        world.say("CREATE USER MAPPING FOR PUBLIC SERVER near OPTIONS (login 'x')");
      }
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
