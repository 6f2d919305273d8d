package energy.samal.io.pypsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Converter;
import energy.samal.model.Scenario;
import energy.samal.time.Series;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What links of PyPSA become: measured by what they give, where PyPSA measures what they take. */
class LinkImportTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  @TempDir private Path folder;

  /**
   * Takes up to 90 MW and gives 3 MW of heat for each in the first hour, 2 in the second: up to 270
   * and 180 MW. It takes 1/3 and 1/2 MWh for each MWh, and 6 paid for what it takes is 2 and 3.
   */
  @Test
  void efficiencyThatChangesIsAShapeOfWhatIsTaken() {
    var pump =
        link(
            network("name,bus0,bus1,p_nom,marginal_cost", "pump,north,warmth,90,6")
                .table("links-efficiency", "snapshot,pump", "a,3", "b,2"));

    var input = pump.conversion().inputs().getFirst();
    assertThat(input.mwhPerMwh()).isCloseTo(1 / 3.0, CLOSE);
    assertThat(input.shape()).isEqualTo(Series.of(1, 1.5));
    assertThat(pump.capacity().vintages().getFirst().size()).isCloseTo(270, CLOSE);
    assertThat(pump.operation().availability().at(0)).isCloseTo(1, CLOSE);
    assertThat(pump.operation().availability().at(1)).isCloseTo(2 / 3.0, CLOSE);
    assertThat(pump.operation().extraPerMwh()).isEqualTo(Series.of(2, 3));
  }

  /** Of 1 MWh taken 0.4 and 0.2 is power, always 0.5 heat: 1.25 and 2.5 MWh for each of power. */
  @Test
  void aSecondEndKeepsItsProportion() {
    var chp =
        link(
            network("name,bus0,bus1,bus2,efficiency2,p_nom", "chp,north,south,warmth,0.5,100")
                .table("links-efficiency", "snapshot,chp", "a,0.4", "b,0.2"));

    var heat = chp.conversion().outputs().get(1);
    assertThat(heat.mwhPerMwh()).isCloseTo(2.5, CLOSE);
    assertThat(heat.shape()).isEqualTo(Series.of(0.5, 1));
  }

  /** A link of one carrier that may rise by half in a snapshot ramps as converters do. */
  @Test
  void aLinkThatRampsIsAConverter() {
    var cable = link(network("name,bus0,bus1,p_nom,ramp_limit_up", "cable,north,south,90,0.5"));

    assertThat(cable.operation().rowRamp().up()).isEqualTo(0.5);
    assertThat(cable.conversion().inputs().getFirst().nodeOf(cable)).isEqualTo("north");
    assertThat(cable.node()).isEqualTo("south");
  }

  /** 45 MW taken at 0.5 are 22.5 of at most 45 MW given: half of it in all snapshots. */
  @Test
  void whatIsGivenOfALinkIsToldByWhatItTakes() {
    var boiler =
        link(
            network("name,bus0,bus1,p_nom,efficiency", "boiler,north,warmth,90,0.5")
                .table("links-p_set", "snapshot,boiler", "a,45", "b,45"));

    assertThat(boiler.operation().availability()).isEqualTo(Series.of(0.5, 0.5));
    assertThat(boiler.operation().minimumShare()).isEqualTo(1);
  }

  @Test
  void whatHasNoPlaceIsNamed() {
    var both =
        network("name,bus0,bus1,p_nom,p_min_pu,ramp_limit_up", "cable,north,south,90,-1,0.5");
    assertThat(both.problems())
        .anySatisfy(p -> assertThat(p).contains("links that flow both ways have no ramps here"));

    var shut =
        network("name,bus0,bus1,p_nom", "pump,north,warmth,90")
            .table("links-efficiency", "snapshot,pump", "a,3", "b,0");
    assertThat(shut.problems())
        .anySatisfy(p -> assertThat(p).contains("gives something in every snapshot"));

    var ramps =
        network("name,bus0,bus1,p_nom,ramp_limit_up", "pump,north,warmth,90,0.5")
            .table("links-efficiency", "snapshot,pump", "a,3", "b,2");
    assertThat(ramps.problems())
        .anySatisfy(p -> assertThat(p).contains("ramps are of output here"));
  }

  private SmallNetwork network(String header, String link) {
    return new SmallNetwork(folder)
        .table("buses", "name,v_nom,carrier", "north,380,AC", "south,380,AC", "warmth,1,heat")
        .table("links", header, link);
  }

  private static Converter link(SmallNetwork network) {
    Scenario scenario = network.read().tables().scenario();
    return scenario.assets(Converter.class).toList().getLast();
  }
}
