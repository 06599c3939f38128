package dev.lockstep.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lockstep.cases.Servers;
import dev.lockstep.catalog.Kind;
import dev.lockstep.coverage.Decisions.Decision;
import dev.lockstep.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every table of {@code pg_catalog} and every column of those that are read is decided about, on
 * every version of PostgreSQL; a new version fails here until somebody decides.
 *
 * <p>{@code -Dapprove} rewrites {@code docs/coverage.md}.
 */
class CoverageTest {

  private static final String EDIT = "decide in " + Decisions.FILE + ", whose head says how";
  private static final Servers SERVERS = new Servers();
  private static final Decisions DECISIONS = Decisions.read();
  private static final Questions QUESTIONS = Questions.all();

  /** Table to column to the versions that have it. */
  private static final Map<String, Map<String, Set<Integer>>> FOUND = new TreeMap<>();

  @BeforeAll
  static void look() throws SQLException {
    for (int major : Servers.majors()) {
      try (Database database = SERVERS.of(major).create();
          Connection connection = database.connect();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a"
                      + " ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                      + " WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r'"
                      + " ORDER BY c.relname, a.attnum")) {
        while (rows.next()) {
          FOUND
              .computeIfAbsent(rows.getString(1), table -> new LinkedHashMap<>())
              .computeIfAbsent(rows.getString(2), column -> new TreeSet<>())
              .add(major);
        }
      }
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @Test
  void everySystemCatalogIsDecidedAbout() {
    assertThat(FOUND).hasSizeGreaterThan(50);
    assertThat(FOUND.keySet())
        .as("tables of pg_catalog: %s", EDIT)
        .allSatisfy(table -> assertThat(DECISIONS.of(table)).isNotNull());
  }

  @Test
  void everyColumnOfACatalogThatIsReadIsDecidedAbout() {
    List<String> open = new ArrayList<>();
    FOUND.forEach(
        (table, columns) ->
            columns.forEach(
                (column, majors) -> {
                  if (isRead(table)
                      && !QUESTIONS.nameTogether(table, column)
                      && !DECISIONS.of(table).columns().containsKey(column)) {
                    open.add(table + "." + column + " (PostgreSQL " + majors + ")");
                  }
                }));
    assertThat(open).as("no query names these columns: %s", EDIT).isEmpty();
  }

  @Test
  void noDecisionIsStale() {
    List<String> stale = new ArrayList<>();
    for (Decisions.Table table : DECISIONS.tables()) {
      Map<String, Set<Integer>> columns = FOUND.getOrDefault(table.name(), Map.of());
      if (columns.isEmpty()) {
        stale.add(table.name() + ": no version has it");
      }
      table
          .columns()
          .forEach(
              (column, decision) -> {
                if (!columns.containsKey(column)) {
                  stale.add(table.name() + "." + column + ": no version has it");
                } else if (QUESTIONS.nameTogether(table.name(), column)) {
                  stale.add(table.name() + "." + column + ": a query names it now");
                }
              });
    }
    assertThat(stale).as("remove from %s", Decisions.FILE).isEmpty();
  }

  @Test
  void whatIsSaidToBeReadIsRead() {
    assertThat(QUESTIONS.isEmpty()).isFalse();
    for (Decisions.Table table : DECISIONS.tables()) {
      switch (table.decision().sign()) {
        case '=' -> {
          boolean printed = table.columns().values().stream().anyMatch(d -> d.sign() == '+');
          assertThat(printed || QUESTIONS.name(table.name())).as(table.name()).isTrue();
        }
        case '!' ->
            assertThat(QUESTIONS.name(table.name()) || QUESTIONS.name(table.name() + "s"))
                .as("%s is not modelled, so CompletenessReader names its objects", table.name())
                .isTrue();
        case '>' -> assertThat(DECISIONS.of(table.decision().words())).isNotNull();
        default -> assertThat(table.decision().words()).hasSizeGreaterThan(3);
      }
      for (Decision decision : table.columns().values()) {
        if (decision.sign() == '+') {
          assertThat(QUESTIONS.name(decision.words())).as(decision.words()).isTrue();
        }
      }
    }
  }

  @Test
  void everyKindComesFromSomewhere() {
    Set<Kind> missing = new TreeSet<>(Set.of(Kind.values()));
    // It is what a sequence depends on.
    missing.remove(Kind.SEQUENCE_OWNERSHIP);
    DECISIONS.tables().forEach(table -> missing.removeAll(table.kinds()));
    assertThat(missing).as("kinds that no table names: %s", EDIT).isEmpty();
  }

  @Test
  void thePageSaysWhatTheCodeDoes() throws IOException {
    assumeThat(Servers.majors()).as("the page is about all versions").hasSize(5);
    Path page = Path.of(System.getProperty("lockstep.home"), "docs", "coverage.md");
    CoverageDocument document = new CoverageDocument(DECISIONS, FOUND, SERVERS);
    String written = document.text();
    if (System.getProperty("approve") != null) {
      Files.writeString(page, written);
      return;
    }
    String hint = "run again with -Dapprove and commit the page";
    String approved = Files.readString(page);
    assertThat(withoutCases(approved)).as(hint).isEqualTo(withoutCases(written));
    document
        .cases()
        .forEach(
            (kind, cases) ->
                assertThat(casesOf(kind, approved))
                    .as("cases of %s: %s", kind, hint)
                    .isSubsetOf(cases));
  }

  /** A new case need not be listed at once. */
  private static String withoutCases(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("- cases: ") || line.equals("- cases: none"))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> casesOf(Kind kind, String text) {
    int section = text.indexOf("\n### " + kind.word() + "\n");
    int line = text.indexOf("- cases: ", section);
    return Pattern.compile("`([a-z0-9-]+)`")
        .matcher(text.substring(line, text.indexOf('\n', line)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static boolean isRead(String table) {
    Decisions.Table decision = DECISIONS.of(table);
    return decision != null && decision.decision().sign() == '=';
  }
}
