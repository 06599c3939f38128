package dev.lockstep.generate;

import java.util.ArrayList;
import java.util.List;

/** A schema while it is made up: its text so far, and what later objects may use. */
final class World {

  static final List<String> ROLES = List.of("app_reader", "app_writer", "\"Odd \"\"Role\"\"\"");

  final Dice dice;
  final int major;
  final List<Type> types = new ArrayList<>(Type.BUILT_IN);
  final List<Relation> tables = new ArrayList<>();
  final List<Relation> views = new ArrayList<>();

  /** Functions from one integer to integer, immutable, as SQL calls them. */
  final List<String> numberFunctions = new ArrayList<>();

  final List<String> schemas = new ArrayList<>(List.of("public"));
  private final StringBuilder text = new StringBuilder();

  World(Dice dice, int major) {
    this.dice = dice;
    this.major = major;
  }

  void say(String statement) {
    text.append(statement).append(";\n");
  }

  /** A comment, an owner and grants, each at times. */
  void decorate(String about, String reference, String grantable, String privileges) {
    if (dice.chance(about + "/comment", 20)) {
      String words =
          List.of("plain", "it''s \"quoted\"", "two\nlines").get(dice.roll(about + "/words", 3));
      say("COMMENT ON " + reference + " IS '" + words + "'");
    }
    if (grantable != null && dice.chance(about + "/granted", 20)) {
      String role = dice.among(about + "/grantee", ROLES);
      String option = dice.chance(about + "/option", 20) ? " WITH GRANT OPTION" : "";
      List<String> all = List.of(privileges.split(","));
      String some = all.get(dice.roll(about + "/privilege", all.size()));
      say("GRANT " + some + " ON " + grantable + " TO " + role + option);
    }
    // A materialized view is filled with the rights of the owners of views under it.
    if (!reference.contains("VIEW") && dice.chance(about + "/owned", 8)) {
      say("ALTER " + reference + " OWNER TO " + dice.among(about + "/owner", ROLES));
    }
  }

  /** A name in some schema, at times one that needs quotes. */
  String name(String about, String local) {
    return schema(about) + "." + local(about, local);
  }

  String schema(String about) {
    return dice.chance(about + "/elsewhere", 15)
        ? dice.among(about + "/schema", schemas)
        : "public";
  }

  String local(String about, String local) {
    return dice.chance(about + "/odd", 6) ? "\"Odd \"\"" + local + "\"\"; x\"" : local;
  }

  String text() {
    return text.toString();
  }
}
