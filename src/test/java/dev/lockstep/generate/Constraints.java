package dev.lockstep.generate;

import dev.lockstep.generate.Relation.Column;
import java.util.List;

/** Makes up the constraints, indexes and statistics of a table. */
final class Constraints {

  private final World world;
  private final Dice dice;
  private final String about;
  private final Relation table;

  Constraints(World world, String about, Relation table) {
    this.world = world;
    this.dice = world.dice;
    this.about = about;
    this.table = table;
  }

  void make() {
    checks();
    if (table.key() != null) {
      keys();
      foreignKeys();
    }
    indexes();
    statistics();
  }

  private void checks() {
    for (Column column : dice.some(about + "/checked", table.columns(Type::number), 20)) {
      int bound = -1000 - dice.roll(about + "/bound", 3);
      add(safe(column) + "_range", "CHECK (" + column + " > " + bound + ")", "");
    }
    for (Column column : dice.some(about + "/listed", table.columns(Type::text), 12)) {
      String values = dice.chance(about + "/longer", 50) ? "'a', 'b', 'c'" : "'a', 'b'";
      add(safe(column) + "_listed", "CHECK (" + column + " IN (" + values + "))", "");
    }
    if (dice.chance(about + "/sane", 12)) {
      String valid =
          dice.chance(about + "/valid", 70) ? "" : enforced(" NOT ENFORCED", " NOT VALID");
      String condition = dice.chance(about + "/weak", 50) ? "1 > 0" : "current_date > '2000-01-01'";
      add("sane", "CHECK (" + condition + ")" + valid, "");
    }
  }

  private void keys() {
    List<Column> ordered =
        table.columns(Type::ordered).stream().filter(column -> column.type().number()).toList();
    for (Column column : dice.some(about + "/unique", ordered, 12)) {
      if (!column.equals(table.key())) {
        String deferrable =
            dice.chance(about + "/deferrable", 20) ? " DEFERRABLE INITIALLY DEFERRED" : "";
        String equal =
            world.major >= 15 && dice.chance(about + "/nulls", 25) ? "NULLS NOT DISTINCT " : "";
        add(safe(column) + "_unique", "UNIQUE " + equal + "(" + column + ", id)" + deferrable, "");
      }
    }
    if (dice.chance(about + "/exclude", 6)) {
      add("apart", "EXCLUDE USING btree (id WITH =)", "");
    }
  }

  private void foreignKeys() {
    List<Relation> targets =
        world.tables.stream()
            .filter(other -> other.key() != null && other.plain() && table.plain())
            .toList();
    for (int i = 1; i <= 2; i++) {
      String foreign = about + "/foreign" + i;
      if (!targets.isEmpty() && dice.chance(foreign, 35)) {
        Relation target = dice.among(foreign + "/target", targets);
        String column = "ref" + i;
        world.say("ALTER TABLE " + table + " ADD COLUMN " + column + " " + target.key().type());
        String action =
            List.of(
                    "",
                    " ON DELETE CASCADE",
                    " ON DELETE SET NULL ON UPDATE CASCADE",
                    " DEFERRABLE",
                    enforced(" NOT ENFORCED", " ON DELETE RESTRICT"))
                .get(dice.roll(foreign + "/action", 5));
        add(
            column + "_fk",
            "FOREIGN KEY (" + column + ") REFERENCES " + target + " (id)" + action,
            "");
        if (dice.chance(foreign + "/indexed", 50)) {
          index(column + "_idx", "(" + column + ")", "");
        }
      }
    }
    if (dice.chance(about + "/self", 10)) {
      world.say("ALTER TABLE " + table + " ADD COLUMN parent_id " + table.key().type());
      add("self_fk", "FOREIGN KEY (parent_id) REFERENCES " + table + " (id)", "");
    }
  }

  /** Since version 18 a constraint may be one that nobody enforces. */
  private String enforced(String since18, String before) {
    return world.major >= 18 ? since18 : before;
  }

  private void indexes() {
    List<Column> ordered = table.columns(Type::ordered);
    for (Column column :
        dice.some(about + "/hashed", table.columns(type -> type.sql().equals("integer")), 20)) {
      for (String operators : dice.some(about + "/hashed by", world.hashClasses, 70)) {
        index(safe(column) + "_hash", "USING hash (" + column + " " + operators + ")", "");
      }
    }
    for (Column column : dice.some(about + "/searched", table.columns(Type::text), 20)) {
      for (String words : dice.some(about + "/searched by", world.configurations, 70)) {
        String vector = "to_tsvector('" + words.replace("'", "''") + "', " + column + ")";
        index(safe(column) + "_words", "USING gin (" + vector + ")", "");
      }
    }
    for (Column column : dice.some(about + "/indexed", ordered, 18)) {
      String order = List.of("", " DESC", " DESC NULLS LAST").get(dice.roll(about + "/order", 3));
      String where = dice.chance(about + "/partial", 30) ? " WHERE " + column + " IS NOT NULL" : "";
      String options = dice.chance(about + "/index options", 15) ? " WITH (fillfactor = 80)" : "";
      index(safe(column) + "_idx", "(" + column + order + ")", options + where);
    }
    for (Column column : dice.some(about + "/lowered", table.columns(Type::text), 12)) {
      index(safe(column) + "_lower", "(lower(" + column + "))", "");
    }
    for (Column column :
        dice.some(about + "/gin", table.columns(type -> type.sql().equals("jsonb")), 40)) {
      index(safe(column) + "_gin", "USING gin (" + column + ")", "");
    }
    if (table.key() != null && dice.chance(about + "/covering", 10)) {
      index("covering", "(id) INCLUDE (" + table.key() + ")", "");
    }
  }

  private void statistics() {
    List<Column> ordered = table.columns(Type::ordered);
    if (ordered.size() > 1 && dice.chance(about + "/correlated", 12)) {
      world.say(
          "CREATE STATISTICS "
              + world.schema(about)
              + "."
              + about
              + "_stats (ndistinct, dependencies) ON "
              + ordered.get(0)
              + ", "
              + ordered.get(1)
              + " FROM "
              + table);
    }
  }

  private void index(String name, String body, String tail) {
    world.say("CREATE INDEX " + about + "_" + name + " ON " + table + " " + body + tail);
    if (dice.chance(about + name + "/comment", 8)) {
      String schema = table.name().substring(0, table.name().indexOf('.') + 1);
      world.say("COMMENT ON INDEX " + schema + about + "_" + name + " IS 'an index'");
    }
  }

  private void add(String name, String definition, String tail) {
    world.say(
        "ALTER TABLE " + table + " ADD CONSTRAINT " + about + "_" + name + " " + definition + tail);
    if (dice.chance(about + name + "/comment", 8)) {
      world.say(
          "COMMENT ON CONSTRAINT " + about + "_" + name + " ON " + table + " IS 'a constraint'");
    }
  }

  private static String safe(Column column) {
    return column.name().replaceAll("[^a-z0-9]", "");
  }
}
