package dev.lockstep.generate;

import java.util.List;

/** Makes up a tree of partitions of two levels, parts of which stand alone at times. */
final class PartitionTree {

  private static final String COLUMNS =
      "id integer NOT NULL, region text NOT NULL, at date NOT NULL, amount numeric(14,2)";

  private final World world;
  private final Dice dice;
  private final String more;

  private PartitionTree(World world) {
    this.world = world;
    this.dice = world.dice;
    this.more = dice.chance("tree/more", 40) ? ", more text DEFAULT 'm'" : "";
  }

  static void make(World world) {
    if (world.dice.chance("tree", 20)) {
      new PartitionTree(world).make();
    }
  }

  private void make() {
    world.say("CREATE TABLE tree (" + COLUMNS + more + ") PARTITION BY LIST (region)");
    for (String region : List.of("eu", "us", "asia")) {
      if (dice.chance("tree/" + region, 75)) {
        branch("tree_" + region, " FOR VALUES IN ('" + region + "')");
      }
    }
    branch("tree_rest", " DEFAULT");
    if (dice.chance("tree/key", 40)) {
      world.say("ALTER TABLE tree ADD CONSTRAINT tree_key PRIMARY KEY (id, region, at)");
    }
    if (dice.chance("tree/indexed", 40)) {
      world.say("CREATE INDEX tree_amount ON tree (amount)");
    }
    if (dice.chance("tree/checked", 30)) {
      world.say("ALTER TABLE tree ADD CONSTRAINT tree_amount_check CHECK (amount > -1000)");
    }
    if (dice.chance("tree/comment", 20)) {
      world.say("COMMENT ON TABLE tree IS 'of partitions'");
    }
  }

  private void branch(String name, String bound) {
    String by =
        switch (dice.roll(name + "/by", 4)) {
          case 0 -> " PARTITION BY HASH (id)";
          case 1 -> " PARTITION BY RANGE (at)";
          default -> "";
        };
    if (by.isEmpty() && dice.chance(name + "/alone", 15)) {
      world.say("CREATE TABLE " + name + " (" + COLUMNS + more + ")");
      return;
    }
    world.say("CREATE TABLE " + name + " PARTITION OF tree" + bound + by);
    if (by.contains("HASH")) {
      for (int i = 0; i < 2; i++) {
        leaf(name, i, "WITH (MODULUS 2, REMAINDER " + i + ")");
      }
    } else if (by.contains("RANGE")) {
      for (int year : dice.some(name + "/years", List.of(2024, 2025, 2026), 60)) {
        leaf(name, year, "FROM ('" + year + "-01-01') TO ('" + (year + 1) + "-01-01')");
      }
      world.say("CREATE TABLE " + name + "_rest PARTITION OF " + name + " DEFAULT");
    }
  }

  private void leaf(String parent, int number, String bound) {
    String options = dice.chance(parent + number + "/options", 10) ? " WITH (fillfactor = 80)" : "";
    world.say(
        "CREATE TABLE "
            + parent
            + "_"
            + number
            + " PARTITION OF "
            + parent
            + " FOR VALUES "
            + bound
            + options);
  }
}
