package dev.lockstep.generate;

/** Makes up keys over periods of time. */
final class Temporal {

  private Temporal() {}

  /** Source: PostgreSQL 18 manual, CREATE TABLE, WITHOUT OVERLAPS and PERIOD. */
  static void make(World world) {
    Dice dice = world.dice;
    if (world.major < 18 || !dice.chance("temporal", 20)) {
      return;
    }
    String kind = dice.chance("temporal/unique", 30) ? "UNIQUE" : "PRIMARY KEY";
    String required = kind.equals("UNIQUE") ? " NOT NULL" : "";
    world.say(
        "CREATE TABLE bookings (room int4range"
            + required
            + ", during daterange"
            + required
            + ", note text, CONSTRAINT bookings_key "
            + kind
            + " (room, during WITHOUT OVERLAPS))");
    if (dice.chance("temporal/referred", 60)) {
      world.say("CREATE TABLE stays (room int4range, during daterange, guest text)");
      if (dice.chance("temporal/foreign", 70)) {
        world.say(
            "ALTER TABLE stays ADD CONSTRAINT stays_room FOREIGN KEY (room, PERIOD during)"
                + " REFERENCES bookings (room, PERIOD during)");
      }
    }
  }
}
