package dev.lockstep.cli;

import dev.lockstep.explain.Page;
import dev.lockstep.report.Rule;

/** What codes mean, as their pages say it. */
final class Rules {

  private Rules() {}

  /** The rule of a code that has a page. */
  static Rule of(String code) {
    Rule rule = Rule.explained(code);
    return new Rule(code, rule.title(), Page.find(code).summary() + " " + rule.help());
  }
}
