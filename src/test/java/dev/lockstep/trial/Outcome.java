package dev.lockstep.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of the transactions of one part of a trial. */
final class Outcome {

  private final List<Long> nanoseconds = new ArrayList<>();
  private final Map<String, Integer> complaints = new LinkedHashMap<>();
  private int preparedAgain;

  synchronized void add(long taken, String client, String deal, String complaint) {
    nanoseconds.add(taken);
    if (complaint != null) {
      String application = client.substring(0, client.lastIndexOf(' '));
      complaints.merge(application + ", " + deal + ": " + complaint, 1, Integer::sum);
    }
  }

  synchronized void preparedAgain(int times) {
    preparedAgain += times;
  }

  synchronized void addAll(Outcome other) {
    nanoseconds.addAll(other.nanoseconds);
    other.complaints.forEach((words, times) -> complaints.merge(words, times, Integer::sum));
    preparedAgain += other.preparedAgain;
  }

  synchronized int transactions() {
    return nanoseconds.size();
  }

  /** What went wrong, with how often. */
  synchronized Map<String, Integer> complaints() {
    return new LinkedHashMap<>(complaints);
  }

  synchronized int failed() {
    return complaints.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How often a prepared statement failed once because what it gives had changed. */
  synchronized int preparedAgain() {
    return preparedAgain;
  }

  /** The time that so many of a thousand transactions did not exceed, in milliseconds. */
  synchronized double milliseconds(int perMille) {
    if (nanoseconds.isEmpty()) {
      return 0;
    }
    List<Long> sorted = new ArrayList<>(nanoseconds);
    Collections.sort(sorted);
    int index = (int) Math.ceil(sorted.size() * perMille / 1000.0) - 1;
    return sorted.get(Math.max(0, index)) / 1e6;
  }

  double longest() {
    return milliseconds(1000);
  }
}
