package dev.lockstep.introspect;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a role may do with an object, and what it could by default. */
final class Privileges {

  private final boolean ofOwner;
  private final SortedSet<String> held = new TreeSet<>();
  private final SortedSet<String> grantable = new TreeSet<>();
  private final SortedSet<String> usual = new TreeSet<>();

  /**
   * @param ofOwner whether the role may pass on everything anyway
   */
  Privileges(boolean ofOwner) {
    this.ofOwner = ofOwner;
  }

  void add(boolean isHeld, String privilege, boolean isGrantable) {
    (isHeld ? held : usual).add(privilege);
    if (isHeld && isGrantable && !ofOwner) {
      grantable.add(privilege);
    }
  }

  /** Whether the role may do more or less than by default; nobody may pass anything on then. */
  boolean differ() {
    return !held.equals(usual) || !grantable.isEmpty();
  }

  List<String> held() {
    return List.copyOf(held);
  }

  List<String> grantable() {
    return List.copyOf(grantable);
  }

  List<String> usual() {
    return List.copyOf(usual);
  }
}
