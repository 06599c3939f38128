package dev.lockstep.source;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Brings the session to the settings that stand before a unit, in whatever order units run. */
final class Settings {

  private final UnitRunner runner;
  private final List<Unit> all;
  private final Map<Unit, Integer> before = new IdentityHashMap<>();
  private int applied = Integer.MAX_VALUE;

  Settings(UnitRunner runner, Waiting program) {
    this.runner = runner;
    this.all = new ArrayList<>(program.settings());
    for (Unit unit : program.left()) {
      before.put(unit, all.size());
      if (unit.setting()) {
        all.add(unit);
      }
    }
  }

  void before(Unit unit) throws SQLException {
    int wanted = before.get(unit);
    if (wanted < applied) {
      runner.beginFile();
      applied = 0;
    }
    while (applied < wanted) {
      runner.run(all.get(applied++));
    }
  }
}
