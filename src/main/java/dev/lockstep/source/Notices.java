package dev.lockstep.source;

import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is left out of declared files, once for each file and reason. */
final class Notices {

  private final Map<String, Integer> data = new LinkedHashMap<>();
  private final Set<String> others = new LinkedHashSet<>();

  /** Rows were to be written there. */
  void data(Place place) {
    data.merge(place.file(), 1, Integer::sum);
  }

  /** The script goes to another database there. */
  void connect(Place place) {
    others.add(place + ": \\connect is left out; everything is loaded into one database.");
  }

  /** A statement about something that is no part of a schema stands there. */
  void leftOut(Place place, String words) {
    others.add(place + ": " + words + " is left out; it is not about the schema.");
  }

  void say(String notice) {
    others.add(notice);
  }

  List<String> all() {
    List<String> all = new ArrayList<>();
    data.forEach(
        (file, count) ->
            all.add(
                file
                    + ": "
                    + count
                    + (count == 1 ? " statement that writes" : " statements that write")
                    + " rows left out; Lockstep compares schemas, not data."));
    all.addAll(others);
    return all;
  }
}
