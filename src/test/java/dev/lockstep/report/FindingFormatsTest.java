package dev.lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Place;
import dev.lockstep.render.Templates;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FindingFormatsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path HOME = Path.of(System.getProperty("lockstep.home"));

  /** What breaks one document or another. */
  private static final String UGLY =
      "a|b `c` <b>&amp; \"q\" ]]> %0A :, ::error::x ##[error]y \u0001\u001b[31m \ufffe\ud800 é𝄞";

  private static final Finding DRIFTED =
      Finding.of(new Rule("DRIFT-CHANGED", "Differs", "Look."), Finding.Level.ERROR, "age differs")
          .about(Plans.AGE)
          .at(new Place("db/sche ma:1%.sql", 3, 5))
          .detailed("- integer\n+ bigint");

  private static final Finding HAZARD =
      Finding.of(Rule.explained("DATA-LOSS"), Finding.Level.WARNING, UGLY)
          .in(UGLY)
          .helped("Do: " + UGLY);

  private static final Finding NOTE =
      Finding.of(Rule.explained("DATA-LOSS"), Finding.Level.NOTE, "two\nlines")
          .about(Plans.ORDERS)
          .at(Place.of("/elsewhere/x.sql"));

  static final FindingContext CONTEXT =
      new FindingContext(
          new SourceRoot(Path.of("/repo"), Path.of("/repo/sub")), "1.2.3", Plans.TEMPLATES);

  private static final FindingReport BAD =
      new FindingReport(
          "drift",
          "shop|<i>",
          "3 findings.",
          Set.of("table public.good", "table public.orders"),
          List.of(NOTE, DRIFTED, HAZARD),
          Finding.Level.ERROR,
          Place.of("schema.sql"));

  private static final FindingReport GOOD =
      FindingReport.of("drift", "The database is as declared.", Set.of(), List.of());

  private static String written(FindingFormat format, FindingReport... reports) {
    String text = format.write(List.of(reports), CONTEXT);
    assertThat(format.write(List.of(reports), CONTEXT)).isEqualTo(text).endsWith("\n");
    return text;
  }

  /** A page with a bit of everything. */
  static String page(Templates templates) {
    return new HtmlFindings()
        .write(List.of(BAD, GOOD), new FindingContext(CONTEXT.root(), "1", templates));
  }

  private static JsonNode json(FindingFormat format, FindingReport... reports) throws IOException {
    return MAPPER.readTree(written(format, reports));
  }

  static List<String> violations(JsonNode document, Path schema) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(MAPPER.readTree(Files.readString(schema)))
        .validate(document)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Path schema(String name) {
    return HOME.resolve("src/test/resources/schemata").resolve(name);
  }

  @Test
  void sarifKeepsToItsSchema() throws Exception {
    for (JsonNode log :
        List.of(
            json(new SarifFindings(), BAD),
            json(new SarifFindings(), GOOD),
            json(new SarifFindings(), BAD, GOOD))) {
      assertThat(violations(log, schema("sarif-2.1.0.json"))).isEmpty();
    }
    JsonNode broken = json(new SarifFindings(), BAD);
    ((com.fasterxml.jackson.databind.node.ObjectNode) broken.at("/runs/0/results/0"))
        .put("level", "grave");
    assertThat(violations(broken, schema("sarif-2.1.0.json"))).isNotEmpty();
  }

  @Test
  void sarifPlacesItsResults() throws Exception {
    JsonNode run = json(new SarifFindings(), BAD).at("/runs/0");
    JsonNode drifted = run.at("/results/1");
    JsonNode physical = drifted.at("/locations/0/physicalLocation");
    assertThat(physical.at("/artifactLocation/uri").asText())
        .isEqualTo("sub/db/sche%20ma:1%25.sql");
    assertThat(URI.create("file:///repo/").resolve(physical.at("/artifactLocation/uri").asText()))
        .isEqualTo(Path.of("/repo/sub/db/sche ma:1%.sql").toUri());
    assertThat(physical.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
    assertThat(physical.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(drifted.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo(Plans.AGE.key());
    // What has no place of its own points at the declared file.
    assertThat(run.at("/results/2/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("sub/schema.sql");
    assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("file:///elsewhere/x.sql");
    for (JsonNode result : run.at("/results")) {
      int rule = result.get("ruleIndex").asInt();
      assertThat(run.at("/tool/driver/rules/" + rule + "/id")).isEqualTo(result.get("ruleId"));
      JsonNode location = result.at("/locations/0/physicalLocation/artifactLocation");
      assertThat(run.at("/artifacts/" + location.get("index").asInt() + "/location/uri"))
          .isEqualTo(location.get("uri"));
    }
  }

  @Test
  void aFindingKeepsItsFingerprintWhereverItMoves() {
    String print = DRIFTED.fingerprint();
    assertThat(print).hasSize(64);
    assertThat(DRIFTED.at(new Place("other.sql", 9, 9)).fingerprint()).isEqualTo(print);
    assertThat(DRIFTED.detailed("- integer\n+ text").fingerprint()).isNotEqualTo(print);
    assertThat(DRIFTED.about(Plans.BIO).fingerprint()).isNotEqualTo(print);
    assertThat(HAZARD.at(Place.of("a")).fingerprint())
        .isNotEqualTo(HAZARD.at(Place.of("b")).fingerprint());
  }

  private static Document xml(String text) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema("jenkins-junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  @Test
  void junitKeepsToItsSchema() throws Exception {
    Document document = xml(written(new JunitFindings(), BAD, GOOD));
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
        .contains("sub/db/sche ma:1%.sql:3:5", "- integer\n+ bigint", "Look.");
    Element good = (Element) document.getElementsByTagName("testsuite").item(1);
    assertThat(good.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(good.getAttribute("failures")).isEqualTo("0");
  }

  @Test
  void junitShowsWhatXmlCannotHold() throws Exception {
    FindingReport strict =
        new FindingReport("plan", "", "v", Set.of(), List.of(HAZARD), Finding.Level.WARNING, null);
    Element test =
        (Element)
            xml(written(new JunitFindings(), strict)).getElementsByTagName("testcase").item(0);
    assertThat(test.getAttribute("name"))
        .isEqualTo(
            "a|b `c` <b>&amp; \"q\" ]]> %0A :, ::error::x ##[error]y \\x01\\x1b[31m \\xfffe\\xd800 é𝄞");
    assertThat(test.getElementsByTagName("failure").getLength()).isEqualTo(1);
  }

  @Test
  void githubTakesEveryCommandForWhatItIs() {
    String text = written(new GithubFindings(), BAD, GOOD);
    assertThat(text)
        .startsWith(
            "shop|<i>: 3 findings.\n::group::drift of shop|<i>: 1 error, 1 warning, 1 note\n")
        .contains(
            "::error file=sub/db/sche ma%3A1%25.sql,line=3,col=5,title=DRIFT-CHANGED (shop|<i>)"
                + "::age differs%0A- integer%0A+ bigint%0ALook.\n")
        .contains("::notice file=/elsewhere/x.sql,title=DATA-LOSS (shop|<i>)::two%0Alines%0A")
        .contains("::warning file=sub/schema.sql,")
        .endsWith("::endgroup::\nThe database is as declared.\n");
    assertThat(text.lines().filter(line -> line.startsWith("::")))
        .allMatch(line -> line.matches("::(group|endgroup|error|warning|notice)( .*)?::.*"))
        .hasSize(5);
    FindingReport sly =
        FindingReport.of("drift", "::stop-commands::x\n##[command]y", Set.of(), List.of());
    assertThat(written(new GithubFindings(), sly))
        .isEqualTo("-::stop-commands::x\\x0a## [command]y\n");
  }

  @Test
  void markdownKeepsItsTablesWhole() {
    String text = written(new MarkdownFindings(), BAD, GOOD);
    assertThat(text)
        .contains("| ❌ | <code>shop&#124;&#60;i&#62;</code> | 3 findings. |\n| ✅ | ")
        .contains("```diff\n- integer\n+ bigint\n```")
        .contains("`sub/db/sche ma:1%.sql:3:5`")
        .doesNotContain("<b>", "<i>");
    assertThat(text.lines().filter(line -> line.startsWith("|")))
        .allSatisfy(line -> assertThat(line.replaceAll("[^|]", "")).as(line).hasSize(4));
    assertThat(written(new MarkdownFindings(), GOOD))
        .isEqualTo("### ✅ Drift\n\nThe database is as declared.\n");
  }

  @Test
  void htmlEscapesEverything() {
    String text = written(new HtmlFindings(), BAD, GOOD);
    assertThat(text)
        .contains("<h1>Lockstep drift</h1>", "drift of shop|&lt;i&gt;", "- integer\n+ bigint")
        .doesNotContain("<b>", "<i>", "\u001b", "http:", "https:");
  }

  @Test
  void jsonKeepsToOurSchema() throws Exception {
    Path schema = HOME.resolve("docs/findings.schema.json");
    JsonNode document = json(new FindingJson(), BAD, GOOD);
    assertThat(violations(document, schema)).isEmpty();
    assertThat(document.at("/failed").asBoolean()).isTrue();
    assertThat(document.at("/reports/1/failed").asBoolean()).isFalse();
    assertThat(document.at("/reports/0/findings/1/place/file").asText())
        .isEqualTo("sub/db/sche ma:1%.sql");
    ((com.fasterxml.jackson.databind.node.ObjectNode) document.at("/reports/0")).put("extra", 1);
    assertThat(violations(document, schema)).isNotEmpty();
  }

  @Test
  void consoleShowsTheGravestInRed() {
    List<Line> lines = FindingLines.of(List.of(BAD), CONTEXT);
    assertThat(lines)
        .extracting(Line::text)
        .contains(
            "error DRIFT-CHANGED  age differs  [sub/db/sche ma:1%.sql:3:5]",
            "    - integer", "shop|<i>: 3 findings.");
    assertThat(lines).allSatisfy(line -> assertThat(line.text()).doesNotContain("\u001b", "\n"));
  }

  @Test
  void namesFilesFromTheRepository(@TempDir Path folder) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    assertThat(SourceRoot.of(inner, Map.of()).name("x.sql")).endsWith("x.sql");
    Files.createDirectory(folder.resolve(".git"));
    assertThat(SourceRoot.of(inner, Map.of()).name("x.sql")).isEqualTo("a/b/x.sql");
    assertThat(SourceRoot.of(inner, Map.of()).name("../../y.sql")).isEqualTo("y.sql");
    assertThat(SourceRoot.of(inner, Map.of("GITHUB_WORKSPACE", folder + "/a")).name("x.sql"))
        .isEqualTo("b/x.sql");
    // A variable that is about another checkout counts for nothing.
    assertThat(SourceRoot.of(inner, Map.of("GITHUB_WORKSPACE", "/other")).name("x.sql"))
        .isEqualTo("a/b/x.sql");
    assertThat(new SourceRoot(Path.of("/r"), Path.of("/r")).uri("a:b.sql")).isEqualTo("./a:b.sql");
  }

  @Test
  void aSubjectIsTheWholeObject() {
    assertThat(DRIFTED.subject()).isEqualTo(Plans.USERS.display());
    assertThat(Finding.root(Plans.SCHEMA)).isEqualTo("schema public");
    assertThat(Finding.root(Plans.SCHEMA.child(Kind.COMMENT, ""))).isEqualTo("schema public");
  }
}
