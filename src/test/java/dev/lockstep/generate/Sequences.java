package dev.lockstep.generate;

import java.util.List;

/** Gives sequences to columns of tables. */
final class Sequences {

  private Sequences() {}

  static void owned(World world) {
    for (String name : world.sequences) {
      String schema = name.substring(0, name.lastIndexOf('.') + 1);
      // PostgreSQL wants the owner and the schema of both to be the same.
      List<Relation> tables =
          world.tables.stream()
              .filter(table -> table.key() != null && table.plain())
              .filter(
                  table ->
                      table.name().startsWith(schema) && !world.owned.contains("TABLE " + table))
              .toList();
      if (!world.owned.contains("SEQUENCE " + name)
          && !tables.isEmpty()
          && world.dice.chance(name + "/owned by", 50)) {
        Relation table = world.dice.among(name + "/owner", tables);
        world.say("ALTER SEQUENCE " + name + " OWNED BY " + table + "." + table.key());
      }
    }
  }
}
