package dev.lockstep.config;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Nearest;
import dev.lockstep.failure.Place;
import java.util.Collection;

/** Makes the failures of this package. */
final class Mistake {

  private Mistake() {}

  static Failure at(Place place, String cause, String remedy) {
    return new Failure(Code.CONFIG, place, cause, remedy);
  }

  /** A sentence with the word that was probably meant, and a blank before it; else empty. */
  static String guess(String word, Collection<String> known) {
    int most = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    return Nearest.to(word, known, most).stream()
        .findFirst()
        .map(nearest -> " Did you mean " + nearest + "?")
        .orElse("");
  }
}
