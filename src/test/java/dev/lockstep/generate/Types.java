package dev.lockstep.generate;

import java.util.ArrayList;
import java.util.List;

/** Makes up schemas, enums, domains, composites, ranges and sequences. */
final class Types {

  private Types() {}

  static void make(World world) {
    Dice dice = world.dice;
    for (String schema : List.of("app", "\"Other Schema\"")) {
      if (dice.chance(schema, 50)) {
        world.say("CREATE SCHEMA " + schema);
        world.decorate(schema, "SCHEMA " + schema, "SCHEMA " + schema, "USAGE,CREATE,ALL");
        world.schemas.add(schema);
      }
    }
    for (int i = 1; i <= 2; i++) {
      enumeration(world, "enum" + i);
      domain(world, "domain" + i);
      composite(world, "composite" + i);
      sequence(world, "sequence" + i);
    }
    if (dice.chance("range", 25)) {
      String name = world.name("range", "float_span");
      String of = dice.chance("range/days", 20) ? "date" : "double precision";
      world.create(
          "type", "range", name, "CREATE TYPE " + name + " AS RANGE (subtype = " + of + ")");
      world.decorate("range", "TYPE " + name, "TYPE " + name, "USAGE");
      world.types.add(new Type(name, "span", "'empty'"));
    }
  }

  private static void enumeration(World world, String about) {
    Dice dice = world.dice;
    if (!dice.chance(about, 50)) {
      return;
    }
    String name = world.name(about, about);
    List<String> labels = new ArrayList<>(List.of("'first'"));
    for (String label : List.of("'new'", "'it''s'", "'Done'", "'cancelled'", "'x y'")) {
      if (dice.chance(about + label, 60)) {
        labels.add(dice.chance(about + label + "/early", 15) ? 0 : labels.size(), label);
      }
    }
    world.create(
        "type",
        about,
        name,
        "CREATE TYPE " + name + " AS ENUM (" + String.join(", ", labels) + ")");
    world.decorate(about, "TYPE " + name, "TYPE " + name, "USAGE");
    world.types.add(new Type(name, about, "'first'"));
    array(world, about, name);
  }

  private static void domain(World world, String about) {
    Dice dice = world.dice;
    if (!dice.chance(about, 45)) {
      return;
    }
    String name = world.name(about, about);
    boolean text = dice.chance(about + "/text", 50);
    StringBuilder sql =
        new StringBuilder("CREATE DOMAIN " + name + " AS " + base(world, about, text));
    if (dice.chance(about + "/default", 30)) {
      sql.append(text ? " DEFAULT 'dflt'" : " DEFAULT 7");
    }
    if (dice.chance(about + "/checked", 50)) {
      sql.append(" CONSTRAINT sane CHECK (")
          .append(text ? "VALUE <> ''" : "VALUE > -100")
          .append(")");
    }
    if (dice.chance(about + "/checked twice", 20)) {
      sql.append(text ? " CHECK (length(VALUE) < 1000)" : " CHECK (VALUE < 100000)");
    }
    world.create("domain", about, name, sql.toString());
    world.decorate(about, "DOMAIN " + name, "DOMAIN " + name, "USAGE");
    world.types.add(new Type(name, about, text ? "'dflt'" : "7"));
    array(world, about, name);
  }

  /** The type of a domain: at times another domain. */
  private static String base(World world, String about, boolean text) {
    String plain = text ? "text" : "integer";
    List<String> others =
        world.types.stream()
            .filter(type -> type.family().startsWith("domain"))
            .filter(type -> type.sample().equals(text ? "'dflt'" : "7"))
            .map(Type::sql)
            .toList();
    return !others.isEmpty() && world.dice.chance(about + "/over", 40) ? others.get(0) : plain;
  }

  private static void array(World world, String about, String name) {
    if (world.dice.chance(about + "/array", 25)) {
      world.types.add(new Type(name + "[]", about + "s", "'{}'"));
    }
  }

  private static void composite(World world, String about) {
    Dice dice = world.dice;
    if (!dice.chance(about, 35)) {
      return;
    }
    String name = world.name(about, about);
    List<String> attributes = new ArrayList<>(List.of("a integer"));
    for (String attribute : List.of("b", "c", "\"D d\"")) {
      if (dice.chance(about + attribute, 50)) {
        attributes.add(
            attribute + " " + dice.among(about + attribute + "/type", Type.BUILT_IN.subList(1, 3)));
      }
    }
    world.create(
        "type", about, name, "CREATE TYPE " + name + " AS (" + String.join(", ", attributes) + ")");
    world.decorate(about, "TYPE " + name, "TYPE " + name, "USAGE");
    if (dice.chance(about + "/stored", 50)) {
      String sample = "'(" + "1" + ",1".repeat(attributes.size() - 1) + ")'";
      world.types.add(new Type(name, about, sample));
      array(world, about, name);
    }
  }

  private static void sequence(World world, String about) {
    Dice dice = world.dice;
    if (!dice.chance(about, 35)) {
      return;
    }
    String name = world.name(about, about);
    String type = dice.among(about + "/type", List.of("integer", "bigint"));
    String cycle = dice.chance(about + "/cycle", 30) ? " CYCLE" : "";
    int step = 1 + dice.roll(about + "/step", 3);
    world.create(
        "sequence",
        about,
        name,
        "CREATE SEQUENCE " + name + " AS " + type + " INCREMENT " + step + cycle);
    world.sequences.add(name);
    world.decorate(about, "SEQUENCE " + name, "SEQUENCE " + name, "USAGE,SELECT,UPDATE");
  }
}
