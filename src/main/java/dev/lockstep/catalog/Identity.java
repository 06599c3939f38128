package dev.lockstep.catalog;

/**
 * What an identity column counts with.
 *
 * @param always whether it is GENERATED ALWAYS and not BY DEFAULT
 */
public record Identity(
    boolean always,
    long start,
    long increment,
    long minimum,
    long maximum,
    long cache,
    boolean cycle) {

  /** The same, giving way to a value that a row brings. */
  public Identity byDefault() {
    return new Identity(false, start, increment, minimum, maximum, cache, cycle);
  }
}
