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

  @Test
  void columnsBeginWithTheFirstRowThatFillsThem() {
    var draft = new CaseDraft("one", "made for this test");
    draft.line("links").set("id", "first").set("from_node", "a");
    draft.line("links").set("id", "second").set("reverse_share", 0.5);
    draft.line("links").set("id", "third");

    var links = draft.build("").table("links").orElseThrow();

    assertThat(links.header()).contains("to_node").doesNotContain("fee_per_mwh");
    assertThat(links.rows()).isEqualTo(3);
    assertThat(links.cell(0, "from_node")).isEqualTo("a");
    assertThat(links.cell(2, "from_node")).isEmpty();
    assertThat(links.cell(0, "reverse_share")).isEmpty();
    assertThat(links.cell(1, "reverse_share")).isEqualTo("0.5");
    assertThat(links.cell(2, "to_node")).isEmpty();
    assertThat(links.line(2)).isEqualTo(4);
  }

  @Test
  void aRowIsDoneWhenTheNextBegins() {
    var draft = oneNode();
    var line = draft.line("nodes").set("id", "there");
    draft.line("nodes").set("id", "elsewhere");

    assertThatThrownBy(() -> line.set("name_en", "there"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("name_en of row 1 of nodes is set after row 2 was begun");
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
