package dev.lockstep.config;

import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.List;
import java.util.Map;

/**
 * What the file sets a key to.
 *
 * @param place that of the key
 * @param written the values as they are written, each with its place
 */
public record Setting(Key key, Place place, List<Written> written) {

  /** A value as it is written. */
  public record Written(Place place, String text) {}

  /**
   * The values, with variables in the place of their names.
   *
   * @param variables those of the process
   * @throws Failure CONFIG when one is not set, naming it and its place
   */
  public List<String> values(Map<String, String> variables) {
    return written.stream()
        .map(value -> Expansion.of(value.text(), value.place(), variables))
        .toList();
  }
}
