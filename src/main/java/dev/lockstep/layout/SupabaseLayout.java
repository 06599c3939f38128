package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Supabase: a file for each migration, without a way back. It sends the statements of a file in one
 * pipeline, so every transaction and every statement that takes none is a migration.
 *
 * <p>Source: Supabase documentation, "Database Migrations"; PostgreSQL 18 manual, 54.2.4
 * "Pipelining".
 */
final class SupabaseLayout extends RunnerLayout {

  /** What its reader of statements does not know to be inside of a constant. */
  private static final Pattern MISREAD = Pattern.compile("(?i)\\\\|\\$[^$]*\\$|\\bATOMIC\\b");

  SupabaseLayout() {
    super("supabase", "supabase/migrations", Grain.MESSAGE, "supabase db push");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    return new TreeMap<>(
        Map.of(
            migration.stamp() + "_" + migration.name() + ".sql",
            migration.file(templates, "message-up", MISREAD)));
  }
}
