package dev.lockstep.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How far a program got, and what it waits for. */
final class Waiting {

  private final List<Unit> settings = new ArrayList<>();
  private List<Unit> left;
  private int at;
  private long work;
  private Set<String> needs = Set.of();

  Waiting(List<Unit> units) {
    left = units;
    work = units.stream().filter(unit -> !unit.setting()).count();
  }

  /** Whether nothing but settings is left. */
  boolean finished() {
    return work == 0;
  }

  Unit next() {
    return left.get(at);
  }

  /** Says that the next unit has run. */
  void advance() {
    Unit ran = left.get(at++);
    if (ran.setting()) {
      settings.add(ran);
    } else {
      work--;
    }
  }

  /** The settings that ran: they hold for all that is left. */
  List<Unit> settings() {
    return settings;
  }

  /** What has not run, with the settings in between. */
  List<Unit> left() {
    return left.subList(at, left.size());
  }

  /** Says that these of what was left have run. */
  void remove(Collection<Unit> ran) {
    left = left().stream().filter(unit -> !ran.contains(unit)).toList();
    at = 0;
    work -= ran.size();
  }

  /** The names of which one may be what it waits for. */
  Set<String> needs() {
    return needs;
  }

  void needs(Set<String> names) {
    needs = names;
  }
}
