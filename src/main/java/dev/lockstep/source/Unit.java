package dev.lockstep.source;

import dev.lockstep.postgres.ScriptStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * What is run as a whole: one statement, or everything from a {@code BEGIN} to its {@code COMMIT}.
 *
 * @param open whether it is a transaction that its file never ends
 */
record Unit(List<Item> items, boolean open) {

  static List<Unit> of(List<Item> items) {
    List<Unit> units = new ArrayList<>();
    List<Item> block = null;
    for (Item item : items) {
      Statements sort = item.sort();
      if (block == null && sort == Statements.BEGIN) {
        block = new ArrayList<>();
      }
      if (block == null) {
        units.add(new Unit(List.of(item), false));
      } else {
        block.add(item);
        if (sort == Statements.END) {
          units.add(new Unit(List.copyOf(block), false));
          block = null;
        }
      }
    }
    if (block != null) {
      units.add(new Unit(List.copyOf(block), true));
    }
    return units;
  }

  /** Whether it does nothing but change how later ones are understood. */
  boolean setting() {
    return items.stream().map(Item::sort).allMatch(Statements.SETTING::equals);
  }

  ScriptStatement first() {
    return items.get(0).statement();
  }
}
