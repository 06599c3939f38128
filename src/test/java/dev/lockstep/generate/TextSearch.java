package dev.lockstep.generate;

import java.util.List;

/** Makes up parsers, templates, dictionaries and configurations of text search. */
final class TextSearch {

  private TextSearch() {}

  static void make(World world) {
    Dice dice = world.dice;
    if (!dice.chance("text search", 15)) {
      return;
    }
    String parser = "pg_catalog.\"default\"";
    if (dice.chance("parser", 35)) {
      parser = world.name("parser", "words");
      String headline = dice.chance("parser/headline", 50) ? ", HEADLINE = prsd_headline" : "";
      world.create(
          "parser",
          "parser",
          parser,
          "CREATE TEXT SEARCH PARSER "
              + parser
              + " (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype"
              + headline
              + ")");
    }
    String template = "pg_catalog.simple";
    if (dice.chance("template", 35)) {
      template = world.name("template", "plain");
      world.create(
          "template",
          "template",
          template,
          "CREATE TEXT SEARCH TEMPLATE "
              + template
              + " (INIT = dsimple_init, LEXIZE = dsimple_lexize)");
    }
    String dictionary = world.name("dictionary", "stems");
    String accept = dice.chance("dictionary/accept", 40) ? ", ACCEPT = false" : "";
    world.create(
        "dictionary",
        "dictionary",
        dictionary,
        "CREATE TEXT SEARCH DICTIONARY " + dictionary + " (TEMPLATE = " + template + accept + ")");
    world.decorate("dictionary", "TEXT SEARCH DICTIONARY " + dictionary, null, "");
    configuration(world, parser, dictionary);
  }

  private static void configuration(World world, String parser, String dictionary) {
    String name = world.name("configuration", "docs");
    String reference = "TEXT SEARCH CONFIGURATION " + name;
    world.create(
        "configuration",
        "configuration",
        name,
        "CREATE " + reference + " (PARSER = " + parser + ")");
    for (String token :
        world.dice.some("tokens", List.of("asciiword", "word", "email", "int"), 60)) {
      String first = world.dice.chance("tokens/" + token, 60) ? dictionary + ", " : "";
      world.say("ALTER " + reference + " ADD MAPPING FOR " + token + " WITH " + first + "simple");
    }
    world.decorate("configuration", reference, null, "");
    world.configurations.add(name);
  }
}
