package dev.lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.plan.Plan;
import dev.lockstep.render.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanHtmlTest {

  /** What the page is asked to do, and what is written into it for the test to read. */
  private static final String ACTS =
      """
      (async () => {
        const seen = {};
        const search = document.getElementById('search');
        const shown = () => [...document.querySelectorAll('details.step:not([hidden])')].length;
        seen.steps = shown();
        search.value = 'RETYPE';
        search.dispatchEvent(new Event('input'));
        seen.found = shown();
        seen.said = document.getElementById('said').textContent;
        search.value = '';
        search.dispatchEvent(new Event('input'));
        document.getElementById('open').click();
        await new Promise((done) => setTimeout(done, 200));
        seen.open = [...document.querySelectorAll('details.step[open]')].length;
        seen.coloured = document.querySelectorAll('details.step .token').length;
        seen.copies = document.querySelectorAll('button.copy:not([hidden])').length;
        document.querySelectorAll('details').forEach((part) => { part.open = true; });
        seen.wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
        const found = await axe.run();
        seen.violations = found.violations.map(
            (rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' | '));
        const bytes = new TextEncoder().encode(JSON.stringify(seen));
        document.documentElement.dataset.seen = btoa(String.fromCharCode(...bytes));
      })();
      """;

  /** The same for a page on which nothing can be done. */
  private static final String LOOKS =
      """
      (async () => {
        const seen = {};
        seen.findings = document.querySelectorAll('.hazards > li').length;
        seen.wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
        const found = await axe.run();
        seen.violations = found.violations.map(
            (rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' | '));
        const bytes = new TextEncoder().encode(JSON.stringify(seen));
        document.documentElement.dataset.seen = btoa(String.fromCharCode(...bytes));
      })();
      """;

  @TempDir Path folder;

  private static String everything() {
    return new PlanHtml(Plans.TEMPLATES)
        .write(Plans.reported(Plans.everything(), Optional.of(Plans.evidence())));
  }

  @Test
  void needsNothingFromElsewhere() {
    String page = everything();
    assertThat(page).startsWith("<!DOCTYPE html>\n").endsWith("</html>\n");
    assertThat(matches(page, "\\s(?:src|href)=\"([^\"]*)\""))
        .allMatch(link -> link.startsWith("#"));
    assertThat(page).doesNotContain("@import").doesNotContain("url(");
  }

  @Test
  void keepsUglyNamesInTheirPlace() {
    String page = everything();
    assertThat(page)
        .contains("<title>Change | *us_ers*: migration plan</title>")
        .contains("public.&quot;us|e`rs\n&lt;b&gt;*x*&quot;")
        .contains("It is &lt;slow&gt;. <strong>Wait | see.</strong>")
        .doesNotContain("<b>*x*");
  }

  @Test
  void leadsEverywhereItSays() {
    String page = everything();
    List<String> ids = matches(page, "\\sid=\"([^\"]*)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(matches(page, "href=\"#([^\"]*)\""));
  }

  @Test
  void showsColumnsBeforeAndAfter() {
    assertThat(everything())
        .contains("<tr class=\"altered\"><td>~ altered</td><td><code>age</code> <small>integer")
        .contains("<tr class=\"added\"><td>+ added</td><td></td><td><code>bio</code>");
  }

  @Test
  void saysHowLongAStepTakes() {
    assertThat(everything()).contains("has about 2.1 million rows in 1.3 GB: ");
  }

  @Test
  void writesAnEmptyPlan() {
    Plan plan = new Plan(Catalog.EMPTY, Catalog.EMPTY, List.of(), List.of());
    assertThat(new PlanHtml(Plans.TEMPLATES).write(Plans.reported(plan, Optional.empty())))
        .contains("Nothing differs; there is nothing to do.")
        .contains("This plan was not rehearsed.");
  }

  @Test
  void writesTheSameTwice() {
    assertThat(everything()).isEqualTo(everything());
  }

  @Test
  void usesEveryTemplate(@TempDir Path overrides) throws IOException {
    Path home = Path.of(System.getProperty("lockstep.home", "."));
    List<Path> templates;
    try (Stream<Path> files = Files.list(home.resolve("templates/html"))) {
      templates = files.sorted().toList();
    }
    assertThat(templates).isNotEmpty();
    for (Path template : templates) {
      Path override = overrides.resolve("html").resolve(template.getFileName());
      Files.createDirectories(override.getParent());
      Files.writeString(override, "{{no_such_variable}}");
      Templates broken = Templates.load(overrides);
      assertThatThrownBy(
              () -> {
                new PlanHtml(broken).write(Plans.reported(Plans.everything(), Optional.empty()));
                FindingFormatsTest.page(broken);
              })
          .as(template.toString())
          .hasMessageContaining("no_such_variable");
      Files.delete(override);
    }
  }

  @ParameterizedTest
  @CsvSource({"1280,light", "1280,dark", "380,light"})
  void worksInABrowserForEverybody(int width, String colours) throws Exception {
    Optional<Chromium> browser = Chromium.installed();
    assumeTrue(browser.isPresent(), "no Chromium is installed");
    JsonNode seen = seen(browser.get(), everything(), width, colours);
    assertThat(seen.path("steps").asInt()).isEqualTo(4);
    assertThat(seen.path("found").asInt()).isEqualTo(1);
    assertThat(seen.path("said").asText()).isEqualTo("1 step with these words");
    assertThat(seen.path("open").asInt()).isEqualTo(4);
    assertThat(seen.path("coloured").asInt()).isPositive();
    assertThat(seen.path("copies").asInt()).isPositive();
    assertThat(seen.path("wide").asBoolean()).isFalse();
    assertThat(seen.path("violations")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280,light", "380,dark"})
  void findingsAreForEverybody(int width, String colours) throws Exception {
    Optional<Chromium> browser = Chromium.installed();
    assumeTrue(browser.isPresent(), "no Chromium is installed");
    // The page lets no script run, and the engine is one.
    String page =
        FindingFormatsTest.page(Plans.TEMPLATES)
            .replaceFirst("<meta http-equiv.*\n", "")
            .replace('\ud800', '?');
    JsonNode seen = seen(browser.get(), page, LOOKS, width, colours);
    assertThat(seen.path("findings").asInt()).isEqualTo(3);
    assertThat(seen.path("wide").asBoolean()).isFalse();
    assertThat(seen.path("violations")).isEmpty();
  }

  private JsonNode seen(Chromium browser, String page, int width, String colours) throws Exception {
    return seen(browser, page, ACTS, width, colours);
  }

  private JsonNode seen(Chromium browser, String page, String acts, int width, String colours)
      throws Exception {
    String scripts = "<script>\n" + axe() + "\n</script>\n<script>\n" + acts + "</script>\n</body>";
    int end = page.lastIndexOf("</body>");
    Path file =
        Files.writeString(
            folder.resolve("page.html"), page.substring(0, end) + scripts + "</html>\n");
    String dom =
        browser.dom(
            file,
            folder,
            "--window-size=" + width + ",900",
            "--blink-settings=preferredColorScheme=" + (colours.equals("dark") ? 0 : 1));
    List<String> found = matches(dom, "data-seen=\"([^\"]*)\"");
    assertThat(found).as(Files.readString(folder.resolve("browser.log"))).hasSize(1);
    return JsonMapper.builder().build().readTree(Base64.getDecoder().decode(found.get(0)));
  }

  private static String axe() throws IOException {
    try (InputStream in = PlanHtmlTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }
}
