package dev.lockstep.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The keys that the file may have.
 *
 * @param common those that mean the same wherever a command has them, by name
 * @param commands the keys of each command, by its name and theirs
 */
public record Vocabulary(
    SortedMap<String, Key> common, SortedMap<String, SortedMap<String, Key>> commands) {

  /** The key of the named environments. */
  public static final String ENVIRONMENTS = "environments";

  /** The key of what is set for one command. */
  public static final String COMMANDS = "commands";

  /** The key of what is decided about hazards. */
  public static final String POLICY = "policy";

  /** The key in an environment that says where its database is. */
  public static final String URL = "url";

  /** The key of the environment that is taken when none is named. */
  public static final String ENVIRONMENT = "env";

  /**
   * The keys of some commands; those that differ between commands can only be set for one.
   *
   * @param commands the keys of each command, by its name
   */
  public static Vocabulary of(Map<String, ? extends Collection<Key>> commands) {
    SortedMap<String, SortedMap<String, Key>> own = new TreeMap<>();
    Map<String, Key> seen = new LinkedHashMap<>();
    SortedMap<String, Key> common = new TreeMap<>();
    commands.forEach(
        (command, keys) -> {
          SortedMap<String, Key> named = new TreeMap<>();
          for (Key key : keys) {
            named.put(key.name(), key);
            Key other = seen.putIfAbsent(key.name(), key);
            if (other == null) {
              common.put(key.name(), key);
            } else if (!other.equals(key)) {
              common.remove(key.name());
            }
          }
          own.put(command, named);
        });
    return new Vocabulary(common, own);
  }
}
