package energy.samal.io.matpower;

import energy.samal.io.imports.CaseDraft;
import energy.samal.io.imports.ImportReport;
import energy.samal.model.Problem;
import java.util.List;

/** What all translators of one file share: what they read from and write to. */
record Desk(MatpowerFile file, CaseDraft draft, ImportReport report, List<Problem> problems) {

  private static final double LARGEST = 1e12;

  /** A number of a row that must be one; 0 after a problem has been told. */
  double finite(Matrix matrix, int row, int column, String field) {
    double value = matrix.at(row, column);
    if (Math.abs(value) <= LARGEST) {
      return value;
    }
    boolean finite = Double.isFinite(value);
    refuse(
        matrix,
        row,
        field,
        value,
        finite ? "no grid has numbers of that size" : "it must be a finite number",
        "Give the number.");
    return 0;
  }

  void refuse(Matrix matrix, int row, String field, Object found, String rule, String remedy) {
    var element = "Row %d of %s".formatted(row + 1, matrix.name());
    problems.add(file.problem(matrix.line(row), element, field, found, rule, remedy));
  }

  /** Capacity that stands in the year. */
  void stands(String asset, double mw) {
    draft
        .line("vintages")
        .set("asset", asset)
        .set("capacity_mw", mw)
        .set("from_year", Translation.YEAR)
        .set("until_year", Translation.YEAR + 1);
  }
}
