package energy.samal.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.plan.CostRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private final Frame frame =
      new Frame(ReportTest.plan("segments:100"), SyntheticCase.scenario(), "ru");

  @Test
  void partsAddUpToTheShareReached() {
    var targets = Targets.of(frame);
    assertThat(targets).hasSize(15);
    for (var target : targets) {
      for (var year : target.years()) {
        double sum = year.parts().values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(sum).isCloseTo(year.reached(), within(1e-4));
      }
    }
  }

  @Test
  void agreementsBringShareOnlyFromTheirYearOn() {
    var official =
        Targets.of(frame).stream()
            .filter(t -> t.country().equals("KZ") && t.counting().equals("official"))
            .findFirst()
            .orElseThrow();
    assertThat(official.marked()).containsExactly(2025, 2030, 2050);
    assertThat(official.years().getFirst().parts()).doesNotContainKey("ae");
    assertThat(official.years().get(1).parts().get("ae")).isPositive();
  }

  @Test
  void weeksAreOfTheThirdWeekAndTheYearIsWhole() {
    var weeks = Weeks.of(new Frame(ReportTest.plan("all"), SyntheticCase.scenario(), "en"));
    assertThat(weeks).extracting(Weeks::season).containsExactly("winter", "summer", "year");
    // 15 January begins 14 days after the year, 15 July 195 days.
    assertThat(weeks.get(0).hours()).hasSize(169).startsWith(14 * 24).endsWith(21 * 24);
    assertThat(weeks.get(1).hours()).hasSize(169).startsWith(195 * 24).endsWith(202 * 24);
    assertThat(weeks.get(2).hours()).hasSize(366).startsWith(0).endsWith(8760);
    assertThat(weeks.get(0).gw().get("KZ").getFirst().get("demand")).hasSize(168);
  }

  @Test
  void flowsLeaveOneCountryAndArriveInTheOther() {
    var trade = Trade.of(frame);
    double sent = trade.exportTwh().get("TM").get("UZ").getFirst();
    double received = trade.importTwh().get("UZ").get("TM").getFirst();
    assertThat(received).isCloseTo(0.97 * sent, within(1e-4));
    assertThat(trade.incomeMillion().get("TM").get("UZ").getFirst())
        .isEqualTo(-trade.incomeMillion().get("UZ").get("TM").getFirst());
  }

  @Test
  void costsOfAllCountriesAddUpToTheObjective() {
    double sum = 0;
    for (var components : Money.of(frame).presentValue().values()) {
      sum += components.values().stream().mapToDouble(List::getFirst).sum();
    }
    double objective =
        frame.plan().tables().costs().stream().mapToDouble(CostRow::presentValue).sum();
    assertThat(sum).isCloseTo(objective / 1e6, within(1e-4 * objective / 1e6));
  }

  @Test
  void pricesFallAndCoverEveryHour() {
    for (var curve : PriceCurve.of(frame)) {
      for (var points : curve.years()) {
        assertThat(points.get(points.size() - 2)).isEqualTo(8760);
        for (int i = 2; i < points.size(); i += 2) {
          assertThat(points.get(i)).isGreaterThan(points.get(i - 2));
          assertThat(points.get(i + 1)).isLessThanOrEqualTo(points.get(i - 1));
        }
      }
    }
  }

  @Test
  void linesBetweenTheSamePlacesAreOne() {
    var network = Network.of(frame);
    assertThat(network.lines()).hasSize(9);
    assertThat(network.places()).extracting(Network.Place::id).contains("RUS", "KZN");
    for (var line : network.lines()) {
      assertThat(line.full()).allMatch(share -> share >= 0 && share <= 1);
    }
  }

  @Test
  void standInsAndMissedTargetsAreTold() {
    var warnings = Warning.of(frame, ReportTest.FACTS);
    assertThat(warnings).extracting(Warning::key).contains("steps", "source", "shortfall");
    assertThat(warnings)
        .filteredOn(warning -> warning.key().equals("source"))
        .extracting(Warning::detail)
        .containsExactly("wind-stand-in");
  }

  @Test
  void whatIsNotANumberIsNothing() {
    assertThat(Figures.rounded(Double.NaN)).isNull();
    assertThat(Figures.rounded(123456.789)).isEqualTo(123460);
    assertThat(Page.json("</script>")).isEqualTo("\"\\u003c/script>\"");
  }
}
