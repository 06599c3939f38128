package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Drizzle's migrator: SQL between its marks, and the journal that orders it. It runs everything in
 * one transaction of its own, which a migration ends and leaves one open for its history.
 *
 * <p>Source: Drizzle documentation, "Migrations" and "drizzle-kit migrate".
 */
final class DrizzleLayout extends RunnerLayout {

  /** Where it cuts a file, even within a constant. */
  private static final Pattern MISREAD = Pattern.compile("--> statement-breakpoint");

  DrizzleLayout() {
    super("drizzle", "drizzle", Grain.PHASE, "drizzle-kit migrate");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    return new TreeMap<>(
        Map.of(
            migration.stamp() + "_" + migration.name() + ".sql",
            migration.file(templates, "drizzle/migration", MISREAD)));
  }

  @Override
  public Optional<Index> index() {
    return Optional.of(new DrizzleJournal());
  }
}
