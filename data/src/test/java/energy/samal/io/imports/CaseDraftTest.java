package energy.samal.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import energy.samal.io.casefolder.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseDraftTest {
  @TempDir private Path folder;

  @Test
  void aDraftBecomesAnOrdinaryCase() throws IOException {
    var draft = oneNode();
    var report = new ImportReport("A network of one bus");
    report.kept("bus", "nodes.csv", "here");
    report.dropped("colours are for drawing", "carrier 'gas', color");

    new Imported(draft.build("# One\n"), report).write(folder);
    var scenario = CaseFolder.read(folder);

    assertThat(scenario.settings().name()).isEqualTo("one: \"two\"");
    assertThat(scenario.settings().horizon().years()).containsExactly(2030);
    assertThat(scenario.energy().demands().getFirst().profile().toArray())
        .containsExactly(0.5, 1.5);
    assertThat(scenario.geography().nodes().getFirst().latitude()).isEqualTo(0.00001);
    assertThat(Files.readString(folder.resolve("import.md")))
        .contains("| bus | nodes.csv | 1 |", "colours are for drawing: carrier 'gas', color");
  }

  @Test
  void noFieldIsMadeUp() {
    var line = oneNode().line("nodes");

    assertThatThrownBy(() -> line.set("hight", 3)).hasMessageContaining("no field hight");
  }

  private static CaseDraft oneNode() {
    var draft = new CaseDraft("one: \"two\"", "made for this test");
    draft
        .set("currency", "EUR")
        .set("discount_rate", 0.0)
        .set("planning_years", List.of(2030))
        .set("hours", 2);
    draft.line("countries").set("id", "X").set("name_en", "X");
    draft
        .line("nodes")
        .set("id", "here")
        .set("name_en", "here")
        .set("country", "X")
        .set("latitude_deg", 0.00001)
        .set("longitude_deg", 0);
    draft
        .line("carriers")
        .set("id", "electricity")
        .set("name_en", "electricity")
        .set("balance", "hourly");
    draft
        .line("technologies")
        .set("id", "any")
        .set("name_en", "any")
        .set("group", "other")
        .set("lifetime_years", 1)
        .set("cost_of_capital_share", 0);
    draft
        .line("generators")
        .set("id", "plant")
        .set("node", "here")
        .set("technology", "any")
        .set("carrier", "electricity");
    draft
        .line("vintages")
        .set("asset", "plant")
        .set("capacity_mw", 15)
        .set("from_year", 2030)
        .set("until_year", 2031);
    draft
        .line("demands")
        .set("id", "use")
        .set("node", "here")
        .set("carrier", "electricity")
        .set("profile_series", draft.series("use", "use", 2, hour -> 0.5 + hour))
        .set("lost_load_per_mwh", 1000);
    draft.line("demand_years").set("demand", "use").set("year", 2030).set("energy_mwh", 20);
    return draft;
  }
}
