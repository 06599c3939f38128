package dev.lockstep.catalog;

/**
 * That one fact needs another.
 *
 * @param from the one that needs
 * @param to the one that is needed
 */
public record Edge(FactId from, FactId to) implements Comparable<Edge> {

  @Override
  public int compareTo(Edge other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to.compareTo(other.to);
  }
}
