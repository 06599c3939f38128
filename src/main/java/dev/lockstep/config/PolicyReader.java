package dev.lockstep.config;

import dev.lockstep.policy.Action;
import dev.lockstep.policy.Limit;
import dev.lockstep.policy.Policy;
import dev.lockstep.policy.Rule;
import dev.lockstep.recipe.HazardCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the rules about hazards: {@code DATA-LOSS: block}, or with a limit and who decides. */
final class PolicyReader {

  static final String ACTION = "action";
  static final String ABOVE = "above";
  static final String WHO = "who";

  private static final Set<String> PARTS = Set.of(ACTION, ABOVE, WHO);

  private PolicyReader() {}

  /**
   * @param group hazards with what is decided about each
   */
  static Policy read(Map<String, Node.Entry> group) {
    Map<HazardCode, Rule> rules = new EnumMap<>(HazardCode.class);
    group.forEach(
        (word, entry) -> {
          Rule rule = rule(hazard(word, entry), entry);
          Rule earlier = rules.putIfAbsent(rule.hazard(), rule);
          if (earlier != null) {
            throw Mistake.at(
                entry.place(),
                "There are two rules for "
                    + rule.hazard().word()
                    + "; the first in line "
                    + earlier.place().line()
                    + ".",
                "Keep one of them.");
          }
        });
    return new Policy(rules);
  }

  private static HazardCode hazard(String word, Node.Entry entry) {
    String upper = word.toUpperCase(Locale.ROOT);
    List<String> known = Arrays.stream(HazardCode.values()).map(HazardCode::word).toList();
    if (!known.contains(upper)) {
      throw Mistake.at(
          entry.place(),
          "There is no hazard called " + word + "." + Mistake.guess(upper, known),
          "Hazards are " + String.join(", ", known) + "; 'lockstep explain' says what each is.");
    }
    return HazardCode.valueOf(upper.replace('-', '_'));
  }

  private static Rule rule(HazardCode hazard, Node.Entry entry) {
    if (entry.value() instanceof Node.Mapping mapping) {
      return ruleOf(hazard, entry, mapping);
    }
    return new Rule(hazard, action(hazard, entry.value()), null, null, entry.place());
  }

  private static Rule ruleOf(HazardCode hazard, Node.Entry entry, Node.Mapping mapping) {
    mapping
        .entries()
        .forEach(
            (part, value) -> {
              if (!PARTS.contains(part)) {
                throw Mistake.at(
                    value.place(),
                    "A rule has no key called " + part + "." + Mistake.guess(part, PARTS),
                    "It has an action (allow, warn or block), and may have above and who.");
              }
            });
    Node.Entry action = mapping.entries().get(ACTION);
    if (action == null) {
      throw Mistake.at(
          entry.place(),
          "The rule for " + hazard.word() + " has no action.",
          "Add 'action: block', or warn or allow.");
    }
    Node.Entry above = mapping.entries().get(ABOVE);
    Node.Entry who = mapping.entries().get(WHO);
    Rule rule =
        new Rule(
            hazard,
            action(hazard, action.value()),
            above == null ? null : limit(hazard, above.value()),
            who == null ? null : text(hazard, WHO, who.value()),
            entry.place());
    if (rule.above() != null && rule.action() == Action.ALLOW) {
      throw Mistake.at(
          above.place(),
          "The rule for " + hazard.word() + " allows what is large, and says nothing of the rest.",
          "Write 'action: warn' or 'action: block' with above; what is smaller is let pass.");
    }
    return rule;
  }

  private static Action action(HazardCode hazard, Node node) {
    String word = text(hazard, ACTION, node);
    return Arrays.stream(Action.values())
        .filter(action -> action.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Mistake.at(
                    node.place(),
                    "The action for " + hazard.word() + " cannot be " + word + ".",
                    "Choose one of allow, warn, block."));
  }

  private static Limit limit(HazardCode hazard, Node node) {
    String text = text(hazard, ABOVE, node);
    return Limit.parse(text)
        .orElseThrow(
            () ->
                Mistake.at(
                    node.place(),
                    "The limit for " + hazard.word() + " is " + text + ", which is no size.",
                    "Write bytes or rows: 500MB, 1 GB, 100000 rows, 2 million rows."));
  }

  private static String text(HazardCode hazard, String part, Node node) {
    if (node instanceof Node.Scalar scalar && scalar.look() != Node.Look.NOTHING) {
      return scalar.text();
    }
    throw Mistake.at(
        node.place(),
        "The " + part + " for " + hazard.word() + " wants text, and this is " + node.words() + ".",
        "Write 'allow', 'warn' or 'block', or '{action: block, above: 1GB, who: a team}'.");
  }
}
