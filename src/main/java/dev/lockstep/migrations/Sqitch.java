package dev.lockstep.migrations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sqitch's: {@code sqitch.plan} names the changes in their order, {@code deploy/} has a script for
 * each. A change that was reworked is there twice; what it was up to a tag is in a file with the
 * name of that tag.
 *
 * <p>Source: the manual of Sqitch, sqitch-plan and sqitch-rework.
 */
final class Sqitch implements Convention {

  private static final Pattern TAG = Pattern.compile("@(\\S+).*");
  private static final Pattern CHANGE = Pattern.compile("\\+?([^\\s%#@+-]\\S*).*");

  @Override
  public boolean knows(Path folder) {
    return Files.exists(folder.resolve("sqitch.plan"));
  }

  @Override
  public List<Path> files(Path folder) {
    Path plan = folder.resolve("sqitch.plan");
    List<String> names = new ArrayList<>();
    Map<String, Integer> newest = new HashMap<>();
    Map<Integer, String> untilTag = new HashMap<>();
    for (String line : MigrationFolder.text(plan).lines().map(String::strip).toList()) {
      Matcher tag = TAG.matcher(line);
      Matcher change = CHANGE.matcher(line);
      if (tag.matches()) {
        newest.values().forEach(at -> untilTag.putIfAbsent(at, tag.group(1)));
      } else if (change.matches()) {
        newest.put(change.group(1), names.size());
        names.add(change.group(1));
      }
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean reworked = newest.get(names.get(i)) != i;
      String suffix = reworked && untilTag.containsKey(i) ? "@" + untilTag.get(i) : "";
      Path file = folder.resolve("deploy").resolve(names.get(i) + suffix + ".sql");
      files.add(MigrationFolder.existing(file, plan.toString()));
    }
    return files;
  }
}
