package energy.samal.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.casefolder.CsvTable;
import energy.samal.io.tables.Table;
import energy.samal.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Years side by side, and back below each other. */
class YearColumnsTest {
  private static final Units UNITS = new Units("currency: USD2023 # of that year\n");

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void oneFigureHasARowForEachOwner() {
    var tall =
        table(
            "demand_years",
            """
            demand,year,energy_mwh,source
            north,2025,100,a
            north,2030,110,a
            south,2030,50,b
            """);

    assertThat(CsvTable.write(YearColumns.of(tall, UNITS).orElseThrow()))
        .isEqualTo(
            """
            demand,source,unit,2025,2030
            north,a,MWh/year,100,110
            south,b,MWh/year,,50
            """);
  }

  @Test
  void severalFiguresHaveARowEach() {
    var tall =
        table(
            "technology_costs",
            """
            technology,country,year,capital_per_kw,fixed_per_kw_year,variable_per_mwh,source
            wind,,2025,1200,30,,s
            wind,,2050,900,,,s
            coal,KZ,2025,1500,40,2,s
            """);

    assertThat(CsvTable.write(YearColumns.of(tall, UNITS).orElseThrow()))
        .isEqualTo(
            """
            technology,country,source,figure,unit,2025,2050
            wind,,s,capital_per_kw,USD2023/kW,1200,900
            wind,,s,fixed_per_kw_year,USD2023/kW/year,30,
            wind,,s,variable_per_mwh,USD2023/MWh,,
            coal,KZ,s,capital_per_kw,USD2023/kW,1500,
            coal,KZ,s,fixed_per_kw_year,USD2023/kW/year,40,
            coal,KZ,s,variable_per_mwh,USD2023/MWh,2,
            """);
  }

  @Test
  void theSheetIsReadBackCellByCell() {
    var wide =
        table(
            "market_years",
            """
            market,source,figure,unit,2030,2025
            ru,s,purchase_limit_mw,MW,200,100
            ru,s,sale_limit_mw,,,70
            cn,s,sale_limit_mw,MW,,5
            """);

    var tall = new YearColumnsReader(wide, UNITS, problems::add).tall();

    assertThat(problems).isEmpty();
    assertThat(CsvTable.write(tall))
        .isEqualTo(
            """
            market,year,purchase_limit_mw,sale_limit_mw,source
            ru,2030,200,,s
            ru,2025,100,70,s
            cn,2025,,5,s
            """);
    // The file is told by its lines: header 1, rows from 2 on.
    assertThat(tall.place(1, tall.column("sale_limit_mw"))).endsWith("line 3");
    assertThat(tall.place(1, tall.column("purchase_limit_mw"))).endsWith("line 2");
    assertThat(tall.place(1, tall.column("year"))).endsWith("line 1");
    assertThat(tall.place(2, tall.column("source"))).endsWith("line 4");
  }

  @Test
  void whatWouldNotComeBackStaysAsItIs() {
    for (var tall :
        List.of(
            // An owner whose source changes from year to year has two runs of rows.
            "demand,year,energy_mwh,source\nnorth,2025,100,a\nnorth,2030,,a\n",
            "demand,year,energy_mwh,source\nnorth,later,100,a\n",
            "demand,energy_mwh,year,source\nnorth,100,2025,a\n",
            "demand,year,energy_mwh,source\n")) {
      assertThat(YearColumns.of(table("demand_years", tall), UNITS)).as(tall).isEmpty();
    }
    var events = table("commitments", "agreement,asset,capacity_mw,year,source\na,b,5,2030,s\n");
    assertThat(YearColumns.of(events, UNITS)).isEmpty();
  }

  @Test
  void everyTableOfFiguresByYearOfARealCaseComesBack() {
    int wide = 0;
    for (var table :
        CaseFolder.readTables(Path.of("../cases/kazakhstan-lessons")).tables().values()) {
      wide += YearColumns.of(table, UNITS).isPresent() ? 1 : 0;
    }

    assertThat(wide).isGreaterThan(7);
  }

  @Test
  void wrongFiguresAndUnitsAreNamed() {
    var wide =
        table(
            "market_years",
            """
            market,source,figure,unit,2025
            ru,s,sale_limit,MW,1
            ru,s,sale_limit_mw,GW,2
            """);

    new YearColumnsReader(wide, UNITS, problems::add).tall();

    assertThat(problems.stream().map(Problem::toString))
        .containsExactly(
            "market_years.csv, line 2: Table 'market_years': figure is 'sale_limit' but the table"
                + " has no such figure. Did you mean 'sale_limit_mw'?",
            "market_years.csv, line 3: Table 'market_years': unit is 'GW' but sale_limit_mw is in"
                + " MW. Convert the figures and write MW.");
  }

  @Test
  void aFigureMustBeNamedWhereThereAreSeveral() {
    var wide = table("market_years", "market,source,2025\nru,s,1\n");

    new YearColumnsReader(wide, UNITS, problems::add).tall();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().toString())
        .startsWith("market_years.csv, line 1: Table 'market_years': figure is 'missing' but");
  }

  private static Table table(String name, String csv) {
    return CsvTable.read(
            name,
            name + ".csv",
            csv,
            problem -> {
              throw new IllegalStateException(problem.toString());
            })
        .orElseThrow();
  }
}
