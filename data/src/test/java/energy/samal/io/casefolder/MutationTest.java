package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Table;
import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.InvalidScenarioException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One cell of a good case made wrong in one of many ways is told with its file, line and field. */
class MutationTest {
  private static final CaseTables GOOD = CaseFolder.readTables(BadCase.GOOD);
  private static final String SEED = "4711";

  /** How a cell is made wrong. */
  enum Way {
    EMPTY,
    WORD,
    DECIMAL_COMMA,
    THOUSANDS,
    NOT_A_NUMBER,
    TOO_SMALL,
    TOO_LARGE,
    FRACTION
  }

  /** One cell to be made wrong. */
  record Mutation(Table table, int row, Field field, String wrong) {
    @Override
    public String toString() {
      return table.place(row, 0) + ": " + field.name() + " becomes '" + wrong + "'";
    }
  }

  @Property(tries = 500, seed = SEED)
  void theMutationIsNamed(@ForAll("mutations") Mutation mutation) {
    var thrown =
        catchThrowableOfType(InvalidScenarioException.class, () -> mutated(mutation).scenario());

    assertThat(thrown).as("%s", mutation).isNotNull();
    assertThat(thrown.problems())
        .as("%s", mutation)
        .anySatisfy(
            problem -> {
              assertThat(problem.place()).isEqualTo(mutation.table().place(mutation.row(), 0));
              assertThat(problem.field()).isEqualTo(mutation.field().name());
              assertThat(problem.rule()).isNotBlank();
              assertThat(problem.remedy()).isNotBlank();
            });
  }

  @Property(tries = 100, seed = SEED)
  void anHourThatIsNoNumberIsNamed(
      @ForAll("hours") int hour, @ForAll("hourly") String name, @ForAll("gaps") String wrong) {
    var table = GOOD.table(name).orElseThrow();
    var series = table.header().getLast();
    var bad = replaced(table, hour, table.header().size() - 1, wrong);
    var thrown = catchThrowableOfType(InvalidScenarioException.class, () -> with(bad).scenario());

    assertThat(thrown).isNotNull();
    assertThat(thrown.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.place()).isEqualTo(name + ".csv, line " + (hour + 2));
              assertThat(problem.element()).isEqualTo("Series '" + series + "'");
              assertThat(problem.found()).isEqualTo(wrong);
            });
  }

  @Provide
  Arbitrary<Integer> hours() {
    return Arbitraries.integers().between(0, 23);
  }

  @Provide
  Arbitrary<String> hourly() {
    return Arbitraries.of("hourly/wind", "hourly/load");
  }

  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of("", "NaN", "0,5", "x", "1 000", "--", "#N/A", "1e999");
  }

  @Provide
  Arbitrary<Mutation> mutations() {
    var all = new ArrayList<Mutation>();
    for (var spec : FieldTable.standard().tables()) {
      var table = GOOD.table(spec.name()).orElseThrow();
      for (var field : spec.fields()) {
        for (int row = 0; row < table.rows() && table.column(field.name()) >= 0; row++) {
          for (var way : Way.values()) {
            int at = row;
            wrong(field, way).ifPresent(w -> all.add(new Mutation(table, at, field, w)));
          }
        }
      }
    }
    return Arbitraries.of(all);
  }

  /** A text that this field cannot hold; none when this way cannot make it wrong. */
  private static Optional<String> wrong(Field field, Way way) {
    boolean isNumber =
        field.type() instanceof FieldType.Decimal || field.type() instanceof FieldType.Whole;
    boolean isFree = field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Id;
    return switch (way) {
      case EMPTY -> field.required() ? Optional.of("") : Optional.empty();
      case WORD -> isFree ? Optional.empty() : Optional.of("перепутано");
      case DECIMAL_COMMA -> isNumber ? Optional.of("0,5") : Optional.empty();
      case THOUSANDS -> isNumber ? Optional.of("2 025") : Optional.empty();
      case NOT_A_NUMBER -> isNumber ? Optional.of("NaN") : Optional.empty();
      case TOO_SMALL -> isNumber ? Optional.of(below(field)) : Optional.empty();
      case TOO_LARGE -> isNumber ? Optional.of(above(field)) : Optional.empty();
      case FRACTION ->
          field.type() instanceof FieldType.Whole
              ? Optional.of(field.range().minimum() + 0.5 + "")
              : Optional.empty();
    };
  }

  private static String below(Field field) {
    return String.valueOf(field.range().minimum() - 1);
  }

  private static String above(Field field) {
    return String.valueOf(field.range().maximum() * 2 + 1);
  }

  private static CaseTables mutated(Mutation mutation) {
    int column = mutation.table().column(mutation.field().name());
    return with(replaced(mutation.table(), mutation.row(), column, mutation.wrong()));
  }

  private static CaseTables with(Table table) {
    var tables = new LinkedHashMap<>(GOOD.tables());
    tables.put(table.name(), table);
    return new CaseTables(GOOD.name(), GOOD.settings(), GOOD.readme(), tables, GOOD.unreadable());
  }

  private static Table replaced(Table table, int row, int column, String text) {
    return CsvTable.read(
            table.name(),
            table.name() + ".csv",
            CsvTable.write(withCell(table, row, column, text)),
            problem -> {
              throw new AssertionError(problem.toString());
            })
        .orElseThrow();
  }

  private static Table withCell(Table table, int row, int column, String text) {
    var builder = new Table.Builder(table.name(), (_, _) -> "", table.header());
    for (int r = 0; r < table.rows(); r++) {
      List<String> cells = new ArrayList<>(table.row(r));
      if (r == row) {
        cells.set(column, text);
      }
      builder.add(r + 2, cells);
    }
    return builder.build();
  }
}
