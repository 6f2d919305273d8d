package energy.samal.io.xlsx;

import energy.samal.io.tables.Origin;
import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks for what a spreadsheet puts into cells in place of what their owner meant. */
final class CellGuard {
  private static final int SHOWN = 5;
  private static final int FORMULAS_SHOWN = 3;

  private final Origin origin;
  private final String element;
  private final Consumer<Problem> problems;
  private final List<String> formulas = new ArrayList<>();
  private int formulaCount;
  private int wrong;

  /**
   * @param element what the sheet holds, such as {@code Table 'nodes'}
   */
  CellGuard(Origin origin, String element, Consumer<Problem> problems) {
    this.origin = origin;
    this.element = element;
    this.problems = problems;
  }

  /**
   * The text of a cell.
   *
   * @param field name of its column
   * @param numeric whether only a number can stand there
   */
  String checked(Cell cell, int row, String field, boolean numeric) {
    if (cell.formula()) {
      countFormula(cell, row);
    }
    switch (cell.kind()) {
      case ERROR ->
          refuse(
              row,
              cell.column(),
              field,
              cell.text(),
              "its formula came to no value",
              "Correct the formula, or type the value.");
      case UNCOMPUTED ->
          refuse(
              row,
              cell.column(),
              field,
              "a formula",
              "no program has computed it yet",
              "Open the workbook in a spreadsheet, save it, and try again.");
      case DATE -> {
        if (numeric) {
          refuse(
              row,
              cell.column(),
              field,
              cell.text(),
              "it is shown as a date and a number is due",
              "Spreadsheets make dates of entries such as 1.5: set the format of the cell to"
                  + " 'Number', then type the number again.");
        }
      }
      case TEXT, NUMBER, TRUTH -> {
        // As it is meant.
      }
    }
    return cell.text();
  }

  private void countFormula(Cell cell, int row) {
    formulaCount++;
    if (formulas.size() < FORMULAS_SHOWN) {
      formulas.add(origin.place(row, cell.column()));
    }
  }

  /** Tells of something wrong, unless a few of its sheet are told already. */
  void refuse(int row, int column, String field, Object found, String rule, String remedy) {
    if (wrong++ < SHOWN) {
      problems.accept(new Problem(origin.place(row, column), element, field, found, rule, remedy));
    }
  }

  /** Tells how many more there are. */
  void finish() {
    if (wrong > SHOWN) {
      problems.accept(
          new Problem(
              origin.place(0, Origin.WHOLE_LINE),
              element,
              "cells",
              (wrong - SHOWN) + " more",
              "they are wrong in such ways too",
              "Correct those that are named, and look at those beside them."));
    }
  }

  boolean isGood() {
    return wrong == 0;
  }

  /** How many formulas there are, and where the first ones stand; empty when there are none. */
  String formulas() {
    return formulaCount == 0
        ? ""
        : "%d in %s%s"
            .formatted(
                formulaCount,
                String.join("; ", formulas),
                formulaCount > FORMULAS_SHOWN ? " and others" : "");
  }
}
