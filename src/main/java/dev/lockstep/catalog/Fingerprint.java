package dev.lockstep.catalog;

import dev.lockstep.sql.Digest;
import java.util.List;

/** The canonical form of facts, and its digest. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * The SHA-256 over every fact's identity and compared attributes, as 64 lower-case hex digits.
   *
   * @param sorted by identity
   */
  static String of(List<Fact> sorted) {
    Digest digest = new Digest();
    StringBuilder canonical = new StringBuilder();
    for (Fact fact : sorted) {
      canonical.append(fact.id().key()).append('\n');
      Attributes.compared(fact)
          .forEach(
              (name, value) -> {
                String text = String.valueOf(value);
                canonical.append(name).append(' ').append(text.length()).append(' ');
                canonical.append(value == null ? "-" : text).append('\n');
              });
      digest.add(canonical);
      canonical.setLength(0);
    }
    return digest.hex();
  }
}
