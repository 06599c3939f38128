package dev.lockstep.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A schema while it is made up: its text so far, and what later objects may use. */
final class World {

  static final List<String> ROLES = List.of("app_reader", "app_writer", "\"Odd \"\"Role\"\"\"");

  final Dice dice;
  final int major;
  final List<Type> types = new ArrayList<>(Type.BUILT_IN);
  final List<String> collations = new ArrayList<>(List.of("\"C\""));
  final List<Relation> tables = new ArrayList<>();
  final List<Relation> views = new ArrayList<>();

  /** What is not owned by whoever makes it. */
  final List<String> owned = new ArrayList<>();

  /** Functions from one integer to integer, immutable, as SQL calls them. */
  final List<String> numberFunctions = new ArrayList<>();

  final List<String> schemas = new ArrayList<>(List.of("public"));

  /** Operator classes for hashes of integers. */
  final List<String> hashClasses = new ArrayList<>();

  /** Configurations of text search. */
  final List<String> configurations = new ArrayList<>();

  final List<String> sequences = new ArrayList<>();
  final List<Relation> foreignTables = new ArrayList<>();

  /** Foreign servers, as SQL calls them. */
  final List<String> servers = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> otherNames;

  /**
   * @param otherNames what is called otherwise in another schema, by what it is about; only then it
   *     is said what it was called before
   */
  World(Dice dice, int major, Map<String, String> otherNames) {
    this.dice = dice;
    this.major = major;
    this.otherNames = otherNames;
  }

  /** What things are called, by what they are about. */
  Map<String, String> names() {
    return names;
  }

  void say(String statement) {
    text.append(statement).append(";\n");
  }

  /** Makes an object that may be called otherwise in the other schema. */
  void create(String kind, String about, String name, String statement) {
    String former = renamed(kind + ' ' + about, name);
    text.append(former.isEmpty() ? "" : "--" + former + '\n');
    say(statement);
  }

  /** What is said of a name if the other schema has another one for the same. */
  String renamed(String about, String name) {
    names.put(about, name);
    String other = otherNames.getOrDefault(about, name);
    return other.equals(name) ? "" : " @renamed from=" + other;
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
      String owner = dice.among(about + "/owner", ROLES);
      say("ALTER " + reference + " OWNER TO " + owner);
      owned.add(reference);
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
    if (dice.chance(about + "/odd", 6)) {
      return "\"Odd \"\"" + local + "\"\"; x\"";
    }
    return dice.chance(about + "/called otherwise", 4) ? "other_" + local : local;
  }

  String text() {
    return text.toString();
  }
}
