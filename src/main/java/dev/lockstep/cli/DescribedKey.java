package dev.lockstep.cli;

import dev.lockstep.config.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A key of the file with what its option says.
 *
 * @param option {@code --batch-size}
 * @param description for people, without the default
 * @param builtIn the default; null for none, or one that the description explains
 * @param commands those that it is for
 */
record DescribedKey(
    Key key, String option, String description, String builtIn, List<String> commands) {

  /** All keys, in the order of the commands and their help. */
  static List<DescribedKey> of(CommandLine root) {
    Map<Key, DescribedKey> keys = new LinkedHashMap<>();
    root.getSubcommands()
        .forEach(
            (command, line) ->
                OptionKeys.of(line.getCommandSpec())
                    .forEach(
                        (name, option) ->
                            keys.computeIfAbsent(
                                    OptionKeys.describe(name, option), key -> of(key, option))
                                .commands()
                                .add(command)));
    return List.copyOf(keys.values());
  }

  private static DescribedKey of(Key key, OptionSpec option) {
    String builtIn = OptionKeys.builtIn(option);
    String text =
        String.join(" ", option.description())
            .replace(" Default: " + builtIn + ".", "")
            .replace(" Can be repeated.", "")
            .replace(" May be repeated.", "");
    return new DescribedKey(
        key,
        option.longestName(),
        OptionKeys.leavesOut(option) ? "With false: " + lowered(text) : text,
        builtIn,
        new ArrayList<>());
  }

  private static String lowered(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
