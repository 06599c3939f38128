package dev.lockstep.report;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What differs between two schemas, as findings. */
final class DeltaFindings {

  private static final String DRIFT_HELP =
      "Make the database so with 'lockstep plan', declare what it has, or leave it alone with"
          + " --ignore or --baseline.";
  private static final String DIFF_HELP = "'lockstep plan' writes the way there.";

  private static final Rule MISSING =
      new Rule("DRIFT-MISSING", "Declared, and not in the database", DRIFT_HELP);
  private static final Rule EXTRA =
      new Rule("DRIFT-EXTRA", "In the database, and not declared", DRIFT_HELP);
  private static final Rule CHANGED =
      new Rule("DRIFT-CHANGED", "Not in the database as it is declared", DRIFT_HELP);
  private static final Rule ADDED = new Rule("DIFF-ADDED", "In the second schema only", DIFF_HELP);
  private static final Rule REMOVED =
      new Rule("DIFF-REMOVED", "In the first schema only", DIFF_HELP);
  private static final Rule ALTERED =
      new Rule("DIFF-ALTERED", "Not the same in both schemas", DIFF_HELP);
  private static final Rule RENAMED = new Rule("DIFF-RENAMED", "Under another name", DIFF_HELP);

  private final DeltaReport report;

  DeltaFindings(DeltaReport report) {
    this.report = report;
  }

  /** A finding for each delta, in their order, and for what could not be compared. */
  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    for (Delta delta : report.deltas()) {
      findings.add(
          report.question() == DeltaReport.Question.DRIFT
              ? drifted(Change.of(delta))
              : differing(Change.of(delta)));
    }
    for (Unmodelled object : report.unmodelled()) {
      findings.add(
          Finding.of(
                  Rule.explained("LS-UNMODELLED"),
                  Finding.Level.NOTE,
                  object.kind() + " " + object.name() + " was not compared")
              .in(object.kind() + " " + object.name()));
    }
    return findings;
  }

  /** The names of everything that was compared. */
  static Set<String> looked(Catalog... sides) {
    Set<String> looked = new TreeSet<>();
    for (Catalog side : sides) {
      for (FactId id : side.ids()) {
        if (id.kind().scope() != Kind.Scope.PART) {
          looked.add(id.display());
        }
      }
    }
    return looked;
  }

  private Finding drifted(Change change) {
    if (change.before() == null) {
      return finding(MISSING, Finding.Level.ERROR, change, " is declared, and not there");
    }
    if (change.after() == null) {
      return finding(EXTRA, Finding.Level.ERROR, change, " is there, and not declared");
    }
    return finding(
        CHANGED, Finding.Level.ERROR, change, " is not as declared: " + attributes(change));
  }

  private Finding differing(Change change) {
    Rule rule =
        change.word().equals("renamed")
            ? RENAMED
            : change.before() == null ? ADDED : change.after() == null ? REMOVED : ALTERED;
    String attributes = change.oneSided() ? "" : attributes(change);
    return finding(
        rule,
        Finding.Level.NOTE,
        change,
        " is " + change.word() + (attributes.isEmpty() ? "" : ": " + attributes));
  }

  private Finding finding(Rule rule, Finding.Level level, Change change, String what) {
    return Finding.of(rule, level, change.display() + what)
        .about(change.id())
        .at(report.place(change.id()))
        .detailed(
            report.attributes(change).stream()
                .map(line -> line.text().replaceFirst("^ {4}", ""))
                .collect(Collectors.joining("\n")));
  }

  private static String attributes(Change change) {
    return change.values().stream()
        .map(value -> Values.words(value.name()))
        .collect(Collectors.joining(", "));
  }
}
