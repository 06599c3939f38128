package dev.lockstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cases.Servers;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.catalog.Declared;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.recipe.Options;
import dev.lockstep.render.ScriptOptions;
import dev.lockstep.render.Templates;
import dev.lockstep.source.Source;
import dev.lockstep.source.SourceLoader;
import dev.lockstep.workbench.Migration;
import dev.lockstep.workbench.Workbench;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No transaction of an application fails and none waits long while a plan is carried out.
 *
 * <p>A few scenarios in small unless {@code -Dtrials=regex} picks others; {@code -Drows=200000
 * -Drate=100 -Dseconds=3 -Dmajors=14,15,16,17,18} says how much is done. What was measured is
 * written to {@code target/trials.md}, a row for each scenario and version.
 */
class TrialTest {

  private static final String SMALL = "column-renamed|ten-edits-at-once|type-changed";

  private static final Path REPORT =
      Path.of(System.getProperty("lockstep.home"), "target", "trials.md");

  private static final Servers SERVERS = new Servers();

  @AfterAll
  static void stop() {
    SERVERS.close();
  }

  @TestFactory
  Stream<DynamicTest> trials() {
    String pick = System.getProperty("trials", SMALL);
    List<Integer> majors = System.getProperty("majors") == null ? List.of(16) : Servers.majors();
    return majors.stream()
        .flatMap(
            major ->
                Scenario.all().stream()
                    .filter(scenario -> scenario.name().matches(pick) && scenario.runsOn(major))
                    .map(
                        scenario ->
                            DynamicTest.dynamicTest(
                                scenario.name() + " on " + major, () -> run(scenario, major))));
  }

  private static void run(Scenario scenario, int major) throws Exception {
    DevServer server = SERVERS.of(major);
    Trial.Pace pace =
        new Trial.Pace(
            Integer.getInteger("rows", 2_000),
            Integer.getInteger("rate", 50),
            Double.parseDouble(System.getProperty("seconds", "0.4")));
    Path folder = Files.createTempDirectory("trial");
    try (Database database = server.create()) {
      Trial trial = new Trial(scenario, migration(scenario, server), database, pace, folder);
      List<Trial.Stretch> stretches = trial.run();
      Outcome total = Trial.total(stretches);
      report(scenario, major, pace, stretches, total);
      assertThat(total.complaints()).isEmpty();
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static Migration migration(Scenario scenario, DevServer server) {
    Declared before = load(scenario.old(), server);
    Declared after = load(scenario.wanted(), server);
    Workbench workbench =
        new Workbench(
            () -> server,
            Templates.load(null),
            Reading.LIVE,
            Options.DEFAULT,
            new ScriptOptions(
                scenario.name(), Duration.ofSeconds(5), Duration.ofSeconds(30), true));
    return workbench.plan(before, after, true);
  }

  private static Declared load(Path file, DevServer server) {
    return new SourceLoader(
            connection -> Introspector.read(connection, Reading.LIVE),
            CatalogSnapshot::read,
            () -> server,
            InputStream.nullInputStream())
        .load(Source.parse(file.toString(), Map.of()))
        .declared();
  }

  private static void report(
      Scenario scenario, int major, Trial.Pace pace, List<Trial.Stretch> stretches, Outcome total)
      throws Exception {
    if (!Files.exists(REPORT)) {
      Files.writeString(
          REPORT,
          "| scenario | version | rows | transactions | failed | prepared again | p99 | longest | longest while |\n"
              + "|---|---|---|---|---|---|---|---|---|\n");
    }
    Trial.Stretch worst =
        stretches.stream()
            .max(java.util.Comparator.comparingDouble(stretch -> stretch.outcome().longest()))
            .orElseThrow();
    Files.writeString(
        REPORT,
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %d | %.0f ms | %.0f ms | %s |%n",
            scenario.name(),
            major,
            pace.rows(),
            total.transactions(),
            total.failed(),
            total.preparedAgain(),
            total.milliseconds(990),
            total.longest(),
            worst.script() == null ? "nothing ran" : worst.script()),
        StandardOpenOption.APPEND);
  }
}
