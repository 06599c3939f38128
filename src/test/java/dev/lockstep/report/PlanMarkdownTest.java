package dev.lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import dev.lockstep.plan.Plan;
import dev.lockstep.render.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanMarkdownTest {

  private final PlanMarkdown markdown = new PlanMarkdown(Plans.TEMPLATES);

  private String everything() {
    return markdown.write(Plans.reported(Plans.everything(), Optional.of(Plans.evidence())));
  }

  private static String prose(String text) {
    return text.replaceAll("(?s)\n(```+)sql\n.*?\n\\1\n", "\n");
  }

  @Test
  void startsWithTheVerdict() {
    assertThat(everything())
        .startsWith(
            """
            # Change &#124; &#42;us_ers&#42;

            > **Made plainly, because there is no online recipe for it yet:**
            > - do retype

            | Risk | Requires a lock | Zero downtime | Rehearsed |
            |---|---|---|---|
            | **HIGH** | yes, while rows are worked on | **no** | on PostgreSQL 17 |

            ## Summary

            6 changes in 4 steps and 3 phases:
            **expand** → **backfill** → deploy the new application → **contract**.

            - **DANGEROUS DATA-LOSS** do drop_old: The rows""");
  }

  @Test
  void keepsUglyNamesInTheirPlace() {
    String text = everything();
    String name = "<code>public.\"us&#124;e&#96;rs\u2424&#60;b&#62;&#42;x&#42;\"</code>";
    assertThat(text)
        .contains("- " + name + ", risk **HIGH**")
        .contains("Lock: ACCESS EXCLUSIVE on " + name + " (readers and writers wait)")
        .contains("- Seen in the rehearsal: writes every row anew of " + name)
        .contains("- Seen in the rehearsal: builds `public.users_pkey` on " + name)
        .contains("- Lock, declared only: ROW EXCLUSIVE on " + name)
        .contains("- phase 1 (expand), up, do retype: it locks ev&#124;l")
        .contains("NO-ONLINE-RECIPE: It is &#60;slow&#62;. Wait &#124; see.");
    assertThat(prose(text)).doesNotContain("<b>");
    assertThat(text.lines().filter(line -> line.startsWith("|")))
        .allSatisfy(line -> assertThat(line).endsWith("|"));
  }

  @Test
  void fencesSqlLongerThanTheSqlItself() {
    assertThat(prose("a\n````sql\n```\n````\nb")).isEqualTo("a\nb");
    assertThat(everything()).contains("\n`````sql\nRETYPE ```` age;\n`````\n");
  }

  @Test
  void saysWhatHappensToTablesAndData() {
    assertThat(everything())
        .containsSubsequence(
            "### Modified",
            "altered column",
            "type integer to bigint, not null no to yes",
            "### New\n\n- `public.orders`\n\n### Removed\n\n- `public.old_things`\n\n### Other",
            "None.",
            "What existing rows get:",
            ": filled in batches\n- do retype\n- do fill\n",
            "What is lost:\n\n- do drop_old: The rows of old_things. Export them.\n")
        .doesNotContain("old_things.id");
  }

  @Test
  void rollsBackFromTheLastPhaseToTheFirst() {
    assertThat(everything())
        .containsSubsequence(
            "## Rollback",
            "1. Phase 3 (contract)",
            "   - Lost: The rows of old_things.",
            "1. Deploy the old application",
            "1. Phase 2 (backfill)",
            "1. Phase 1 (expand)",
            "   - Lost: Big ages are lost.");
  }

  @Test
  void putsTheGateBeforeContract() {
    assertThat(everything())
        .containsSubsequence(
            "### Phase 1: expand",
            "#### 1.2 do retype",
            "### Phase 2: backfill",
            "Outside a transaction",
            "### Deploy gate",
            "### Phase 3: contract");
  }

  @Test
  void saysThatAPlanWasNotRehearsed() {
    String text = markdown.write(Plans.reported(Plans.everything(), Optional.empty()));
    assertThat(text).contains("| not rehearsed |").contains("This plan was not rehearsed.");
    assertThat(everything()).contains("| expand | `aa` | `bb` |").contains("a&#124;b added");
  }

  @Test
  void drawsTheTablesThatChange() {
    assertThat(everything())
        .containsSubsequence(
            "```mermaid\nerDiagram\n",
            "bigint age \"altered\"\n",
            "text bio \"added\"\n",
            "\n```\n\n</details>\n\n## Data")
        .contains("  \"public.orders\" {\n  }\n")
        .doesNotContain("\"public.old_things\" {");
    Plan empty = new Plan(Catalog.EMPTY, Catalog.EMPTY, List.of(), List.of());
    assertThat(markdown.write(Plans.reported(empty, Optional.empty()))).doesNotContain("mermaid");
  }

  @Test
  void writesAnEmptyPlan() {
    Plan plan = new Plan(Catalog.EMPTY, Catalog.EMPTY, List.of(), List.of());
    assertThat(markdown.write(Plans.reported(plan, Optional.empty())))
        .contains("| **LOW** | no | **yes** |")
        .contains("Nothing differs; there is nothing to do.");
  }

  @Test
  void writesTheSameTwice() {
    assertThat(everything()).isEqualTo(everything()).endsWith("\n").doesNotContain("\n\n\n");
  }

  @Test
  void usesEveryReportTemplate(@TempDir Path overrides) throws IOException {
    Path home = Path.of(System.getProperty("lockstep.home", "."));
    List<Path> templates;
    try (Stream<Path> files = Files.list(home.resolve("templates/report"))) {
      templates = files.sorted().toList();
    }
    assertThat(templates).isNotEmpty();
    for (Path template : templates) {
      Path override = overrides.resolve("report").resolve(template.getFileName());
      Files.createDirectories(override.getParent());
      Files.writeString(override, "{{no_such_variable}}");
      PlanMarkdown broken = new PlanMarkdown(Templates.load(overrides));
      assertThatThrownBy(() -> broken.write(Plans.reported(Plans.everything(), Optional.empty())))
          .as(template.toString())
          .hasMessageContaining("no_such_variable");
      Files.delete(override);
    }
  }

  @Test
  void namesALongValueWithoutSayingIt() {
    FactId comment = Plans.ORDERS.child(Kind.COMMENT, "");
    Change change =
        Change.of(
            new Delta.Altered(
                new Comment(comment, "one\ntwo"), new Comment(comment, "x"), Set.of("text")));
    assertThat(change.sentence()).isEqualTo("altered comment on table public.orders: text");
  }
}
