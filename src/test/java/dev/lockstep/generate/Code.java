package dev.lockstep.generate;

import dev.lockstep.generate.Relation.Column;
import java.util.ArrayList;
import java.util.List;

/** Makes up routines, views, triggers, rules and policies. */
final class Code {

  private final World world;
  private final Dice dice;

  Code(World world) {
    this.world = world;
    this.dice = world.dice;
  }

  /** Functions that tables may use. */
  void functions() {
    for (int i = 1; i <= 3; i++) {
      String about = "function" + i;
      if (dice.chance(about, 45)) {
        String name = world.name(about, about);
        String body = dice.chance(about + "/other", 50) ? "n + 1" : "n * 2";
        String argument = dice.chance(about + "/named", 80) ? "n" : "m";
        String cost = dice.chance(about + "/cost", 20) ? " COST 5" : "";
        String code = body.replace("n", argument);
        String head = "CREATE FUNCTION " + name + "(" + argument + " integer) RETURNS integer";
        world.create(
            "function",
            about,
            name,
            dice.chance(about + "/plpgsql", 40)
                ? head
                    + " LANGUAGE plpgsql IMMUTABLE"
                    + cost
                    + " AS $$ BEGIN RETURN "
                    + code
                    + "; END $$"
                : dice.chance(about + "/parsed", 50)
                    ? head + " LANGUAGE sql IMMUTABLE" + cost + " RETURN " + code
                    : head + " LANGUAGE sql IMMUTABLE" + cost + " AS $$ SELECT " + code + " $$");
        world.decorate(
            about, "FUNCTION " + name + "(integer)", "FUNCTION " + name + "(integer)", "EXECUTE");
        if (dice.chance(about + "/closed", 15)) {
          world.say("REVOKE ALL ON FUNCTION " + name + "(integer) FROM PUBLIC");
        }
        world.numberFunctions.add(name);
      }
    }
    aggregate();
  }

  private void aggregate() {
    if (dice.chance("aggregate", 20)) {
      String start = dice.chance("aggregate/start", 50) ? "0" : "1";
      world.say(
          "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '"
              + start
              + "')");
    }
  }

  /** Functions that use tables, and what fires on them. */
  void onTables() {
    for (Relation table : List.copyOf(world.tables)) {
      trigger(table);
      policies(table);
      useFunctions(table);
    }
    readers();
  }

  private void useFunctions(Relation table) {
    List<Column> numbers = table.columns(type -> type.sql().equals("integer"));
    if (numbers.isEmpty() || world.numberFunctions.isEmpty()) {
      return;
    }
    String about = table.local();
    Column column = dice.among(about + "/used", numbers);
    String function = dice.among(about + "/uses", world.numberFunctions);
    if (dice.chance(about + "/by default", 12) && column.written() && !column.equals(table.key())) {
      world.say(
          "ALTER TABLE " + table + " ALTER COLUMN " + column + " SET DEFAULT " + function + "(3)");
    }
    if (dice.chance(about + "/by check", 12)) {
      world.say(
          "ALTER TABLE "
              + table
              + " ADD CONSTRAINT uses_function CHECK ("
              + function
              + "("
              + column
              + " % 1000) > -100000)");
    }
    if (dice.chance(about + "/by policy", 10)) {
      world.say(
          "CREATE POLICY calls ON "
              + table
              + " USING ("
              + function
              + "("
              + column
              + " % 1000) > -9)");
    }
    if (dice.chance(about + "/by index", 12)) {
      world.say("CREATE INDEX ON " + table + " (" + function + "(" + column + " % 1000))");
    }
  }

  private void trigger(Relation table) {
    String about = table.local();
    if (!dice.chance(about + "/trigger", 25)) {
      return;
    }
    String function =
        table.name().substring(0, table.name().indexOf('.')) + "." + trimmed(about) + "_touch";
    String body = dice.chance(about + "/touch", 50) ? "RETURN NEW" : "PERFORM 1; RETURN NEW";
    world.say(
        "CREATE FUNCTION "
            + function
            + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            + body
            + "; END $$");
    List<Column> written = table.columns().stream().filter(Column::written).toList();
    String of =
        !written.isEmpty() && dice.chance(about + "/narrow", 40)
            ? " OF " + dice.among(about + "/watched", written)
            : "";
    boolean comparable = table.columns().stream().allMatch(column -> column.type().ordered());
    String when =
        comparable && dice.chance(about + "/when", 30)
            ? " WHEN (OLD.* IS DISTINCT FROM NEW.*)"
            : "";
    String time = dice.chance(about + "/before", 50) ? "BEFORE" : "AFTER";
    if (table.columns().stream().noneMatch(column -> column.name().equals("computed"))) {
      world.say(
          "CREATE TRIGGER touch "
              + time
              + " UPDATE"
              + of
              + " ON "
              + table
              + " FOR EACH ROW"
              + when
              + " EXECUTE FUNCTION "
              + function
              + "()");
      if (dice.chance(about + "/trigger comment", 20)) {
        world.say("COMMENT ON TRIGGER touch ON " + table + " IS 'it touches'");
      }
      if (dice.chance(about + "/trigger state", 20)) {
        world.say("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER touch");
      }
    }
  }

  private static String trimmed(String local) {
    return local.replaceAll("[^a-z0-9]", "");
  }

  private void policies(Relation table) {
    String about = table.local();
    if (!dice.chance(about + "/secured", 20)) {
      return;
    }
    if (dice.chance(about + "/row security", 70)) {
      world.say("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
    }
    List<Column> columns = table.columns();
    for (String name : List.of("first", "second")) {
      if (!columns.isEmpty() && dice.chance(about + name, 60)) {
        Column column = dice.among(about + name + "/reads", columns);
        String kind = dice.chance(about + name + "/restrictive", 25) ? " AS RESTRICTIVE" : "";
        String to =
            dice.chance(about + name + "/role", 40)
                ? " TO " + dice.among(about + name + "/to", World.ROLES)
                : "";
        world.say(
            "CREATE POLICY "
                + name
                + " ON "
                + table
                + kind
                + to
                + " USING ("
                + column
                + " IS NOT NULL)");
        if (dice.chance(about + name + "/comment", 20)) {
          world.say("COMMENT ON POLICY " + name + " ON " + table + " IS 'a policy'");
        }
      }
    }
  }

  private void readers() {
    for (int i = 1; i <= 2; i++) {
      String about = "reader" + i;
      if (!world.tables.isEmpty() && dice.chance(about, 35)) {
        Relation table = dice.among(about + "/table", world.tables);
        String body =
            dice.chance(about + "/parsed", 50)
                ? "BEGIN ATOMIC SELECT count(*) FROM " + table + "; END"
                : "AS $$ SELECT count(*) FROM " + table + " $$";
        String name = world.name(about, about);
        world.say("CREATE FUNCTION " + name + "() RETURNS bigint LANGUAGE sql STABLE " + body);
      }
    }
    if (dice.chance("procedure", 20)) {
      world.say(
          "CREATE PROCEDURE proceed(a integer, INOUT b text) LANGUAGE plpgsql AS $$ BEGIN b := a; END $$");
    }
  }

  /** Views over tables and over each other. */
  void views() {
    for (int i = 1; i <= 4; i++) {
      List<Relation> sources = new ArrayList<>(world.tables);
      sources.addAll(world.views);
      sources.addAll(world.foreignTables);
      if (!sources.isEmpty() && dice.chance("view" + i, 45)) {
        view("view" + i, dice.among("view" + i + "/source", sources));
      }
    }
  }

  private void view(String about, Relation source) {
    List<Column> columns = dice.some(about + "/columns", source.columns(), 70);
    if (columns.isEmpty()) {
      return;
    }
    String local = world.local(about, about);
    String name = world.schema(about) + "." + local;
    // The wrappers of foreign tables have no handler, so nothing can be read through them.
    boolean elsewhere = world.foreignTables.contains(source);
    boolean stored = !elsewhere && dice.chance(about + "/materialized", 30);
    String where =
        dice.chance(about + "/where", 40) ? " WHERE " + columns.get(0) + " IS NOT NULL" : "";
    String options =
        !stored && dice.chance(about + "/barrier", 20) ? " WITH (security_barrier = true)" : "";
    String list = String.join(", ", columns.stream().map(Column::name).toList());
    world.create(
        stored ? "materialized view" : "view",
        about,
        name,
        "CREATE "
            + (stored ? "MATERIALIZED VIEW " : "VIEW ")
            + name
            + options
            + " AS SELECT "
            + list
            + " FROM "
            + source
            + where);
    String reference = (stored ? "MATERIALIZED VIEW " : "VIEW ") + name;
    world.decorate(about, reference, "TABLE " + name, "SELECT,ALL");
    for (Column column : dice.some(about + "/described", columns, 8)) {
      world.say("COMMENT ON COLUMN " + name + "." + column + " IS 'shown'");
    }
    Relation view = new Relation(name, local, columns, null, false);
    if (stored) {
      for (Column column : dice.some(about + "/indexed", view.columns(Type::ordered), 25)) {
        world.say("CREATE INDEX ON " + name + " (" + column + ")");
      }
    } else if (dice.chance(about + "/rule", 12)) {
      world.say("CREATE RULE quiet AS ON DELETE TO " + name + " DO INSTEAD NOTHING");
    }
    (elsewhere ? world.foreignTables : world.views).add(view);
  }
}
