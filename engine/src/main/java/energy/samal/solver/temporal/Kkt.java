package energy.samal.solver.temporal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The augmented system of an interior point,
 *
 * {@snippet lang=text :
 *   ( −(W)   Aᵀ ) (x)   (f)
 *   (   A    S  ) (y) = (g)
 * }
 *
 * in the positions of a {@link Layout}: W and S are diagonals. Pieces of stages are eliminated side
 * by side, what links them last. Only the pieces' own factors are kept; what they have to do with
 * the linking part is used in its own sparse form, at the price of a second pass over the pieces.
 */
final class Kkt {
  private final Layout layout;
  private final Crew crew;
  private final List<PieceFactor> pieces = new ArrayList<>();
  private final LinkingFactor linking;

  /** Each piece's part of sums over linking rows and columns. */
  private final double[][] partial;

  private final double[] link;
  private final double[] work;
  private final double[] residual;
  private double[] weight;
  private double[] slack;

  Kkt(Layout layout, List<Piece> parts, Crew crew) {
    this.layout = layout;
    this.crew = crew;
    parts.forEach(piece -> pieces.add(new PieceFactor(layout, piece)));
    linking = new LinkingFactor(layout, crew);
    partial = new double[pieces.size()][layout.linking()];
    link = new double[layout.linking()];
    work = new double[layout.columns + layout.rows];
    residual = new double[layout.columns + layout.rows];
  }

  /**
   * Factors.
   *
   * @param weight diagonal W; kept
   * @param slack diagonal S; kept
   */
  void factor(double[] weight, double[] slack) {
    this.weight = weight;
    this.slack = slack;
    crew.run(pieces.size(), p -> pieces.get(p).factor(weight, slack));
    linking.factor(weight, slack, pieces);
  }

  /**
   * Solves, and refines what rounding has left open.
   *
   * @return the residual of columns or of rows, each relative to its own right side in the largest
   *     norm: quantities and prices do not compare. A row with S above 1 counts by its part of S,
   *     or the right sides of those with slacks far from their bounds would be all that counts.
   */
  double solve(double[] right, double[] solution, int refinements, double enough) {
    System.arraycopy(right, 0, solution, 0, right.length);
    direct(solution);
    double ofColumns = largestOfColumns(right);
    double ofRows = largestOfRows(right);
    double columnSize = ofColumns > 0 ? ofColumns : Math.max(ofRows, Double.MIN_NORMAL);
    double rowSize = ofRows > 0 ? ofRows : columnSize;
    double error = residual(right, solution, columnSize, rowSize);
    for (int r = 0; r < refinements && error > enough; r++) {
      direct(residual);
      add(solution, residual, 1);
      double next = residual(right, solution, columnSize, rowSize);
      if (!(next < error)) {
        // Worse than before: it is taken back.
        add(solution, lastCorrection, -1);
        return residual(right, solution, columnSize, rowSize);
      }
      error = next;
    }
    return error;
  }

  private double[] lastCorrection = new double[0];

  private void add(double[] to, double[] from, double factor) {
    if (factor > 0) {
      if (lastCorrection.length == 0) {
        lastCorrection = new double[from.length];
      }
      System.arraycopy(from, 0, lastCorrection, 0, from.length);
    }
    crew.blocks(
        to.length,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            to[k] += factor * from[k];
          }
        });
  }

  private double largestOfColumns(double[] vector) {
    return crew.largest(
        layout.columns,
        (start, end) -> {
          double most = 0;
          for (int j = start; j < end; j++) {
            most = Math.max(most, Math.abs(vector[j]));
          }
          return most;
        });
  }

  private double largestOfRows(double[] vector) {
    int n = layout.columns;
    return crew.largest(
        layout.rows,
        (start, end) -> {
          double most = 0;
          for (int i = start; i < end; i++) {
            most = Math.max(most, Math.abs(vector[n + i]) / Math.max(1, slack[i]));
          }
          return most;
        });
  }

  /** Leaves right − K·solution in {@link #residual}; returns its largest entry beside the sizes. */
  private double residual(double[] right, double[] solution, double columnSize, double rowSize) {
    int n = layout.columns;
    multiplyTransposed(solution, n, residual);
    multiply(solution, residual, n);
    crew.blocks(
        right.length,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            double own = (k < n ? -weight[k] : slack[k - n]) * solution[k];
            residual[k] = right[k] - residual[k] - own;
          }
        });
    return Math.max(largestOfColumns(residual) / columnSize, largestOfRows(residual) / rowSize);
  }

  /** What the last solution leaves open of an equation of the system. */
  double leftOpen(int k) {
    return residual[k];
  }

  /** A·x of x at the front of a vector, into another one beginning with {@code at}. */
  void multiply(double[] x, double[] to, int at) {
    int firstLink = layout.columns - layout.stagedColumns;
    crew.run(pieces.size(), p -> multiplyPiece(pieces.get(p).piece, x, to, at, partial[p]));
    for (int i = layout.stagedRows; i < layout.rows; i++) {
      double sum = 0;
      for (double[] part : partial) {
        sum += part[firstLink + i - layout.stagedRows];
      }
      int corner = i - layout.stagedRows;
      for (int k = layout.cornerStart[corner]; k < layout.cornerStart[corner + 1]; k++) {
        sum += layout.cornerValue[k] * x[layout.cornerColumn[k]];
      }
      to[at + i] = sum;
    }
  }

  private void multiplyPiece(Piece piece, double[] x, double[] to, int at, double[] part) {
    int firstLink = layout.columns - layout.stagedColumns;
    Arrays.fill(part, firstLink, part.length, 0);
    int rowsEnd = layout.stageRow[piece.endStage];
    for (int i = layout.stageRow[piece.firstStage]; i < rowsEnd; i++) {
      double sum = 0;
      for (int k = layout.rowLinkStart[i]; k < layout.rowLinkStart[i + 1]; k++) {
        sum += layout.rowLinkValue[k] * x[layout.rowLinkColumn[k]];
      }
      to[at + i] = sum;
    }
    int columnsEnd = layout.stageColumn[piece.endStage];
    for (int j = layout.stageColumn[piece.firstStage]; j < columnsEnd; j++) {
      double value = x[j];
      for (int k = layout.start[j]; k < layout.links[j]; k++) {
        to[at + layout.row[k]] += layout.value[k] * value;
      }
      for (int k = layout.links[j]; k < layout.start[j + 1]; k++) {
        part[firstLink + layout.row[k] - layout.stagedRows] += layout.value[k] * value;
      }
    }
  }

  /** The largest term of each row of A·x, in size. */
  void largestTerms(double[] x, double[] to) {
    int firstLink = layout.columns - layout.stagedColumns;
    crew.run(pieces.size(), p -> largestTermsOfPiece(pieces.get(p).piece, x, to, partial[p]));
    for (int i = layout.stagedRows; i < layout.rows; i++) {
      double most = 0;
      for (double[] part : partial) {
        most = Math.max(most, part[firstLink + i - layout.stagedRows]);
      }
      int corner = i - layout.stagedRows;
      for (int k = layout.cornerStart[corner]; k < layout.cornerStart[corner + 1]; k++) {
        most = Math.max(most, Math.abs(layout.cornerValue[k] * x[layout.cornerColumn[k]]));
      }
      to[i] = most;
    }
  }

  private void largestTermsOfPiece(Piece piece, double[] x, double[] to, double[] part) {
    int firstLink = layout.columns - layout.stagedColumns;
    Arrays.fill(part, firstLink, part.length, 0);
    int rowsEnd = layout.stageRow[piece.endStage];
    for (int i = layout.stageRow[piece.firstStage]; i < rowsEnd; i++) {
      double most = 0;
      for (int k = layout.rowLinkStart[i]; k < layout.rowLinkStart[i + 1]; k++) {
        most = Math.max(most, Math.abs(layout.rowLinkValue[k] * x[layout.rowLinkColumn[k]]));
      }
      to[i] = most;
    }
    int columnsEnd = layout.stageColumn[piece.endStage];
    for (int j = layout.stageColumn[piece.firstStage]; j < columnsEnd; j++) {
      for (int k = layout.start[j]; k < layout.start[j + 1]; k++) {
        double term = Math.abs(layout.value[k] * x[j]);
        int row = layout.row[k];
        if (row < layout.stagedRows) {
          to[row] = Math.max(to[row], term);
        } else {
          int link = firstLink + row - layout.stagedRows;
          part[link] = Math.max(part[link], term);
        }
      }
    }
  }

  /** Aᵀ·y of y in a vector beginning with {@code at}, into the front of another one. */
  void multiplyTransposed(double[] y, int at, double[] to) {
    int columns = layout.columns - layout.stagedColumns;
    crew.run(
        pieces.size(), p -> multiplyTransposedPiece(pieces.get(p).piece, y, at, to, partial[p]));
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (double[] part : partial) {
        sum += part[c];
      }
      to[layout.stagedColumns + c] = sum;
    }
    for (int i = 0; i + layout.stagedRows < layout.rows; i++) {
      for (int k = layout.cornerStart[i]; k < layout.cornerStart[i + 1]; k++) {
        to[layout.cornerColumn[k]] += layout.cornerValue[k] * y[at + layout.stagedRows + i];
      }
    }
  }

  private void multiplyTransposedPiece(
      Piece piece, double[] y, int at, double[] to, double[] part) {
    Arrays.fill(part, 0, layout.columns - layout.stagedColumns, 0);
    int columnsEnd = layout.stageColumn[piece.endStage];
    for (int j = layout.stageColumn[piece.firstStage]; j < columnsEnd; j++) {
      double sum = 0;
      for (int k = layout.start[j]; k < layout.start[j + 1]; k++) {
        sum += layout.value[k] * y[at + layout.row[k]];
      }
      to[j] = sum;
    }
    int rowsEnd = layout.stageRow[piece.endStage];
    for (int i = layout.stageRow[piece.firstStage]; i < rowsEnd; i++) {
      for (int k = layout.rowLinkStart[i]; k < layout.rowLinkStart[i + 1]; k++) {
        part[layout.rowLinkColumn[k] - layout.stagedColumns] += layout.rowLinkValue[k] * y[at + i];
      }
    }
  }

  /** Largest of the terms that sum up to each number of Aᵀ·y, y beginning with {@code at}. */
  void largestTermsTransposed(double[] y, int at, double[] to) {
    int columns = layout.columns - layout.stagedColumns;
    crew.run(
        pieces.size(),
        p -> largestTermsTransposedOfPiece(pieces.get(p).piece, y, at, to, partial[p]));
    for (int c = 0; c < columns; c++) {
      double most = 0;
      for (double[] part : partial) {
        most = Math.max(most, part[c]);
      }
      to[layout.stagedColumns + c] = most;
    }
    for (int i = 0; i + layout.stagedRows < layout.rows; i++) {
      double price = y[at + layout.stagedRows + i];
      for (int k = layout.cornerStart[i]; k < layout.cornerStart[i + 1]; k++) {
        int j = layout.cornerColumn[k];
        to[j] = Math.max(to[j], Math.abs(layout.cornerValue[k] * price));
      }
    }
  }

  private void largestTermsTransposedOfPiece(
      Piece piece, double[] y, int at, double[] to, double[] part) {
    Arrays.fill(part, 0, layout.columns - layout.stagedColumns, 0);
    int columnsEnd = layout.stageColumn[piece.endStage];
    for (int j = layout.stageColumn[piece.firstStage]; j < columnsEnd; j++) {
      double most = 0;
      for (int k = layout.start[j]; k < layout.start[j + 1]; k++) {
        most = Math.max(most, Math.abs(layout.value[k] * y[at + layout.row[k]]));
      }
      to[j] = most;
    }
    int rowsEnd = layout.stageRow[piece.endStage];
    for (int i = layout.stageRow[piece.firstStage]; i < rowsEnd; i++) {
      for (int k = layout.rowLinkStart[i]; k < layout.rowLinkStart[i + 1]; k++) {
        int c = layout.rowLinkColumn[k] - layout.stagedColumns;
        part[c] = Math.max(part[c], Math.abs(layout.rowLinkValue[k] * y[at + i]));
      }
    }
  }

  /** Solves the regularised system in place, without refinement. */
  private void direct(double[] vector) {
    int n = layout.columns;
    int columns = n - layout.stagedColumns;
    crew.run(pieces.size(), p -> solvePiece(p, vector));
    for (int l = 0; l < link.length; l++) {
      int position = l < columns ? layout.stagedColumns + l : n + layout.stagedRows + l - columns;
      double sum = vector[position];
      for (double[] part : partial) {
        sum -= part[l];
      }
      link[l] = sum;
    }
    linking.solve(link);
    for (int l = 0; l < link.length; l++) {
      int position = l < columns ? layout.stagedColumns + l : n + layout.stagedRows + l - columns;
      vector[position] = link[l];
    }
    crew.run(pieces.size(), p -> solveAgain(p, vector));
  }

  /** Solves a copy of one piece's part, and gathers what it means for the linking part. */
  private void solvePiece(int p, double[] vector) {
    var piece = pieces.get(p).piece;
    copy(piece, vector, work);
    pieces.get(p).solve(weight, work);
    gather(piece, work, partial[p]);
  }

  private void copy(Piece piece, double[] from, double[] to) {
    int column = layout.stageColumn[piece.firstStage];
    int columnEnd = layout.stageColumn[piece.endStage];
    System.arraycopy(from, column, to, column, columnEnd - column);
    int row = layout.columns + layout.stageRow[piece.firstStage];
    int rowEnd = layout.columns + layout.stageRow[piece.endStage];
    System.arraycopy(from, row, to, row, rowEnd - row);
  }

  private void gather(Piece piece, double[] vector, double[] part) {
    int firstLink = layout.columns - layout.stagedColumns;
    Arrays.fill(part, 0);
    int columnsEnd = layout.stageColumn[piece.endStage];
    for (int j = layout.stageColumn[piece.firstStage]; j < columnsEnd; j++) {
      double value = vector[j];
      for (int k = layout.links[j]; k < layout.start[j + 1]; k++) {
        part[firstLink + layout.row[k] - layout.stagedRows] += layout.value[k] * value;
      }
    }
    int rowsEnd = layout.stageRow[piece.endStage];
    for (int i = layout.stageRow[piece.firstStage]; i < rowsEnd; i++) {
      double value = vector[layout.columns + i];
      for (int k = layout.rowLinkStart[i]; k < layout.rowLinkStart[i + 1]; k++) {
        part[layout.rowLinkColumn[k] - layout.stagedColumns] += layout.rowLinkValue[k] * value;
      }
    }
  }

  /** Takes what the linking part now is from one piece's right side, and solves it for good. */
  private void solveAgain(int p, double[] vector) {
    var piece = pieces.get(p).piece;
    int columnsEnd = layout.stageColumn[piece.endStage];
    for (int j = layout.stageColumn[piece.firstStage]; j < columnsEnd; j++) {
      double sum = 0;
      for (int k = layout.links[j]; k < layout.start[j + 1]; k++) {
        sum += layout.value[k] * vector[layout.columns + layout.row[k]];
      }
      vector[j] -= sum;
    }
    int rowsEnd = layout.stageRow[piece.endStage];
    for (int i = layout.stageRow[piece.firstStage]; i < rowsEnd; i++) {
      double sum = 0;
      for (int k = layout.rowLinkStart[i]; k < layout.rowLinkStart[i + 1]; k++) {
        sum += layout.rowLinkValue[k] * vector[layout.rowLinkColumn[k]];
      }
      vector[layout.columns + i] -= sum;
    }
    pieces.get(p).solve(weight, vector);
  }
}
