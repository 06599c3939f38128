package dev.lockstep.layout;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.render.Templates;
import java.util.List;
import java.util.Map;

/** The plan of sqitch: a line for each change, at its end. */
final class SqitchPlan implements Layout.Index {

  @Override
  public String path() {
    return "sqitch.plan";
  }

  @Override
  public String with(String current, List<Layout.Listed> more, Templates templates) {
    if (current == null || !current.startsWith("%syntax-version=")) {
      throw new Failure(
          Code.LAYOUT,
          Place.of(path()),
          "There is no plan of sqitch" + (current == null ? "." : ": it has no %syntax-version."),
          "Run 'sqitch init NAME --engine pg' in the folder first, or name its folder with --out.");
    }
    List<Map<String, Object>> changes = more.stream().map(SqitchPlan::change).toList();
    return (current.endsWith("\n") ? current : current + "\n")
        + templates.render("layout/sqitch/changes.plan", Map.of("changes", changes))
        + "\n";
  }

  private static Map<String, Object> change(Layout.Listed listed) {
    String stamp = listed.stamp();
    return Map.of(
        "name",
        listed.name(),
        "time",
        "%s-%s-%sT%s:%s:%sZ"
            .formatted(
                stamp.substring(0, 4),
                stamp.substring(4, 6),
                stamp.substring(6, 8),
                stamp.substring(8, 10),
                stamp.substring(10, 12),
                stamp.substring(12)));
  }
}
