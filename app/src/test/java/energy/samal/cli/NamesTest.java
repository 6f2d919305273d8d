package energy.samal.cli;

import static energy.samal.cli.Samals.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cyrillic and Chinese names come through every format, in and out. */
class NamesTest {
  private static final String COUNTRY = "Қазақстан";
  private static final String CITY = "Екібастұз";
  private static final String PLANT = "乌鲁木齐电厂";
  private static final Pattern NUMBER = Pattern.compile("&#x([0-9a-f]+);");

  @TempDir private Path folder;

  @BeforeEach
  void network() throws IOException {
    var network = Files.createDirectory(folder.resolve("сеть 电网"));
    Files.writeString(network.resolve("network.csv"), "name,pypsa_version\nсеть,1.0.0\n");
    Files.writeString(
        network.resolve("buses.csv"), "name,carrier,country\n%s,AC,%s\n".formatted(CITY, COUNTRY));
    Files.writeString(network.resolve("carriers.csv"), "name,co2_emissions\nуголь,0.34\n");
    Files.writeString(
        network.resolve("generators.csv"),
        "name,bus,carrier,p_nom,marginal_cost\n%s,%s,уголь,100,30\n".formatted(PLANT, CITY));
    Files.writeString(
        network.resolve("loads.csv"), "name,bus,p_set\nпотребление,%s,50\n".formatted(CITY));
    Files.writeString(network.resolve("snapshots.csv"), "snapshot,objective\n2030-01-01,1\n");
  }

  /** Folder, case, workbook, case, plan, netCDF file, case. */
  @Test
  void throughPypsaAndWorkbooks() throws IOException {
    done("import", "pypsa", folder.resolve("сеть 电网"), folder.resolve("первый"));
    done("convert", folder.resolve("первый"), folder.resolve("книга.xlsx"));
    done("import", "excel", folder.resolve("книга.xlsx"), folder.resolve("второй"));
    done("plan", folder.resolve("второй"), "--quiet", "--out", folder.resolve("план"));
    done("verify", folder.resolve("план"));
    done("export", "pypsa", folder.resolve("план"), folder.resolve("сеть.nc"));
    done("export", "pypsa", folder.resolve("план"), folder.resolve("таблицы"));
    done("import", "pypsa", folder.resolve("сеть.nc"), folder.resolve("третий"));

    assertThat(all(folder.resolve("третий"))).contains(COUNTRY, CITY, PLANT, "уголь");
    assertThat(Files.readString(folder.resolve("таблицы/generators.csv"))).contains(PLANT, CITY);
  }

  @Test
  void intoTablesOfResults() throws IOException {
    done("import", "pypsa", folder.resolve("сеть 电网"), folder.resolve("первый"));
    done("plan", folder.resolve("первый"), "--quiet", "--out", folder.resolve("план"));
    done("export", "csv", folder.resolve("план"), folder.resolve("csv"));
    done("export", "excel", folder.resolve("план"), folder.resolve("план.xlsx"));
    done("export", "iamc", folder.resolve("план"), folder.resolve("iamc.csv"));
    done("export", "iamc", folder.resolve("план"), folder.resolve("iamc.xlsx"));

    // The tables of a run are Parquet files, so that these went through them.
    assertThat(all(folder.resolve("csv"))).contains(COUNTRY, CITY, PLANT);
    assertThat(texts(folder.resolve("план.xlsx"))).contains(COUNTRY, "уголь");
    assertThat(Files.readString(folder.resolve("iamc.csv"))).contains(COUNTRY);
    assertThat(texts(folder.resolve("iamc.xlsx"))).contains(COUNTRY);
    assertThat(Files.readString(folder.resolve("план/report.html"))).contains(COUNTRY);
  }

  @Test
  void throughOsemosys() throws IOException {
    var model =
        """
        set REGION := %s ; set YEAR := 2020 ; set TIMESLICE := день ;
        set FUEL := ток ; set TECHNOLOGY := '%s' ; set MODE_OF_OPERATION := 1 ;
        param DiscountRate default 0 := ;
        param YearSplit default 1 := ;
        param SpecifiedAnnualDemand default 0 := [%s,ток,*] 2020 8 ;
        param SpecifiedDemandProfile default 1 := ;
        param OutputActivityRatio default 0 := [%s,*,ток,1,*] : 2020 := '%s' 1 ;
        param VariableCost default 1 := ;
        end;
        """
            .formatted(COUNTRY, PLANT, COUNTRY, COUNTRY, PLANT);
    var file = Files.writeString(folder.resolve("модель.txt"), model);
    done("import", "osemosys", file, folder.resolve("первый"));

    assertThat(all(folder.resolve("первый"))).contains(COUNTRY, PLANT, "ток");
  }

  private static String all(Path tree) throws IOException {
    var text = new StringBuilder();
    try (var files = Files.walk(tree)) {
      for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  /** What the sheets of a workbook say; some letters stand there as numbers. */
  private static String texts(Path workbook) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipFile(workbook.toFile())) {
      for (var entry : zip.stream().filter(e -> e.getName().endsWith(".xml")).toList()) {
        var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        text.append(
            NUMBER
                .matcher(xml)
                .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16))));
      }
    }
    return text.toString();
  }
}
