package dev.lockstep.cli;

import dev.lockstep.config.Key;
import dev.lockstep.config.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The keys of options: an option of any command can be set in the file under its own name, and by a
 * variable. A switch that leaves something out, {@code --no-owner}, has the key of what it leaves
 * out: {@code owner: false}.
 */
final class OptionKeys {

  private static final String NO = "--no-";

  /** Options whose key says what they are in a file, where no command line is around it. */
  private static final Map<String, String> OTHER_NAMES = Map.of("--to", "schema");

  /** Options that a file sets for every run, and the one that a run gives in their place. */
  private static final Map<String, String> INSTEAD = Map.of("--from", "--databases");

  private OptionKeys() {}

  /** The options of a command that can be set, by their keys, in the order of its help. */
  static Map<String, OptionSpec> of(CommandSpec command) {
    Map<String, OptionSpec> options = new LinkedHashMap<>();
    for (OptionSpec option : command.options()) {
      if (isSettable(option)) {
        options.put(key(option), option);
      }
    }
    return options;
  }

  /** The keys of all commands. */
  static Vocabulary vocabulary(CommandLine root) {
    Map<String, Collection<Key>> commands = new LinkedHashMap<>();
    root.getSubcommands()
        .forEach(
            (name, line) -> {
              List<Key> keys = new ArrayList<>();
              of(line.getCommandSpec()).forEach((key, option) -> keys.add(describe(key, option)));
              commands.put(name, keys);
            });
    return Vocabulary.of(commands);
  }

  static boolean isSettable(OptionSpec option) {
    return !option.usageHelp()
        && !option.versionHelp()
        && !option.hidden()
        && !option.longestName().equals(LockstepCommand.CONFIG);
  }

  /** {@code batch-size} of {@code --batch-size}. */
  static String key(OptionSpec option) {
    String name = option.longestName();
    return OTHER_NAMES.getOrDefault(
        name, leavesOut(option) ? name.substring(NO.length()) : plain(name));
  }

  /** The variable that sets a key of every command: {@code LOCKSTEP_BATCH_SIZE}. */
  static String variable(String key) {
    return "LOCKSTEP_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static boolean isSwitch(OptionSpec option) {
    return option.arity().max() == 0;
  }

  /** Whether it is a switch that leaves something out, so that its key is true without it. */
  static boolean leavesOut(OptionSpec option) {
    return isSwitch(option) && option.longestName().startsWith(NO);
  }

  /** The switch that takes it back: {@code --owner} and {@code --no-owner} of each other. */
  static String opposite(OptionSpec option) {
    String name = plain(option.longestName());
    return leavesOut(option) ? "--" + key(option) : NO + name;
  }

  /** Whether the command line gives another option in the place of this one. */
  static boolean isReplaced(OptionSpec option, ParseResult command) {
    String instead = INSTEAD.get(option.longestName());
    return instead != null && command.hasMatchedOption(instead);
  }

  private static String plain(String name) {
    return name.replaceFirst("^-+", "");
  }

  /** The value that holds where nothing is set; null for none. */
  static String builtIn(OptionSpec option) {
    return isSwitch(option) ? String.valueOf(leavesOut(option)) : option.defaultValue();
  }

  static Key describe(String key, OptionSpec option) {
    Class<?> type = option.typeInfo().isMultiValue() ? option.auxiliaryTypes()[0] : option.type();
    Key.Form form =
        isSwitch(option)
            ? Key.Form.SWITCH
            : type == int.class || type == Integer.class || type == long.class
                ? Key.Form.WHOLE
                : Key.Form.TEXT;
    return new Key(key, form, option.isMultiValue(), choices(option, type));
  }

  /** The words of an option that is one of a few; a converter knows better what it takes. */
  private static List<String> choices(OptionSpec option, Class<?> type) {
    return type.isEnum() && option.converters().length == 0
        ? List.of(type.getEnumConstants()).stream()
            .map(word -> word.toString().toLowerCase(Locale.ROOT))
            .toList()
        : List.of();
  }
}
