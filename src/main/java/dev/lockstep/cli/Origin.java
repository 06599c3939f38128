package dev.lockstep.cli;

import dev.lockstep.failure.Place;

/** Where a value comes from; the first of these that there is holds. */
sealed interface Origin {

  /** The command line. */
  record Flag(String name) implements Origin {
    @Override
    public String display() {
      return name;
    }
  }

  /** A variable of the process. */
  record Variable(String name) implements Origin {
    @Override
    public String display() {
      return name;
    }
  }

  /**
   * The file.
   *
   * @param environment the environment that it is set for; null for all of them
   */
  record InFile(Place place, String environment) implements Origin {
    @Override
    public String display() {
      String line = place.line() == 0 ? place.file() : place.file() + ":" + place.line();
      return environment == null ? line : line + " (" + environment + ")";
    }
  }

  /** Nobody set it. */
  record BuiltIn() implements Origin {
    @Override
    public String display() {
      return "default";
    }
  }

  /** For people: {@code lockstep.yaml:4}. */
  String display();
}
