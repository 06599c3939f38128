package dev.lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.diff.Delta;
import dev.lockstep.failure.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeltaReportTest {

  private static final FactId T = Plans.SCHEMA.child(Kind.TABLE, "t");
  private static final FactId C = T.child(Kind.COLUMN, "c");

  private static final List<Delta> DELTAS =
      List.of(
          new Delta.Added(Plans.column(T.child(Kind.COLUMN, "a\u001b[31m"), "text", true, 1)),
          new Delta.Altered(
              Plans.column(C, "integer", false, 1),
              Plans.column(C, "bigint", false, 1),
              Set.of("type")),
          new Delta.Removed(Plans.table(Plans.OLD)),
          new Delta.Renamed(
              Plans.column(T.child(Kind.COLUMN, "login"), "text", false, 2),
              Plans.column(T.child(Kind.COLUMN, "user name"), "text", false, 2),
              Set.of()));

  private static DeltaReport report(DeltaReport.Question question, List<Delta> deltas) {
    return new DeltaReport(
        question,
        deltas,
        Map.of(T, new Place("shop.sql", 3, 1), C, new Place("shop.sql", 5, 3)),
        List.of(new Unmodelled("publication", "p")));
  }

  private static String text(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  @Test
  void namesObjectsAttributesValuesAndPlaces() {
    assertThat(text(report(DeltaReport.Question.DRIFT, DELTAS).lines()))
        .isEqualTo(
            """
            The database is not as declared, 4 differences (+ only declared, - only in the database, ~ database to declared):
            + column public.t."a\\x1b[31m"  [shop.sql:3:1]
                type: text
                not null: yes
            ~ column public.t.c  [shop.sql:5:3]
                type: integer -> bigint
            - table public.old_things
                replica identity: DEFAULT
            ~ renamed column public.t.login to "user name"  [shop.sql:3:1]
            Not compared, because Lockstep does not model them:
              publication p""");
  }

  @Test
  void givesEachLineItsRole() {
    assertThat(report(DeltaReport.Question.DIFF, DELTAS).lines())
        .extracting(Line::role)
        .startsWith(Line.Role.HEADING, Line.Role.ADDED, Line.Role.PLAIN)
        .contains(Line.Role.REMOVED, Line.Role.ALTERED);
  }

  @Test
  void showsLongDefinitionsLineByLine() {
    FactId comment = T.child(Kind.COMMENT, "");
    Delta altered =
        new Delta.Altered(
            new dev.lockstep.catalog.Comment(comment, "one\ntwo"),
            new dev.lockstep.catalog.Comment(comment, "one"),
            Set.of("text"));
    assertThat(text(report(DeltaReport.Question.DIFF, List.of(altered)).lines()))
        .contains("    text:\n    - one\n    - two\n    + one");
  }

  @Test
  void saysTheSameToMachines() {
    String json = report(DeltaReport.Question.DRIFT, DELTAS).json(FindingFormatsTest.CONTEXT);
    assertThat(json)
        .contains("\"format\": \"lockstep/drift/1\"", "\"differs\": true")
        .contains("\"before\": \"integer\"", "\"after\": \"bigint\"", "\"line\": 5")
        .contains("\"was\": \"schema:public/table:t/column:login\"");
    assertThat(report(DeltaReport.Question.DIFF, List.of()).json(FindingFormatsTest.CONTEXT))
        .contains("\"format\": \"lockstep/diff/1\"", "\"differs\": false");
  }

  @Test
  void jsonKeepsToItsSchema() throws Exception {
    Path schema = Path.of(System.getProperty("lockstep.home"), "docs/diff.schema.json");
    for (DeltaReport.Question question : DeltaReport.Question.values()) {
      String json = report(question, DELTAS).json(FindingFormatsTest.CONTEXT);
      assertThat(FindingFormatsTest.violations(new ObjectMapper().readTree(json), schema))
          .isEmpty();
      String broken = json.replace("\"change\"", "\"chance\"");
      assertThat(FindingFormatsTest.violations(new ObjectMapper().readTree(broken), schema))
          .isNotEmpty();
    }
  }

  @Test
  void makesAFindingOfEachDifference() {
    FindingReport drift = report(DeltaReport.Question.DRIFT, DELTAS).findings().get(0);
    assertThat(drift.findings())
        .extracting(finding -> finding.rule().code())
        .containsExactly(
            "DRIFT-MISSING", "DRIFT-CHANGED", "DRIFT-EXTRA", "DRIFT-CHANGED", "LS-UNMODELLED");
    Finding changed = drift.findings().get(1);
    assertThat(changed.message()).isEqualTo("column public.t.c is not as declared: type");
    assertThat(changed.detail()).isEqualTo("type: integer -> bigint");
    assertThat(changed.subject()).isEqualTo("table public.t");
    assertThat(changed.place()).isEqualTo(new Place("shop.sql", 5, 3));
    assertThat(drift.failed()).isTrue();

    DeltaReport diff = report(DeltaReport.Question.DIFF, DELTAS);
    assertThat(diff.findings().get(0).findings())
        .extracting(finding -> finding.rule().code())
        .startsWith("DIFF-ADDED", "DIFF-ALTERED", "DIFF-REMOVED", "DIFF-RENAMED");
    assertThat(diff.findings().get(0).failed()).isFalse();
    assertThat(diff.failing(true).findings().get(0).failed()).isTrue();
  }

  @Test
  void namesAllThatWasCompared() {
    DeltaReport nothing =
        report(DeltaReport.Question.DRIFT, List.of())
            .of(Plans.catalog(Plans.table(Plans.OLD)), Plans.catalog(Plans.table(Plans.ORDERS)));
    assertThat(nothing.findings().get(0).bySubject())
        .containsKeys("table public.old_things", "table public.orders", "publication p");
  }

  @Test
  void saysThatNothingDiffers() {
    assertThat(report(DeltaReport.Question.DIFF, List.of()).lines().get(0).text())
        .isEqualTo("Nothing differs.");
  }
}
