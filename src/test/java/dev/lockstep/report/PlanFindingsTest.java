package dev.lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.failure.Place;
import dev.lockstep.recipe.HazardCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanFindingsTest {

  private static FindingReport report(HazardCode... allowed) {
    return new PlanFindings(
            Plans.reported(Plans.everything(), Optional.of(Plans.evidence())),
            Set.of(allowed),
            new PlanFindings.Places(
                Map.of(Plans.USERS, new Place("s.sql", 2, 1)), Place.of("out/plan.md")),
            Rule::explained)
        .report();
  }

  @Test
  void findsHazardsAndWhatTheRehearsalSaw() {
    List<Finding> findings = report().findings();
    assertThat(findings)
        .extracting(finding -> finding.level() + " " + finding.rule().code())
        .containsExactly(
            "WARNING NO-ONLINE-RECIPE",
            "WARNING DOWN-LOSES-DATA",
            "ERROR DATA-LOSS",
            "ERROR BREAKS-OLD-APPLICATION",
            "WARNING LS-UNDECLARED-LOCK");
    assertThat(findings.get(0).place()).isEqualTo(new Place("s.sql", 2, 1));
    assertThat(findings.get(0).subject()).isEqualTo("1.2 do retype");
    assertThat(findings.get(0).help()).isEqualTo("Wait | see.");
    assertThat(findings.get(2).place()).isNull();
    assertThat(report().looked()).contains("1.1 do add_bio", "3.1 do drop_old").hasSize(4);
    assertThat(report().verdict()).isEqualTo("6 changes in 4 steps and 3 phases, risk HIGH.");
  }

  @Test
  void whatIsAllowedIsANote() {
    assertThat(report(HazardCode.DATA_LOSS, HazardCode.NO_ONLINE_RECIPE).findings())
        .extracting(finding -> finding.level() + " " + finding.rule().code())
        .contains("NOTE DATA-LOSS", "NOTE NO-ONLINE-RECIPE", "WARNING DOWN-LOSES-DATA");
  }
}
