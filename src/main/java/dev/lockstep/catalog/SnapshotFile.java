package dev.lockstep.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;

/** What can be wrong with the file of a snapshot, in words. */
record SnapshotFile(String name) {

  private static final String FAMILY = "lockstep/catalog/";
  private static final String REMEDY =
      "Make the snapshot again with 'lockstep inspect SOURCE --format json', and do not edit it.";

  Failure damaged(String why) {
    return new Failure(
        Code.SNAPSHOT, Place.of(name), "The snapshot is damaged or was edited. " + why, REMEDY);
  }

  Failure malformed(RuntimeException why) {
    return new Failure(
        Code.SNAPSHOT,
        Place.of(name),
        "The snapshot holds something that this release cannot read: " + why.getMessage() + ".",
        REMEDY,
        why);
  }

  Failure notJson(JsonProcessingException why) {
    JsonLocation at = why.getLocation();
    return new Failure(
        Code.SNAPSHOT,
        at == null ? Place.of(name) : new Place(name, at.getLineNr(), at.getColumnNr()),
        "The snapshot is not complete JSON: " + firstSentence(why.getOriginalMessage()) + ".",
        REMEDY,
        why);
  }

  /** For a format that is none of ours, or another one of ours. */
  Failure wrongFormat(String format) {
    return format.startsWith(FAMILY)
        ? unknownFormat(format)
        : damaged("It does not say \"format\": \"" + CatalogSnapshot.FORMAT + "\".");
  }

  private Failure unknownFormat(String format) {
    return new Failure(
        Code.SNAPSHOT,
        Place.of(name),
        "The snapshot is of the format \""
            + format
            + "\"; this release reads \""
            + CatalogSnapshot.FORMAT
            + "\".",
        "Use the release of Lockstep that wrote it or a newer one, or make the snapshot again with"
            + " this one.");
  }

  private static String firstSentence(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
