package energy.samal.io.xlsx;

import energy.samal.io.tables.Origin;
import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A sheet that holds a text line by line: the settings, or the readme. */
final class TextSheet implements SheetParser.Rows {
  private final int columns;
  private final int remarkColumns;
  private final CellGuard guard;
  private final List<Line> lines = new ArrayList<>();

  private record Line(int number, List<String> cells) {}

  /**
   * @param columns that are read
   * @param remarkColumns columns beside them whose texts say nothing to the program
   */
  TextSheet(
      String element, int columns, int remarkColumns, Origin origin, Consumer<Problem> problems) {
    this.columns = columns;
    this.remarkColumns = remarkColumns;
    this.guard = new CellGuard(origin, element, problems);
  }

  @Override
  public void row(int number, List<Cell> row) {
    var texts = new ArrayList<String>();
    for (int column = 0; column < columns; column++) {
      texts.add("");
    }
    for (var cell : row) {
      if (cell.column() < columns) {
        texts.set(cell.column(), guard.checked(cell, number, "cell", false));
      } else if (cell.column() >= columns + remarkColumns && !cell.isBlank()) {
        guard.refuse(
            number,
            cell.column(),
            "cell",
            cell.text(),
            "it stands beside what is read",
            "Put it into a sheet called 'notes', or clear the cell.");
      }
    }
    lines.add(new Line(number, texts));
  }

  /** The settings: a header, then a key, a value and a comment in each row. */
  String yaml() {
    var text = new StringBuilder();
    int next = 2;
    for (var line : lines) {
      if (line.number() > 1) {
        text.append("\n".repeat(line.number() - next));
        var cells = line.cells();
        text.append(new SettingsLine(cells.get(0), cells.get(1), cells.get(2)).line()).append('\n');
        next = line.number() + 1;
      }
    }
    return text.toString();
  }

  /** The first cell of each row as a line. */
  String text() {
    var text = new StringBuilder();
    int next = 1;
    for (var line : lines) {
      text.append("\n".repeat(line.number() - next)).append(line.cells().getFirst()).append('\n');
      next = line.number() + 1;
    }
    return text.toString();
  }

  CellGuard guard() {
    return guard;
  }
}
