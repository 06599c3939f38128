package dev.lockstep.report;

import static dev.lockstep.report.Json.object;

import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Findings as a log of the Static Analysis Results Interchange Format, a run for each thing that
 * was looked at.
 *
 * <p>Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; of what
 * GitHub reads of it, GitHub Docs, "SARIF support for code scanning".
 */
public final class SarifFindings implements FindingFormat {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** What relative names of files start from; whoever reads the log knows its folder. */
  private static final String ROOT = "%SRCROOT%";

  @Override
  public String write(List<FindingReport> reports, FindingContext context) {
    return Json.write(
        object(
            "$schema",
            SCHEMA,
            "version",
            "2.1.0",
            "runs",
            reports.stream().map(report -> run(report, context)).toList()));
  }

  private static Map<String, Object> run(FindingReport report, FindingContext context) {
    List<Rule> rules = report.rules();
    List<String> files = files(report, context);
    return object(
        "tool",
        object(
            "driver",
            object(
                "name", "Lockstep",
                "version", context.version(),
                "rules", rules.stream().map(SarifFindings::rule).toList())),
        "automationDetails",
        object("id", "lockstep/" + report.command() + "/" + report.target()),
        "columnKind",
        "unicodeCodePoints",
        "originalUriBaseIds",
        object(ROOT, object("description", object("text", "The folder of the repository."))),
        "artifacts",
        files.stream().map(file -> object("location", artifact(file, files, context))).toList(),
        "results",
        report.findings().stream()
            .map(finding -> result(report, finding, rules, files, context))
            .toList());
  }

  private static Map<String, Object> rule(Rule rule) {
    return object(
        "id", rule.code(),
        "name", rule.title(),
        "shortDescription", object("text", rule.title()),
        "fullDescription", object("text", rule.title()),
        "help", object("text", rule.help().isEmpty() ? rule.title() : rule.help()));
  }

  /** The files of the findings, each once, sorted; as they are named in the findings. */
  private static List<String> files(FindingReport report, FindingContext context) {
    Stream<Place> places = report.findings().stream().map(finding -> place(report, finding));
    return List.copyOf(
        new TreeSet<>(
            places
                .filter(place -> place != null)
                .map(Place::file)
                .map(context.root()::name)
                .toList()));
  }

  private static Place place(FindingReport report, Finding finding) {
    return finding.place() == null ? report.fallback() : finding.place();
  }

  private static Map<String, Object> artifact(
      String name, List<String> files, FindingContext context) {
    String file = context.root().root().resolve(name).toString();
    Map<String, Object> location = object("uri", context.root().uri(file));
    if (context.root().holds(file)) {
      location.put("uriBaseId", ROOT);
    }
    location.put("index", files.indexOf(name));
    return location;
  }

  private static Map<String, Object> result(
      FindingReport report,
      Finding finding,
      List<Rule> rules,
      List<String> files,
      FindingContext context) {
    List<String> codes = rules.stream().map(Rule::code).toList();
    return object(
        "ruleId", finding.rule().code(),
        "ruleIndex", codes.indexOf(finding.rule().code()),
        "level", finding.level().word(),
        "message", object("text", message(finding)),
        "locations", locations(report, finding, files, context),
        "partialFingerprints", object("lockstepFinding/v1", finding.fingerprint()));
  }

  private static String message(Finding finding) {
    StringBuilder text = new StringBuilder(finding.message());
    if (!finding.detail().isEmpty()) {
      text.append('\n').append(finding.detail());
    }
    if (!finding.help().isEmpty()) {
      text.append('\n').append(finding.help());
    }
    return text.toString();
  }

  private static List<Object> locations(
      FindingReport report, Finding finding, List<String> files, FindingContext context) {
    Map<String, Object> location = object();
    Place place = place(report, finding);
    if (place != null) {
      Map<String, Object> physical =
          object("artifactLocation", artifact(context.root().name(place.file()), files, context));
      if (place.line() > 0) {
        Map<String, Object> region = object("startLine", place.line());
        if (place.column() > 0) {
          region.put("startColumn", place.column());
        }
        physical.put("region", region);
      }
      location.put("physicalLocation", physical);
    }
    if (finding.object() != null) {
      location.put("logicalLocations", List.of(logical(finding.object())));
    }
    List<Object> locations = new ArrayList<>();
    if (!location.isEmpty()) {
      locations.add(location);
    }
    return locations;
  }

  private static Map<String, Object> logical(FactId object) {
    Map<String, Object> logical = object("fullyQualifiedName", object.key());
    logical.put("kind", object.kind().slug());
    logical.put("name", object.localName().isEmpty() ? object.display() : object.localName());
    return logical;
  }
}
