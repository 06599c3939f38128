package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that lists databases: a name and a URL a line, {@code ${NAME}} in the URL a variable;
 * empty lines, and what follows a {@code #} at the beginning of a line, count for nothing.
 */
final class DatabaseList {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}|^\\$([A-Za-z_][A-Za-z0-9_]*)$");

  private DatabaseList() {}

  /**
   * Reads the list.
   *
   * @return name to address, in the order of the file
   * @throws Failure DATABASE_LIST at the line that makes no sense, FILE when there is no such file,
   *     SOURCE for a URL that is none; no part of a URL is ever repeated
   */
  static Map<String, Address> read(Path file, Map<String, String> environment) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(file.toString()),
          "The list of databases cannot be read: " + e + ".",
          "Check that it exists, that you may read it and that it is UTF-8 text.",
          e);
    }
    Map<String, Address> databases = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, new Place(file.toString(), i + 1, 0), environment, databases);
      }
    }
    if (databases.isEmpty()) {
      throw failure(
          Place.of(file.toString()), "The list names no database.", "Write a line for each.");
    }
    return databases;
  }

  private static void add(
      String line, Place place, Map<String, String> environment, Map<String, Address> databases) {
    String[] words = line.split("\\s+");
    if (words.length != 2 || Address.isUrl(words[0])) {
      throw failure(
          place,
          "The line is no name and URL with a space between them.",
          "Write  shop postgresql://reader@db.example.com/shop  , or a variable for the URL, as"
              + " ${SHOP_URL}.");
    }
    String url = resolved(words[1], place, environment);
    if (!Address.isUrl(url)) {
      throw failure(
          place,
          "What is given for " + words[0] + " is no URL of a database.",
          "Let it start with postgresql:// or postgres://.");
    }
    if (databases.put(words[0], address(url, place, environment)) != null) {
      throw failure(
          place, "The list names " + words[0] + " twice.", "Give each database a name of its own.");
    }
  }

  private static Address address(String url, Place place, Map<String, String> environment) {
    try {
      return Address.parse(url, environment);
    } catch (Failure e) {
      throw new Failure(e.code(), place, e.getMessage(), e.remedy(), e);
    }
  }

  private static String resolved(String url, Place place, Map<String, String> environment) {
    return VARIABLE
        .matcher(url)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, place, environment)));
  }

  private static String value(MatchResult found, Place place, Map<String, String> environment) {
    String name = found.group(1) == null ? found.group(2) : found.group(1);
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw failure(
          place,
          "The variable " + name + " is not set.",
          "Set it, or take the database out of the list.");
    }
    return value.strip();
  }

  private static Failure failure(Place place, String cause, String remedy) {
    return new Failure(Code.DATABASE_LIST, place, cause, remedy);
  }
}
