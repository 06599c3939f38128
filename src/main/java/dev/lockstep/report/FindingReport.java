package dev.lockstep.report;

import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What looking at one thing, such as a database or a plan, has found.
 *
 * @param command the word of the command that looked: {@code drift}
 * @param target what it looked at, for people and without any password; empty where there is only
 *     one thing it can have been
 * @param verdict what came of it, one sentence
 * @param looked the names of all that was looked at; what of it no finding is about is good
 * @param findings in the order in which people shall read them
 * @param failsFrom how grave a finding must be to be a failure
 * @param fallback where readers that want a place find those that have none; null for nowhere
 */
public record FindingReport(
    String command,
    String target,
    String verdict,
    Set<String> looked,
    List<Finding> findings,
    Finding.Level failsFrom,
    Place fallback) {

  /** The common case: errors fail, and what has no place has none. */
  public static FindingReport of(
      String command, String verdict, Set<String> looked, List<Finding> findings) {
    return new FindingReport(command, "", verdict, looked, findings, Finding.Level.ERROR, null);
  }

  /** Whether a finding is a failure. */
  public boolean fails(Finding finding) {
    return finding.level().reaches(failsFrom);
  }

  /** Whether any finding is a failure. */
  public boolean failed() {
    return findings.stream().anyMatch(this::fails);
  }

  /** What it is called where there are several: {@code drift of shop}. */
  String title() {
    return target.isEmpty() ? command : command + " of " + target;
  }

  /** Everything that was looked at, with what was found there, sorted by name. */
  Map<String, List<Finding>> bySubject() {
    Map<String, List<Finding>> subjects = new TreeMap<>();
    looked.forEach(name -> subjects.put(name, new ArrayList<>()));
    findings.forEach(
        finding ->
            subjects.computeIfAbsent(finding.subject(), name -> new ArrayList<>()).add(finding));
    return subjects;
  }

  /** The rules of the findings, each once, sorted by code. */
  List<Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    findings.stream()
        .map(Finding::rule)
        .sorted(Comparator.comparing(Rule::code))
        .forEach(rule -> rules.putIfAbsent(rule.code(), rule));
    return List.copyOf(rules.values());
  }

  /** The counts of the levels in words: {@code 2 errors, 1 note}; {@code nothing} without any. */
  String counts() {
    List<String> counts = new ArrayList<>();
    for (Finding.Level level : Finding.Level.values()) {
      long count = findings.stream().filter(finding -> finding.level() == level).count();
      if (count > 0) {
        counts.add(count + " " + level.word() + (count == 1 ? "" : "s"));
      }
    }
    return counts.isEmpty() ? "nothing" : String.join(", ", counts);
  }

  public FindingReport {
    looked = Collections.unmodifiableSet(new TreeSet<>(looked));
    findings = List.copyOf(findings);
  }
}
