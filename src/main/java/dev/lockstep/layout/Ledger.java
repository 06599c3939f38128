package dev.lockstep.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.List;
import java.util.SortedMap;

/**
 * Which files a plan wrote for another program: {@code layout.json} in the plan's folder.
 *
 * @param format the name and version of the format
 * @param layout the word of {@code --layout}
 * @param folder of the program's migrations, from the plan's folder
 * @param migrations in order
 */
record Ledger(String format, String layout, String folder, List<Entry> migrations) {

  static final String FILE = "layout.json";
  static final String FORMAT = "lockstep/layout/1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * A migration.
   *
   * @param released whether its files are in the program's folder; if not, they are held back in
   *     that of the plan
   * @param files path to the SHA-256 of the content
   */
  record Entry(
      String stamp, String name, String phase, boolean released, SortedMap<String, String> files) {}

  String text() {
    try {
      return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws Failure PLAN_FILE when it is damaged or of another format
   */
  static Ledger parse(String text, String fileName) {
    try {
      Ledger ledger = JSON.readValue(text, Ledger.class);
      if (FORMAT.equals(ledger.format())) {
        return ledger;
      }
      throw failure(fileName, "it does not say \"" + FORMAT + "\"", null);
    } catch (JsonProcessingException e) {
      throw failure(fileName, e.getOriginalMessage(), e);
    }
  }

  private static Failure failure(String fileName, String why, Exception underneath) {
    return new Failure(
        Code.PLAN_FILE,
        Place.of(fileName),
        "The list of the plan's migrations is damaged or was edited: " + why + ".",
        "Make the plan again with 'lockstep plan', or use the release that wrote it.",
        underneath);
  }
}
