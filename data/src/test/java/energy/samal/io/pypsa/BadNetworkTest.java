package energy.samal.io.pypsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import energy.samal.model.InvalidScenarioException;
import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a network, or has no counterpart, is named with file, line and remedy. */
class BadNetworkTest {
  @TempDir private Path folder;
  private SmallNetwork network;

  @BeforeEach
  void begin() {
    network = new SmallNetwork(folder);
  }

  @Test
  void theNetworkAsItIsIsFine() {
    assertThat(network.problems()).isEmpty();
  }

  /**
   * The header of a file says how many bytes follow; a size that no file has is no reason to take
   * so much memory.
   */
  @Test
  void aSizeBeyondTheEndOfTheFile() throws IOException {
    var file = folder.resolve("small.nc");
    try (var hdf = HdfFile.write(file)) {
      hdf.putDataset("buses_x", new double[] {1, 2});
    }
    var bytes = Files.readAllBytes(file);
    int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("OHDR");
    // Version, flags and, where the third bit of them says so, four times of four bytes each.
    int flags = bytes[header + 5];
    int size = header + 6 + ((flags & 32) != 0 ? 16 : 0) + ((flags & 16) != 0 ? 4 : 0);
    for (int k = 0; k < 1 << (flags & 3); k++) {
      bytes[size + k] = (byte) (k == 3 ? 0x7F : 0xFF);
    }
    Files.write(file, bytes);

    assertThatThrownBy(() -> PypsaImport.read(file, "small", "all"))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContainingAll("small.nc", "it is not a whole netCDF file", "export_to_netcdf")
        .hasMessageNotContaining("Exception");
  }

  @Test
  void noSnapshots() {
    assertThat(network.without("snapshots").problems())
        .containsExactly(
            "Network: snapshots is 'none' but a plan needs hours. Give it a snapshot or more.");
  }

  @Test
  void noBuses() {
    assertThat(network.without("buses").problems())
        .containsExactly(
            "Network: buses is 'missing' but every network has buses. Check that it is whole.");
  }

  @Test
  void aBusThatIsNotThere() {
    assertThat(network.table("loads", "name,bus,p_set", "use,suoth,100").problems())
        .containsExactly(
            "loads.csv, line 2: Load 'use': bus is 'suoth' but no bus has that name."
                + " Did you mean 'south'?");
  }

  @Test
  void twoOfOneName() {
    assertThat(network.table("loads", "name,bus,p_set", "use,south,1", "use,north,2").problems())
        .containsExactly(
            "loads.csv, line 2: Load 'use': name is 'use' but another has the same name."
                + " Give each its own name.");
  }

  @Test
  void aWordWhereANumberIsDue() {
    network.table("loads", "name,bus,p_set", "use,south,much");

    assertThat(network.problems())
        .containsExactly(
            "loads.csv, line 2: Load 'use': p_set is 'much' but it must be a number."
                + " Write digits with a decimal point.");
  }

  @Test
  void aGapInASeries() {
    network.table("loads-p_set", "snapshot,use", "a,100", "b,");

    assertThat(network.problems())
        .containsExactly(
            "loads.csv, line 2: Load 'use': p_set is NaN but every snapshot needs a finite"
                + " number. Give the number, or leave the attribute out for its default.");
  }

  @Test
  void anInfiniteCapacity() {
    network.table("links", "name,bus0,bus1,p_nom", "cable,north,south,inf");

    assertThat(network.problems())
        .singleElement()
        .asString()
        .startsWith("links.csv, line 2: Link 'cable': p_nom is Infinity");
  }

  @Test
  void aSeriesOfOtherSnapshots() {
    assertThat(network.table("loads-p_set", "snapshot,use", "a,100").problems())
        .containsExactly(
            "loads-p_set.csv: Table 'loads-p_set': rows is 1 but the network has 2 snapshots."
                + " Give one row for each row of snapshots.csv.");
  }

  @Test
  void aSeriesOfAStranger() {
    network.table("loads-p_set", "snapshot,use,other", "a,100,1", "b,100,1");

    assertThat(network.problems())
        .containsExactly(
            "Series loads-p_set: column is 'other' but no Load has that name."
                + " Remove it, or add the Load.");
  }

  @Test
  void anotherEncoding() {
    var text = "name,bus,p_set\nпотребление,south,100\n";
    network.bytes("loads", Charset.forName("windows-1251"), text);

    assertThat(network.problems())
        .singleElement()
        .asString()
        .startsWith("loads.csv, line 2: File 'loads.csv': encoding is 'byte 0xEF'")
        .contains("Cyrillic in Windows-1251");
  }

  @Test
  void aComponentThatNobodyKnows() {
    assertThat(network.table("processes", "name,bus0", "p,north").problems())
        .singleElement()
        .asString()
        .startsWith("processes.csv: Table 'processes': name is 'processes' but no component");
  }

  @Test
  void allThatHasNoCounterpartIsNamedAtOnce() {
    network.table(
        "generators",
        "name,bus,carrier,p_nom,marginal_cost,p_nom_mod,p_init",
        "coal plant,north,wind,150,30,0.1,",
        "wind park,south,wind,50,0,0,20");

    assertThat(network.problems())
        .containsExactly(
            "generators.csv, line 2: Generator 'coal plant': p_nom_mod is '0.1' but"
                + " it changes the optimum and has no counterpart here. Remove it.",
            "generators.csv, line 3: Generator 'wind park': p_init is '20' but it changes"
                + " the optimum and has no counterpart here. Remove it.");
  }

  /** Before version 1 the set point of a store without a series was for power flows only. */
  @Test
  void setPointsMeanWhatTheVersionSays() {
    network.table("storage_units", "name,bus,p_nom,max_hours,p_set", "battery,north,1,2,0.5");
    assertThat(network.problems())
        .singleElement()
        .asString()
        .startsWith("storage_units.csv, line 2: StorageUnit 'battery': p_set is '0.5'");

    network.table("network", "name,pypsa_version", "small,0.25.1");
    assertThat(network.read().report().markdown()).contains("before PyPSA 1: StorageUnit p_set");
  }

  @Test
  void investmentPeriods() {
    network.table(
        "snapshots", ",period,snapshot,objective", "0,2030,a,1", "1,2040,a,1", "2,2040,b,1");

    assertThat(network.problems())
        .containsExactly(
            "Snapshots: period is [2030, 2040] but each investment period has as many snapshots"
                + " as the others, one period after the other. Set n.investment_periods, and"
                + " snapshots from pd.MultiIndex.from_product.");
  }

  @Test
  void aNumberBeyondAllNumbers() {
    network.table("loads", "name,bus,p_set", "use,south,1e308");

    assertThat(network.problems()).isNotEmpty().allMatch(text -> text.contains("demand"));
  }

  @Test
  void aFileThatIsNoNetcdf() throws IOException {
    var file = Files.writeString(folder.resolve("network.nc"), "not HDF5", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PypsaImport.read(file, "small", "all"))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("it is not a whole netCDF file")
        .hasMessageContaining("n.export_to_netcdf");
  }
}
