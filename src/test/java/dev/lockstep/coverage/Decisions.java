package dev.lockstep.coverage;

import dev.lockstep.catalog.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code catalogs.txt} says about the tables of {@code pg_catalog}. */
final class Decisions {

  static final String FILE = "src/test/resources/dev/lockstep/coverage/catalogs.txt";

  private static final Pattern TABLE = Pattern.compile("(pg_\\w+) ([=!>-]) (.+)");
  private static final Pattern COLUMNS = Pattern.compile(" +([+!-]) (.+): ([a-z0-9_ ]+)");

  /** What is done with something: {@code =} read, {@code +} printed, and so on. */
  record Decision(char sign, String words) {}

  /**
   * One table.
   *
   * @param columns decisions about the columns that no query names
   */
  record Table(String name, Decision decision, Map<String, Decision> columns) {

    /** The kinds that are read from it. */
    List<Kind> kinds() {
      return decision.sign() != '='
          ? List.of()
          : Arrays.stream(decision.words().split(", *")).map(Decisions::kind).toList();
    }
  }

  private final Map<String, Table> tables = new TreeMap<>();

  static Decisions read() {
    try (InputStream stream = Decisions.class.getResourceAsStream("catalogs.txt")) {
      Decisions decisions = new Decisions();
      decisions.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      return decisions;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void parse(String text) {
    Table current = null;
    for (String line : text.lines().toList()) {
      Matcher table = TABLE.matcher(line);
      Matcher columns = COLUMNS.matcher(line);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      } else if (table.matches()) {
        Decision decision = new Decision(table.group(2).charAt(0), table.group(3));
        current = new Table(table.group(1), decision, new LinkedHashMap<>());
        if (tables.put(current.name(), current) != null) {
          throw new IllegalStateException(FILE + " has " + current.name() + " twice");
        }
      } else if (columns.matches() && current != null) {
        Decision decision = new Decision(columns.group(1).charAt(0), columns.group(2));
        for (String column : columns.group(3).trim().split(" +")) {
          current.columns().put(column, decision);
        }
      } else {
        throw new IllegalStateException(FILE + " has a line that is no decision: " + line);
      }
    }
  }

  List<Table> tables() {
    return new ArrayList<>(tables.values());
  }

  Table of(String table) {
    return tables.get(table);
  }

  private static Kind kind(String slug) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + " names no kind: " + slug));
  }
}
