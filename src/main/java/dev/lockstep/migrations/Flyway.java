package dev.lockstep.migrations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flyway's: {@code V1.2__name.sql} by version wherever it is below the folder, from the newest
 * baseline {@code B1__name.sql} on, then {@code R__name.sql} by description. What {@code U} begins
 * takes back.
 *
 * <p>Source: the documentation of Flyway, Migrations.
 */
final class Flyway implements Convention {

  private static final Pattern NAME =
      Pattern.compile("([VB])(\\d+(?:[._]\\d+)*)__.*\\.sql|(R)__(.*)\\.sql");

  @Override
  public boolean knows(Path folder) {
    return MigrationFolder.below(folder).stream()
        .anyMatch(file -> NAME.matcher(MigrationFolder.name(file)).matches());
  }

  @Override
  public List<Path> files(Path folder) {
    TreeMap<String, Path> versions = new TreeMap<>(NumberOrder.INSTANCE);
    TreeMap<String, Path> baselines = new TreeMap<>(NumberOrder.INSTANCE);
    List<Path> repeatable = new ArrayList<>();
    for (Path file : MigrationFolder.below(folder).stream().sorted().toList()) {
      Matcher name = NAME.matcher(MigrationFolder.name(file));
      if (!name.matches()) {
        continue;
      }
      if (name.group(3) != null) {
        repeatable.add(file);
        continue;
      }
      Map<String, Path> own = name.group(1).equals("V") ? versions : baselines;
      Path other = own.put(version(name.group(2)), file);
      if (other != null) {
        throw MigrationFolder.twoHeads(other, file, "have the same version");
      }
    }
    repeatable.sort(Comparator.comparing(MigrationFolder::name));
    List<Path> files = new ArrayList<>();
    if (!baselines.isEmpty()) {
      Map.Entry<String, Path> baseline = baselines.lastEntry();
      files.add(baseline.getValue());
      versions.headMap(baseline.getKey(), true).clear();
    }
    files.addAll(versions.values());
    files.addAll(repeatable);
    return files;
  }

  /** One text for one version: {@code 1_0} is {@code 1.0} is {@code 1}. */
  private static String version(String text) {
    return text.replace('_', '.').replaceAll("(\\.0+)+$", "");
  }
}
