package dev.lockstep.layout;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.layout.Layout.Listed;
import dev.lockstep.plan.Plan;
import dev.lockstep.render.ScriptOptions;
import dev.lockstep.render.Scripts;
import dev.lockstep.render.Templates;
import dev.lockstep.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan as migrations of another program. Those that come before the gate go to the program's
 * folder, the others are held back in the folder of the plan until they are released, because a
 * program runs all that it finds.
 *
 * @param folder of the program's migrations
 * @param plan the folder of the plan, beside the other
 */
public record Delivery(
    Layout layout, Templates templates, Path folder, Path plan, List<Migration> migrations) {

  /** What is held back, below the plan's folder. */
  static final String HELD = "contract";

  /**
   * The migrations of a plan.
   *
   * @param plans where folders of plans are
   * @param at the moment of the first migration; each later one is a second later
   * @param title what the plan is called, any characters
   * @throws Failure LAYOUT when the plans are where the program would look for migrations
   */
  public static Delivery of(
      Layout layout,
      Templates templates,
      Plan plan,
      ScriptOptions options,
      Path folder,
      Path plans,
      LocalDateTime at,
      String title) {
    boolean finds = layout.index().isEmpty(); // What is not listed is not found.
    if (finds
        && plans.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
      throw new Failure(
          Code.LAYOUT,
          Place.of(plans.toString()),
          "The plans would be in the folder of the migrations, where "
              + layout.name()
              + " might find what is held back.",
          "Give --plans a folder outside of " + folder + ".");
    }
    String name = PlanName.slug(title);
    Path home = plans.resolve(Stamp.of(at) + "_" + name);
    Scripts scripts = new Scripts(templates);
    List<Migration> migrations = new ArrayList<>();
    switch (layout.grain()) {
      case PHASE ->
          scripts
              .guests(plan, options)
              .forEach(
                  phase ->
                      migrations.add(
                          Migration.of(
                              next(at, migrations), name, phase, waits(plan, phase.number()))));
      case MESSAGE, TRANSACTION ->
          scripts
              .portions(plan, options, layout.grain() == Layout.Grain.MESSAGE)
              .forEach(part -> migrations.add(Migration.of(next(at, migrations), name, part)));
    }
    return new Delivery(layout, templates, folder, home, List.copyOf(migrations));
  }

  private static boolean waits(Plan plan, int phase) {
    return plan.phases()
        .get(phase - 1)
        .steps()
        .flatMap(step -> step.up().statements().stream())
        .anyMatch(statement -> statement.concurrent() != null);
  }

  private static String next(LocalDateTime at, List<Migration> before) {
    return Stamp.of(at.plusSeconds(before.size()));
  }

  /**
   * Writes everything, or nothing.
   *
   * @param documents those of the plan's folder
   * @throws Failure OUTPUT_EXISTS when something is there already, FILE when it cannot be written
   */
  public void write(Map<String, String> documents) {
    Map<String, String> released = new TreeMap<>();
    Map<String, String> home = new TreeMap<>(documents);
    List<Ledger.Entry> entries = new ArrayList<>();
    List<Listed> listed = new ArrayList<>();
    for (Migration migration : migrations) {
      SortedMap<String, String> files = layout.files(migration, templates);
      boolean beforeGate = migration.phase().isBeforeGate();
      if (beforeGate) {
        released.putAll(files);
        listed.add(new Listed(migration.stamp(), migration.name()));
      } else {
        files.forEach((path, text) -> home.put(HELD + "/" + path, text));
      }
      entries.add(entry(migration, beforeGate, files));
    }
    String way = plan.toAbsolutePath().relativize(folder.toAbsolutePath()).toString();
    home.put(
        Ledger.FILE,
        new Ledger(Ledger.FORMAT, layout.name(), way.replace('\\', '/'), entries).text());
    Map<String, String> index = index(layout, templates, folder, listed);
    Folder.write(plan, home);
    try {
      Folder.add(folder, released, index);
    } catch (Failure e) {
      Folder.delete(plan, e);
      throw e;
    }
  }

  private static Ledger.Entry entry(
      Migration migration, boolean released, SortedMap<String, String> files) {
    SortedMap<String, String> sums = new TreeMap<>();
    files.forEach((path, text) -> sums.put(path, Sql.sha256(text)));
    return new Ledger.Entry(
        migration.stamp(), migration.name(), migration.phase().word(), released, sums);
  }

  /** The program's list with more migrations; nothing when it has none. */
  static Map<String, String> index(
      Layout layout, Templates templates, Path folder, List<Listed> more) {
    Map<String, String> replaced = new HashMap<>();
    layout
        .index()
        .ifPresent(
            index -> {
              Path file = folder.resolve(index.path());
              replaced.put(index.path(), index.with(textOrNull(file), more, templates));
            });
    return replaced;
  }

  private static String textOrNull(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : null;
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(file.toString()),
          "The list of migrations cannot be read: " + e + ".",
          "Check that you may read it and that it is UTF-8 text.",
          e);
    }
  }

  /** Whether something is run before the gate. */
  public boolean comesBefore() {
    return migrations.stream().anyMatch(migration -> migration.phase().isBeforeGate());
  }

  /** Whether something is held back. */
  public boolean holdsBack() {
    return migrations.stream().anyMatch(migration -> !migration.phase().isBeforeGate());
  }
}
