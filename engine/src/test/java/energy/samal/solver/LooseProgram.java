package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A program in loose parts, to be put together, changed and built anew. */
final class LooseProgram {
  static final double ANY = Double.POSITIVE_INFINITY;

  /** A column; what it stands for is its family. */
  static final class Column {
    final String family;
    int hour;
    double lower;
    double upper;
    double cost;

    Column(String family, int hour, double lower, double upper, double cost) {
      this.family = family;
      this.hour = hour;
      this.lower = lower;
      this.upper = upper;
      this.cost = cost;
    }
  }

  record Term(double value, Column column) {}

  /** A row, to which terms can be added at any time. */
  static final class Row {
    final String family;
    int hour;
    double lower;
    double upper;
    final List<Term> terms = new ArrayList<>();

    Row(String family, int hour, double lower, double upper) {
      this.family = family;
      this.hour = hour;
      this.lower = lower;
      this.upper = upper;
    }

    Row term(double value, Column column) {
      terms.add(new Term(value, column));
      return this;
    }
  }

  final List<Column> columns = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  double offset;

  static LooseProgram of(Lp lp) {
    var loose = new LooseProgram();
    loose.offset = lp.offset();
    for (int j = 0; j < lp.columns(); j++) {
      loose.column(
          lp.columnLabel(j).family(),
          lp.columnHour()[j],
          lp.columnLower()[j],
          lp.columnUpper()[j],
          lp.cost()[j]);
    }
    for (int i = 0; i < lp.rows(); i++) {
      var row =
          loose.row(lp.rowLabel(i).family(), lp.rowHour()[i], lp.rowLower()[i], lp.rowUpper()[i]);
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        row.term(lp.value()[k], loose.columns.get(lp.index()[k]));
      }
    }
    return loose;
  }

  Column column(String family, int hour, double lower, double upper, double cost) {
    var column = new Column(family, hour, lower, upper, cost);
    columns.add(column);
    return column;
  }

  Row row(String family, int hour, double lower, double upper) {
    var row = new Row(family, hour, lower, upper);
    rows.add(row);
    return row;
  }

  /** The place of each column. */
  Map<Column, Integer> places() {
    var places = new IdentityHashMap<Column, Integer>();
    for (var column : columns) {
      places.put(column, places.size());
    }
    return places;
  }

  LooseProgram shuffle(Random random) {
    Collections.shuffle(columns, random);
    Collections.shuffle(rows, random);
    for (var row : rows) {
      Collections.shuffle(row.terms, random);
    }
    return this;
  }

  Lp build() {
    var lp = new LpBuilder().addOffset(offset);
    var places = places();
    for (var column : columns) {
      var label = new Label(column.family, "", places.get(column));
      lp.columns(label, 1, column.hour, column.lower, column.upper, column.cost);
    }
    int count = 0;
    for (var row : rows) {
      for (var term : row.terms) {
        lp.term(term.value(), places.get(term.column()));
      }
      lp.row(new Label(row.family, "", count++), row.hour, row.lower, row.upper);
    }
    return lp.build();
  }
}
