package dev.lockstep.ignore;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules in their order; of those that match an object, the last one counts. Immutable. */
public final class IgnoreRules {

  /** No rule at all. */
  public static final IgnoreRules NONE = new IgnoreRules(List.of());

  private final List<IgnoreRule> rules;

  /** The kinds that rules name, and null if one names none. */
  private final Set<String> kinds;

  IgnoreRules(List<IgnoreRule> rules) {
    this.rules = List.copyOf(rules);
    this.kinds = rules.stream().map(IgnoreRule::kind).collect(Collectors.toSet());
  }

  /**
   * Reads rules, one each.
   *
   * @throws Failure IGNORE_RULE for one that makes no sense
   */
  public static IgnoreRules of(List<String> texts) {
    return new IgnoreRules(texts.stream().map(text -> IgnoreRule.parse(text, null)).toList());
  }

  /**
   * Reads a file: a rule a line, empty lines and those that begin with {@code #} left out.
   *
   * @throws Failure IGNORE_RULE for a line that makes no sense, FILE when it cannot be read
   */
  public static IgnoreRules read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(file.toString()),
          "The ignore file cannot be read: " + e + ".",
          "Check that it exists, that you may read it and that it is UTF-8 text.",
          e);
    }
  }

  static IgnoreRules parse(String text, String file) {
    List<IgnoreRule> rules = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("#")) {
        rules.add(IgnoreRule.parse(rule, new Place(file, number, 0)));
      }
    }
    return new IgnoreRules(rules);
  }

  /** These rules and others after them. */
  public IgnoreRules and(IgnoreRules later) {
    List<IgnoreRule> all = new ArrayList<>(rules);
    all.addAll(later.rules);
    return new IgnoreRules(all);
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The rules as they were written. */
  public List<String> texts() {
    return rules.stream().map(IgnoreRule::text).toList();
  }

  /** Whether an object of a kind that is not modelled is meant. */
  public boolean ignores(Unmodelled object) {
    ObjectPath path = ObjectPath.of(object);
    return ignores(path)
        || path.names().size() > 1
            && ignores(new ObjectPath("schema", true, path.names().subList(0, 1)));
  }

  /** Whether a fact of its own is meant, whatever it is a part of. */
  boolean ignores(FactId id) {
    return (kinds.contains(id.kind().slug()) || kinds.contains(null)) && ignores(ObjectPath.of(id));
  }

  /** Whether the last rule that matches leaves the object out; parts are not looked at. */
  boolean ignores(ObjectPath object) {
    boolean ignored = false;
    for (IgnoreRule rule : rules) {
      if (rule.keeps() == ignored && rule.matches(object)) {
        ignored = !rule.keeps();
      }
    }
    return ignored;
  }
}
