package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.View;
import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.render.Templates;
import dev.lockstep.workbench.NormalForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only reads differently does not differ, and what differs still does. */
class SettledTest {

  private static final Servers SERVERS = new Servers();

  @TempDir Path folder;

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @Test
  void settlesTheTextOfAnotherMajorVersion() throws IOException {
    String sql =
        """
        CREATE TABLE a (id integer PRIMARY KEY, name varchar(10) CHECK (name IN ('x', 'y')));
        CREATE TABLE b (id integer PRIMARY KEY, at timestamptz);
        CREATE VIEW joined AS SELECT a.id, b.at FROM a JOIN b ON b.id = a.id ORDER BY a.id;
        CREATE VIEW plain AS SELECT id, name FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.id = a.id);
        CREATE MATERIALIZED VIEW stored AS SELECT id, extract(year FROM at) AS year FROM b;
        """;
    Difference difference = between(load(14, sql), load(18, sql));

    assertThat(difference.deltas()).isNotEmpty();
    assertThat(settled(difference).deltas()).isEmpty();
  }

  @Test
  void keepsWhatDiffers() throws IOException {
    String sql =
        """
        CREATE TABLE a (id integer PRIMARY KEY, other integer);
        CREATE VIEW changed AS SELECT id FROM a WHERE %s;
        CREATE VIEW same AS SELECT a.id FROM a;
        """;
    Difference difference =
        between(load(14, sql.formatted("id > 1")), load(18, sql.formatted("id > 2")));

    assertThat(settled(difference).deltas())
        .singleElement()
        .extracting(delta -> delta.id().name())
        .isEqualTo("changed");
  }

  @Test
  void asksTheOthersWhereOneCannotBeMade() throws IOException {
    String sql =
        """
        CREATE TABLE a (id integer PRIMARY KEY, name varchar(10));
        CREATE VIEW first AS SELECT a.id FROM a ORDER BY a.id;
        CREATE VIEW broken AS SELECT a.id FROM a ORDER BY a.id;
        CREATE VIEW last AS SELECT a.name FROM a ORDER BY a.name;
        """;
    Catalog before = load(14, sql).catalog();
    Set<FactId> views = before.facts(View.class).map(View::id).collect(Collectors.toSet());
    View view =
        before
            .facts(View.class)
            .filter(v -> v.id().name().equals("broken"))
            .findFirst()
            .orElseThrow();
    View broken = new View(view.id(), "SELECT id FROM nowhere", view.options(), view.columns());

    NormalForms forms = new NormalForms(() -> SERVERS.of(18), Templates.load(null));
    Set<FactId> same =
        forms.among(before.replacing(List.of(broken)), load(18, sql).catalog(), views);

    assertThat(same).extracting(FactId::name).containsExactlyInAnyOrder("first", "last");
  }

  private static Difference between(Declared before, Declared after) {
    return Differ.between(before, after, false);
  }

  private static Difference settled(Difference difference) {
    return new NormalForms(() -> SERVERS.of(18), Templates.load(null)).settled(difference);
  }

  private Declared load(int major, String sql) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "schema", ".sql"), sql);
    return new CaseRun(SERVERS.of(major)).load(file);
  }
}
