package dev.lockstep.cli;

import dev.lockstep.layout.Layouts;
import java.util.Iterator;

/** The words of {@code --layout}, for the help and for completion. */
final class LayoutNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Layouts.names().iterator();
  }
}
