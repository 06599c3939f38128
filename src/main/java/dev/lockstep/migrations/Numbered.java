package dev.lockstep.migrations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that begin with a number or a time, in one folder: those of golang-migrate, goose, dbmate,
 * Supabase, node-pg-migrate, sqlx and of whoever numbers files by hand.
 */
final class Numbered implements Convention {

  private static final Pattern NUMBER = Pattern.compile("0*(\\d+)\\D.*");
  private static final Pattern DOWN = Pattern.compile("(?i).*[._-]down\\.sql");

  @Override
  public boolean knows(Path folder) {
    return true;
  }

  @Override
  public List<Path> files(Path folder) {
    List<Path> files =
        new ArrayList<>(
            MigrationFolder.list(
                folder,
                file ->
                    MigrationFolder.isSql(file)
                        && !DOWN.matcher(MigrationFolder.name(file)).matches()));
    files.sort(Comparator.comparing(MigrationFolder::name, NumberOrder.INSTANCE));
    for (int i = 1; i < files.size(); i++) {
      Matcher one = NUMBER.matcher(MigrationFolder.name(files.get(i - 1)));
      Matcher other = NUMBER.matcher(MigrationFolder.name(files.get(i)));
      if (one.matches() && other.matches() && one.group(1).equals(other.group(1))) {
        throw MigrationFolder.twoHeads(files.get(i - 1), files.get(i), "have the same number");
      }
    }
    return files;
  }
}
