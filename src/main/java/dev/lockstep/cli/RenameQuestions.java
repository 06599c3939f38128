package dev.lockstep.cli;

import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.diff.ProbableRename;
import dev.lockstep.failure.Place;
import dev.lockstep.source.AnnotationWriter;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks at a terminal whether what looks renamed was, and offers to write the answer down. */
final class RenameQuestions {

  private final Console console;
  private final Dialog dialog;

  RenameQuestions(Console console, Dialog dialog) {
    this.console = console;
    this.dialog = dialog;
  }

  /**
   * The comparison with an annotation for everything that was renamed by the answers.
   *
   * @throws dev.lockstep.failure.Failure PROBABLE_RENAME when there was no answer
   */
  Comparison answered(Comparison compared) {
    Comparison known = compared;
    Map<FactId, FactId> renamed = new LinkedHashMap<>();
    Set<FactId> isNew = new TreeSet<>();
    while (true) {
      Difference difference = Differ.between(known.before(), known.after(), false);
      Map<FactId, List<FactId>> open = open(difference, known, isNew);
      if (open.isEmpty()) {
        offerToWrite(renamed, compared.after().places());
        return known.withRenamesAnswered();
      }
      FactId added = open.keySet().iterator().next();
      List<FactId> removed = open.get(added);
      OptionalInt answer = dialog.choice(question(added), choices(added, removed));
      if (answer.isEmpty()) {
        Differ.requireNoProbableRename(difference, known.after());
      } else if (answer.getAsInt() == 0) {
        isNew.add(added);
      } else {
        FactId old = removed.get(answer.getAsInt() - 1);
        renamed.put(added, old);
        known = known.withRename(added, old);
      }
    }
  }

  /** What is new with what it may have been, for what was not answered. */
  private static Map<FactId, List<FactId>> open(
      Difference difference, Comparison known, Set<FactId> isNew) {
    return Differ.probableRenames(difference, known.after()).stream()
        .filter(probable -> !isNew.contains(probable.added()))
        .collect(
            Collectors.groupingBy(
                ProbableRename::added,
                TreeMap::new,
                Collectors.mapping(ProbableRename::removed, Collectors.toList())));
  }

  private static String question(FactId added) {
    return "Is " + added.display() + " new, or was it renamed?";
  }

  private static List<String> choices(FactId added, List<FactId> removed) {
    List<String> choices = new ArrayList<>();
    choices.add(
        "+ "
            + Sql.identifier(added.name())
            + "  new; "
            + removed.stream()
                .map(FactId::name)
                .map(Sql::identifier)
                .collect(Collectors.joining(", "))
            + " and its data are dropped unless another takes it");
    for (FactId old : removed) {
      choices.add(
          "~ "
              + Sql.identifier(old.name())
              + " > "
              + Sql.identifier(added.name())
              + "  renamed, with its data");
    }
    return choices;
  }

  private void offerToWrite(Map<FactId, FactId> renamed, Map<FactId, Place> places) {
    if (renamed.isEmpty()) {
      return;
    }
    Map<Place, String> writable = new LinkedHashMap<>();
    console.err().println("These say so in the declared schema, for every run to come:");
    renamed.forEach(
        (added, old) -> {
          Place place = places.get(added);
          String comment = "-- @renamed from=" + Sql.identifier(old.name());
          console.err().println("  " + (place == null ? added.display() : place) + "  " + comment);
          if (AnnotationWriter.canWrite(place)) {
            writable.put(place, comment);
          }
        });
    if (!writable.isEmpty()
        && dialog.agreed(
            writable.size() == 1
                ? "Write it there?"
                : "Write these " + writable.size() + " there?")) {
      AnnotationWriter.write(writable);
    }
  }
}
