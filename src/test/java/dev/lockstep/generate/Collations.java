package dev.lockstep.generate;

/** Makes up collations and conversions. */
final class Collations {

  private Collations() {}

  static void make(World world) {
    Dice dice = world.dice;
    if (dice.chance("collation", 20)) {
      String name = world.name("collation", "german");
      String locale = dice.chance("collation/locale", 50) ? "de" : "de-AT";
      String options =
          dice.chance("collation/libc", 30)
              ? "LC_COLLATE = 'C', LC_CTYPE = 'POSIX'"
              : "PROVIDER = icu, LOCALE = '" + locale + "'";
      world.create(
          "collation", "collation", name, "CREATE COLLATION " + name + " (" + options + ")");
      world.decorate("collation", "COLLATION " + name, null, "");
      world.collations.add(name);
    }
    if (dice.chance("conversion", 8)) {
      String name = world.name("conversion", "latin");
      String usual = dice.chance("conversion/default", 30) ? "DEFAULT " : "";
      world.create(
          "conversion",
          "conversion",
          name,
          "CREATE "
              + usual
              + "CONVERSION "
              + name
              + (dice.chance("conversion/back", 30)
                  ? " FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1"
                  : " FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8"));
      world.decorate("conversion", "CONVERSION " + name, null, "");
    }
  }
}
