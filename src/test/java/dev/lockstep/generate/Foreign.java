package dev.lockstep.generate;

import dev.lockstep.generate.Relation.Column;
import java.util.ArrayList;
import java.util.List;

/** Makes up wrappers, servers, user mappings and foreign tables. */
final class Foreign {

  private Foreign() {}

  static void servers(World world) {
    Dice dice = world.dice;
    if (!dice.chance("server", 18)) {
      return;
    }
    String wrapperOptions = dice.chance("wrapper/options", 30) ? " OPTIONS (debug 'true')" : "";
    world.say("CREATE FOREIGN DATA WRAPPER files" + wrapperOptions);
    for (String server : dice.some("servers", List.of("near", "far"), 70)) {
      String options = dice.chance(server + "/options", 50) ? " OPTIONS (host 'a')" : "";
      world.say("CREATE SERVER " + server + " FOREIGN DATA WRAPPER files" + options);
      if (dice.chance(server + "/mapping", 40)) {
        world.say("CREATE USER MAPPING FOR PUBLIC SERVER " + server + " OPTIONS (\"user\" 'x')");
      }
      world.decorate(server, "SERVER " + server, "FOREIGN SERVER " + server, "USAGE");
      world.servers.add(server);
    }
  }

  static void tables(World world) {
    for (int i = 1; i <= 2; i++) {
      if (!world.servers.isEmpty() && world.dice.chance("foreign" + i, 60)) {
        table(world, "foreign" + i);
      }
    }
  }

  private static void table(World world, String about) {
    Dice dice = world.dice;
    List<Column> columns = new ArrayList<>();
    List<String> elements = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      String column = about + "/column" + i;
      if (dice.chance(column, 70)) {
        Type type = dice.among(column + "/type", Type.BUILT_IN.subList(0, 16));
        String options = dice.chance(column + "/options", 30) ? " OPTIONS (column_name 'x')" : "";
        String notNull = dice.chance(column + "/required", 25) ? " NOT NULL" : "";
        String value = dice.chance(column + "/default", 25) ? " DEFAULT " + type.sample() : "";
        columns.add(new Column("f" + i, type, false));
        elements.add("f" + i + " " + type + options + notNull + value);
      }
    }
    String local = world.local(about, about);
    String name = world.schema(about) + "." + local;
    String server = dice.among(about + "/server", world.servers);
    String options = dice.chance(about + "/options", 40) ? " OPTIONS (table_name 't')" : "";
    world.create(
        "foreign table",
        about,
        name,
        "CREATE FOREIGN TABLE "
            + name
            + " ("
            + String.join(", ", elements)
            + ") SERVER "
            + server
            + options);
    world.decorate(about, "FOREIGN TABLE " + name, "TABLE " + name, "SELECT,INSERT,ALL");
    Relation table = new Relation(name, local, List.copyOf(columns), null, false);
    for (Column column : dice.some(about + "/checked", table.columns(Type::number), 20)) {
      world.say(
          "ALTER FOREIGN TABLE "
              + name
              + " ADD CONSTRAINT "
              + about
              + "_"
              + column
              + " CHECK ("
              + column
              + " > -1000)");
    }
    world.foreignTables.add(table);
  }
}
