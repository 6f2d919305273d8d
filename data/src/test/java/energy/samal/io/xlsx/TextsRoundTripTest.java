package energy.samal.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever stands in a cell comes back, from a folder and from a workbook. */
class TextsRoundTripTest {
  private static final String SEED = "4711";

  private Path temporary;

  @BeforeProperty
  void begin() throws IOException {
    temporary = Files.createTempDirectory("samal");
  }

  @AfterProperty
  void end() throws IOException {
    try (var files = Files.walk(temporary)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 60, seed = SEED)
  void textsComeBack(@ForAll("rows") List<List<String>> rows) throws IOException {
    roundTrip(rows);
  }

  @Property(tries = 60, seed = SEED)
  void numbersComeBackAsTheyWereWritten(@ForAll("numbers") List<List<String>> rows)
      throws IOException {
    roundTrip(rows);
  }

  private void roundTrip(List<List<String>> rows) throws IOException {
    var tables = tables(rows);
    var folder = temporary.resolve("case");
    CaseFolder.write(tables, folder);
    assertThat(CaseFolder.readTables(folder).sameTexts(tables)).isTrue();

    var workbook = temporary.resolve("case.xlsx");
    XlsxCase.write(tables, workbook);
    assertThat(XlsxCase.readTables(workbook).sameTexts(tables)).isTrue();
  }

  private static CaseTables tables(List<List<String>> rows) {
    var builder =
        new Table.Builder("sources", Origin.file("sources.csv"), List.of("id", "title", "note"));
    for (int row = 0; row < rows.size(); row++) {
      builder.add(row + 2, rows.get(row));
    }
    var tables = new LinkedHashMap<String, Table>();
    tables.put("sources", builder.build());
    var settings =
        new CaseTables.SourceText(
            "# first\n\nname: round-trip # why\n  odd:   line\nyears: [1, 2]\nb: true\n- x\n",
            Origin.file("case.yaml"));
    return new CaseTables("case", settings, "# Title\n\n  text\n\nend\n", tables, Set.of());
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    var text =
        Arbitraries.strings().withChars("abЖқ中文é\"',;:=+-#@\n 0.5%&<>\u00a0\u2014").ofMaxLength(12);
    var given = text.map(t -> "x" + t);
    return row(given, text);
  }

  @Provide
  Arbitrary<List<List<String>>> numbers() {
    var number =
        Arbitraries.oneOf(
            Arbitraries.integers().map(String::valueOf),
            Arbitraries.doubles().map(String::valueOf),
            Arbitraries.bigDecimals().ofScale(4).map(String::valueOf),
            Arbitraries.of(
                "0.50", "1e-05", "007", "+7", "-0", "0.1", "1234567890123456789", "1.", ".5"));
    return row(number, number);
  }

  private static Arbitrary<List<List<String>>> row(Arbitrary<String> first, Arbitrary<String> all) {
    return first
        .flatMap(f -> all.list().ofSize(2).map(l -> List.of(f, l.getFirst(), l.getLast())))
        .list()
        .ofMaxSize(5);
  }
}
