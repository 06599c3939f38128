package dev.lockstep.config;

import dev.lockstep.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks a document against the keys that there are. */
final class ConfigReader {

  private final Vocabulary vocabulary;

  ConfigReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  ConfigFile read(Node.Mapping document) {
    Map<String, Setting> settings = new TreeMap<>();
    Map<String, Map<String, Setting>> commands = new TreeMap<>();
    Map<String, Environment> environments = new LinkedHashMap<>();
    document
        .entries()
        .forEach(
            (name, entry) -> {
              switch (name) {
                case Vocabulary.ENVIRONMENTS ->
                    group(name, entry)
                        .forEach((key, value) -> environments.put(key, environment(key, value)));
                case Vocabulary.COMMANDS ->
                    group(name, entry)
                        .forEach((key, value) -> commands.put(key, command(key, value)));
                case Vocabulary.POLICY -> {} // Read below.
                default -> settings.put(name, common(name, entry));
              }
            });
    return new ConfigFile(settings, commands, environments, policy(document.entries()));
  }

  private static Policy policy(Map<String, Node.Entry> entries) {
    Node.Entry entry = entries.get(Vocabulary.POLICY);
    return entry == null ? Policy.NONE : PolicyReader.read(group(Vocabulary.POLICY, entry));
  }

  private Environment environment(String name, Node.Entry entry) {
    Map<String, Setting> settings = new TreeMap<>();
    Optional<Setting> url = Optional.empty();
    Map<String, Node.Entry> parts = group(name, entry);
    for (Map.Entry<String, Node.Entry> part : parts.entrySet()) {
      String key = part.getKey();
      if (key.equals(Vocabulary.URL)) {
        url = Optional.of(setting(Key.text(key), part.getValue()));
      } else if (key.equals(Vocabulary.ENVIRONMENT)) {
        throw unknown(key, part.getValue(), vocabulary.common());
      } else if (!key.equals(Vocabulary.POLICY)) {
        settings.put(key, common(key, part.getValue()));
      }
    }
    return new Environment(name, entry.place(), url, settings, policy(parts));
  }

  private Map<String, Setting> command(String name, Node.Entry entry) {
    SortedMap<String, Key> keys = vocabulary.commands().get(name);
    if (keys == null) {
      throw Mistake.at(
          entry.place(),
          "There is no command called "
              + name
              + "."
              + Mistake.guess(name, vocabulary.commands().keySet()),
          "Name one that there is: " + String.join(", ", vocabulary.commands().keySet()) + ".");
    }
    Map<String, Setting> settings = new TreeMap<>();
    group(name, entry)
        .forEach(
            (key, value) -> {
              if (!keys.containsKey(key)) {
                throw unknown(key, value, keys);
              }
              settings.put(key, setting(keys.get(key), value));
            });
    return settings;
  }

  private Setting common(String name, Node.Entry entry) {
    Key key = vocabulary.common().get(name);
    if (key != null) {
      return setting(key, entry);
    }
    List<String> owners =
        vocabulary.commands().entrySet().stream()
            .filter(command -> command.getValue().containsKey(name))
            .map(Map.Entry::getKey)
            .toList();
    if (owners.isEmpty()) {
      throw unknown(name, entry, vocabulary.common());
    }
    throw Mistake.at(
        entry.place(),
        "The key " + name + " takes something else in each of " + String.join(", ", owners) + ".",
        "Set it for one: 'commands: {" + owners.get(0) + ": {" + name + ": …}}'.");
  }

  private RuntimeException unknown(String name, Node.Entry entry, SortedMap<String, Key> keys) {
    TreeSet<String> known = new TreeSet<>(keys.keySet());
    known.addAll(
        List.of(Vocabulary.ENVIRONMENTS, Vocabulary.COMMANDS, Vocabulary.POLICY, Vocabulary.URL));
    return Mistake.at(
        entry.place(),
        "There is no key called " + name + " here." + Mistake.guess(name, known),
        "Correct or remove it; docs/config.md lists the keys.");
  }

  private static Map<String, Node.Entry> group(String name, Node.Entry entry) {
    if (entry.value() instanceof Node.Mapping mapping) {
      return mapping.entries();
    }
    if (entry.value() instanceof Node.Scalar scalar && scalar.look() == Node.Look.NOTHING) {
      return Map.of();
    }
    throw Mistake.at(
        entry.value().place(),
        "Under " + name + " stands " + entry.value().words() + ", and it wants a group of keys.",
        "Indent the keys below it.");
  }

  private static Setting setting(Key key, Node.Entry entry) {
    List<Setting.Written> written = new ArrayList<>();
    if (entry.value() instanceof Node.Sequence sequence && key.repeated()) {
      sequence.items().forEach(item -> written.add(value(key, item)));
    } else {
      written.add(value(key, entry.value()));
    }
    return new Setting(key, entry.place(), List.copyOf(written));
  }

  private static Setting.Written value(Key key, Node node) {
    if (!(node instanceof Node.Scalar scalar) || !fits(key.form(), scalar)) {
      throw Mistake.at(
          node.place(),
          "The key "
              + key.name()
              + " wants "
              + key.form().words()
              + ", and this is "
              + node.words()
              + ".",
          "Correct the value.");
    }
    if (Passwords.isIn(scalar.text())) {
      throw Mistake.at(
          scalar.place(),
          "There is a password in the value of " + key.name() + ".",
          "Take the whole URL from a variable, ${NAME}, or leave the password to PGPASSWORD or"
              + " ~/.pgpass.");
    }
    boolean chosen =
        key.choices().isEmpty()
            || key.choices().contains(scalar.text().toLowerCase(Locale.ROOT))
            || !Expansion.literal(scalar.text()).equals(scalar.text());
    if (!chosen) {
      throw Mistake.at(
          scalar.place(),
          "The key "
              + key.name()
              + " cannot be "
              + scalar.text()
              + "."
              + Mistake.guess(scalar.text(), key.choices()),
          "Choose one of " + String.join(", ", key.choices()) + ".");
    }
    return new Setting.Written(scalar.place(), scalar.text());
  }

  /** A text that is made of variables may become whatever is wanted. */
  private static boolean fits(Key.Form form, Node.Scalar scalar) {
    boolean variable = scalar.look() == Node.Look.TEXT && scalar.text().contains("${");
    return switch (form) {
      case TEXT -> scalar.look() != Node.Look.NOTHING && scalar.look() != Node.Look.TRUTH;
      case WHOLE -> scalar.look() == Node.Look.WHOLE || variable;
      case SWITCH -> scalar.look() == Node.Look.TRUTH || variable;
    };
  }
}
