package dev.lockstep.catalog;

import java.util.HashMap;
import java.util.Map;

/** Reads the keys of identities, so that what is part of the same fact shares that identity. */
final class FactIdKeys {

  private final Map<String, FactId> known = new HashMap<>();

  /**
   * Reads what {@link FactId#key} wrote.
   *
   * @throws IllegalArgumentException when the text is not such a key
   */
  FactId read(String key) {
    FactId id = known.get(key);
    if (id == null) {
      int end = lastSlash(key);
      FactId own = FactId.parse(key.substring(end + 1));
      id = end < 0 ? own : own.under(read(key.substring(0, end)));
      known.put(key, id);
    }
    return id;
  }

  /** Where the last part begins: a slash inside a name has an odd number of backslashes before. */
  private static int lastSlash(String key) {
    int slash = key.lastIndexOf('/');
    while (slash > 0) {
      int before = slash;
      while (before > 0 && key.charAt(before - 1) == '\\') {
        before--;
      }
      if ((slash - before) % 2 == 0) {
        return slash;
      }
      slash = key.lastIndexOf('/', slash - 1);
    }
    return slash;
  }
}
