package dev.lockstep.layout;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.layout.Layout.Listed;
import dev.lockstep.render.Templates;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hands the migrations that a plan held back to the program that runs them, once the gate is
 * passed. They get the present time, because others may have come since.
 *
 * @param layout of the program
 * @param folder of its migrations
 * @param files that are there now, in order
 */
public record Release(Layout layout, Path folder, List<String> files) {

  /**
   * Releases what a plan holds back.
   *
   * @param wanted the moment of the first migration, or null for the present
   * @param now the present, in UTC
   * @throws Failure PLAN_FILE when the folder is none of such a plan or a file was lost, LAYOUT
   *     when nothing is held back, OUTPUT_EXISTS and FILE as when a plan is written
   */
  public static Release of(
      PlanFolder plan, Templates templates, LocalDateTime wanted, LocalDateTime now) {
    Ledger ledger = plan.ledger();
    Layout layout = plan.layout(ledger);
    Path folder = plan.path().resolve(ledger.folder()).normalize();
    if (ledger.migrations().stream().allMatch(Ledger.Entry::released)) {
      throw new Failure(
          Code.LAYOUT,
          Place.of(plan.path().toString()),
          "Nothing is held back: all of its migrations are in " + folder + ".",
          "Run them: " + layout.apply(folder.toString()));
    }
    LocalDateTime at = Stamp.first(folder, wanted, now);
    Map<String, String> added = new TreeMap<>();
    List<Listed> listed = new ArrayList<>();
    List<Ledger.Entry> entries = new ArrayList<>();
    for (Ledger.Entry entry : ledger.migrations()) {
      if (entry.released()) {
        entries.add(entry);
        continue;
      }
      String stamp = Stamp.of(at.plusSeconds(listed.size()));
      listed.add(new Listed(stamp, entry.name()));
      SortedMap<String, String> files = new TreeMap<>();
      entry
          .files()
          .forEach(
              (path, sum) -> {
                String moved = path.replace(entry.stamp(), stamp);
                files.put(moved, sum);
                added.put(moved, plan.held(path));
              });
      entries.add(new Ledger.Entry(stamp, entry.name(), entry.phase(), true, files));
    }
    Folder.add(folder, added, Delivery.index(layout, templates, folder, listed));
    Ledger after = new Ledger(ledger.format(), ledger.layout(), ledger.folder(), entries);
    Folder.add(plan.path(), Map.of(), Map.of(Ledger.FILE, after.text()));
    Folder.delete(plan.path().resolve(Delivery.HELD), null);
    return new Release(layout, folder, List.copyOf(added.keySet()));
  }
}
