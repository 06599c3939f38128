package dev.lockstep.source;

import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is left out of declared files, once for each file and reason. */
final class Notices {

  /** Where something is left out, by file and what it is. */
  private final Map<List<String>, Set<Place>> leftOut = new LinkedHashMap<>();

  private final Map<String, Set<Place>> data = new LinkedHashMap<>();
  private final Set<Place> takenBack = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();

  /** Rows were to be written there. */
  void data(Place place) {
    data.computeIfAbsent(place.file(), file -> new HashSet<>()).add(place);
  }

  /** What takes a migration back stands there. */
  void takenBack(Place place) {
    takenBack.add(place);
  }

  /** The script goes to another database there. */
  void connect(Place place) {
    leftOut(place, "\\connect is left out", "everything is loaded into one database, by one user");
  }

  /** A statement about something that is no part of a schema stands there. */
  void leftOut(Place place, String words) {
    leftOut(place, words + " is left out", "it is not about the schema");
  }

  private void leftOut(Place place, String what, String why) {
    leftOut
        .computeIfAbsent(List.of(place.file(), what, why), key -> new LinkedHashSet<>())
        .add(place);
  }

  void say(String notice) {
    others.add(notice);
  }

  List<String> all() {
    List<String> all = new ArrayList<>();
    data.forEach(
        (file, places) ->
            all.add(
                file
                    + ": "
                    + places.size()
                    + (places.size() == 1 ? " statement that writes" : " statements that write")
                    + " rows left out; Lockstep compares schemas, not data."));
    leftOut.forEach(
        (key, places) ->
            all.add(
                places.iterator().next()
                    + ": "
                    + key.get(1)
                    + (places.size() == 1 ? "" : ", first of " + places.size())
                    + "; "
                    + key.get(2)
                    + "."));
    if (!takenBack.isEmpty()) {
      all.add(
          takenBack.iterator().next()
              + ": what takes a migration back is left out"
              + (takenBack.size() == 1 ? "." : ", first of " + takenBack.size() + "."));
    }
    all.addAll(others);
    return all;
  }
}
