package dev.lockstep.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Decisions that depend on a seed and on what each is about, not on those before it: when one falls
 * otherwise, all others stay as they were. So an edit of a generated schema is a few decisions
 * thrown anew.
 */
public final class Dice {

  private final long seed;
  private final Map<String, Long> again;
  private final SortedSet<String> asked = new TreeSet<>();

  public Dice(long seed) {
    this(seed, Map.of());
  }

  private Dice(long seed, Map<String, Long> again) {
    this.seed = seed;
    this.again = again;
  }

  /** A number from 0, below {@code sides}. */
  public int roll(String about, int sides) {
    asked.add(about);
    return (int) Math.floorMod(number(about, ""), (long) sides);
  }

  public boolean chance(String about, int percent) {
    return roll(about, 100) < percent;
  }

  /** One of them: the same as before as long as it is among them. */
  public <T> T among(String about, List<T> candidates) {
    asked.add(about);
    return candidates.stream()
        .max(Comparator.comparingLong(candidate -> number(about, candidate.toString())))
        .orElseThrow();
  }

  /** Some of them, each with that chance, in their order. */
  public <T> List<T> some(String about, List<T> candidates, int percent) {
    asked.add(about);
    List<T> chosen = new ArrayList<>();
    for (T candidate : candidates) {
      if (Math.floorMod(number(about, candidate.toString()), 100L) < percent) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  /**
   * The same dice, but for a few of the decisions that were asked for.
   *
   * @param about which decisions may fall otherwise
   */
  public Dice changed(Random random, int count, Predicate<String> about) {
    List<String> all = asked.stream().filter(about).toList();
    Map<String, Long> thrown = new HashMap<>(again);
    for (int i = 0; i < count; i++) {
      thrown.put(all.get(random.nextInt(all.size())), random.nextLong());
    }
    Dice changed = new Dice(seed, thrown);
    changed.asked.addAll(asked);
    return changed;
  }

  private long number(String about, String candidate) {
    long hash = mix(seed + again.getOrDefault(about, 0L));
    for (char c : (about + '|' + candidate).toCharArray()) {
      hash = mix(hash ^ c);
    }
    return hash;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
