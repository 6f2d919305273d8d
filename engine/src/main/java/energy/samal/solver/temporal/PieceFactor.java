package energy.samal.solver.temporal;

import java.util.Arrays;

/** The numbers of one piece's elimination, and what it leaves to the linking part. */
final class PieceFactor {
  /** A pivot of the wrong sign, or smaller than this, is taken as infinite. */
  private static final double SMALLEST_PIVOT = 1e-30;

  private static final double INFINITE = 1e30;

  final Piece piece;

  /** Lower triangle of what the piece adds to the linking part. */
  final double[][] schur;

  private final Layout layout;

  /** For each stage and pivot in order: 1/pivot, then a multiplier for each neighbour. */
  private final double[] factor;

  private final double[][] rows;
  private final double[] work;
  private final double[] entries;
  private final double[] scaled;

  /** Numbers among the nodes carried on. */
  private final double[] carried;

  private final double[] nodeValue;

  PieceFactor(Layout layout, Piece piece) {
    this.layout = layout;
    this.piece = piece;
    int border = piece.border.length;
    int mostRows = 0;
    int mostSize = 0;
    int mostNodes = 0;
    for (var program : piece.programs) {
      mostRows = Math.max(mostRows, program.borderRows());
      mostSize = Math.max(mostSize, program.size());
      mostNodes = Math.max(mostNodes, program.nodes());
    }
    schur = new double[border][border];
    rows = new double[border + mostRows][];
    System.arraycopy(schur, 0, rows, 0, border);
    for (int r = border; r < rows.length; r++) {
      rows[r] = new double[border];
    }
    work = new double[mostSize];
    entries = new double[mostNodes + border + 1];
    scaled = new double[mostNodes + 1];
    carried = new double[mostNodes * (mostNodes + 1) / 2];
    nodeValue = new double[mostNodes];
    factor = new double[piece.factorStart[piece.factorStart.length - 1]];
  }

  /**
   * Eliminates.
   *
   * @param weight of each column by position: the reciprocal of its x/z, with its regularisation
   * @param slack of each row by position: its slack's x/z and its regularisation
   */
  void factor(double[] weight, double[] slack) {
    for (var row : schur) {
      Arrays.fill(row, 0);
    }
    int carriedNodes = 0;
    for (int s = 0; s < piece.programs.length; s++) {
      var program = piece.programs[s];
      assemble(s, program, weight, slack, carriedNodes);
      eliminate(program, piece.factorStart[s]);
      subtractSquares(program);
      carry(program);
      carriedNodes = program.carriedOut().length;
    }
  }

  private void add(int place, double value) {
    if (place >= 0) {
      work[place] += value;
    } else {
      rows[~place >>> StageProgram.SLOT_BITS][~place & StageProgram.SLOT_MASK] += value;
    }
  }

  private void assemble(
      int s, StageProgram program, double[] weight, double[] slack, int carriedNodes) {
    int border = piece.border.length;
    Arrays.fill(work, 0, program.size(), 0);
    for (int r = border + carriedNodes; r < border + program.borderRows(); r++) {
      Arrays.fill(rows[r], 0);
    }
    var places = program.assembly();
    int[] in = places.carriedIn();
    for (int k = 0; k < in.length; k++) {
      work[in[k]] = carried[k];
    }
    int stage = piece.firstStage + s;
    int next = 0;
    int[] local = places.local();
    for (int j = layout.stageColumn[stage]; j < layout.stageState[stage]; j++) {
      double theta = 1 / weight[j];
      int from = layout.start[j];
      int end = layout.start[j + 1];
      for (int a = from; a < end; a++) {
        double left = theta * layout.value[a];
        for (int b = from; b <= a; b++) {
          add(local[next++], left * layout.value[b]);
        }
      }
    }
    assembleRows(stage, places, slack);
    assembleStates(stage, places, weight);
    int[] edge = places.edge();
    for (int k = 0; k < edge.length; k++) {
      work[edge[k]] += layout.value[piece.edge[piece.edgeStart[s] + k]];
    }
  }

  private void assembleRows(int stage, StageProgram.Assembly places, double[] slack) {
    int first = layout.stageRow[stage];
    int end = layout.stageRow[stage + 1];
    for (int i = first; i < end; i++) {
      work[places.rowDiagonal()[i - first]] += slack[i];
    }
    int[] link = places.rowLink();
    int from = layout.rowLinkStart[first];
    for (int k = 0; k < link.length; k++) {
      add(link[k], layout.rowLinkValue[from + k]);
    }
  }

  private void assembleStates(int stage, StageProgram.Assembly places, double[] weight) {
    int first = layout.stageState[stage];
    int end = layout.stageColumn[stage + 1];
    int next = 0;
    for (int j = first; j < end; j++) {
      work[places.stateDiagonal()[j - first]] -= weight[j];
      for (int k = layout.links[j]; k < layout.start[j + 1]; k++) {
        add(places.stateLink()[next++], layout.value[k]);
      }
    }
  }

  private void eliminate(StageProgram program, int factorAt) {
    var pivots = program.pivots();
    var fill = pivots.fill();
    int next = 0;
    int at = factorAt;
    for (int p = 0; p < pivots.count(); p++) {
      double inverse = 1 / pivot(work[pivots.diagonal()[p]], pivots.sign()[p]);
      factor[at++] = inverse;
      int from = fill.sourceStart()[p];
      int count = fill.sourceStart()[p + 1] - from;
      int first = fill.neighbourStart()[p];
      int local = fill.neighbourStart()[p + 1] - first;
      for (int a = 0; a < count; a++) {
        double entry = work[fill.source()[from + a]];
        entries[a] = entry;
        if (a < local) {
          factor[at++] = entry * inverse;
        }
        next = subtractProducts(fill.target(), next, entry * inverse, a);
      }
      scaled[p] = 0;
      if (pivots.borderRow()[p] >= 0) {
        double[] mine = rows[pivots.borderRow()[p]];
        for (int a = 0; a < local; a++) {
          Rows.subtract(rows[fill.neighbourRow()[first + a]], entries[a] * inverse, mine);
        }
        scaled[p] = inverse;
      }
    }
  }

  /** Takes the products of a multiplier with the first entries from their places. */
  private int subtractProducts(int[] target, int next, double multiplier, int last) {
    int at = next;
    for (int b = 0; b <= last; b++) {
      add(target[at++], -multiplier * entries[b]);
    }
    return at;
  }

  private double pivot(double value, int sign) {
    return value * sign > SMALLEST_PIVOT ? value : sign * INFINITE;
  }

  /** Takes the square of each pivot's border row, divided by the pivot, from the linking part. */
  private void subtractSquares(StageProgram program) {
    var pivots = program.pivots();
    int border = piece.border.length;
    int count = 0;
    for (int p = 0; p < pivots.count(); p++) {
      if (pivots.borderRow()[p] >= 0) {
        panel(count);
        panel[count] = rows[pivots.borderRow()[p]];
        scaled[count++] = scaled[p];
      }
    }
    Rows.subtractSquares(schur, border, panel, scaled, count);
  }

  private double[][] panel = new double[16][];

  private void panel(int at) {
    if (at == panel.length) {
      panel = Arrays.copyOf(panel, 2 * at);
    }
  }

  /** Keeps what nodes that go on have gathered, and moves their border rows to the front. */
  private void carry(StageProgram program) {
    int[] places = program.carriedPlaces();
    for (int k = 0; k < places.length; k++) {
      carried[k] = work[places[k]];
    }
    int[] out = program.carriedOut();
    int border = piece.border.length;
    double[][] moved = new double[out.length][];
    for (int k = 0; k < out.length; k++) {
      moved[k] = rows[out[k]];
      rows[out[k]] = null;
    }
    int free = border;
    double[][] others = new double[program.borderRows()][];
    int count = 0;
    for (int r = border; r < border + program.borderRows(); r++) {
      if (rows[r] != null) {
        others[count++] = rows[r];
      }
    }
    for (var row : moved) {
      rows[free++] = row;
    }
    for (int k = 0; k < count; k++) {
      rows[free++] = others[k];
    }
  }

  /** Solves with the piece alone, in place: a vector over all columns and rows by position. */
  void solve(double[] weight, double[] vector) {
    forward(weight, vector);
    backward(weight, vector);
  }

  private void forward(double[] weight, double[] vector) {
    for (int s = 0; s < piece.programs.length; s++) {
      int stage = piece.firstStage + s;
      for (int j = layout.stageColumn[stage]; j < layout.stageState[stage]; j++) {
        double moved = vector[j] / weight[j];
        for (int k = layout.start[j]; k < layout.links[j]; k++) {
          vector[layout.columns + layout.row[k]] += layout.value[k] * moved;
        }
      }
      gather(s, vector);
      var pivots = piece.programs[s].pivots();
      int[] neighbourStart = pivots.fill().neighbourStart();
      int[] neighbour = pivots.fill().neighbour();
      int at = piece.factorStart[s];
      for (int p = 0; p < pivots.count(); p++) {
        double value = nodeValue[pivots.node()[p]];
        at++;
        for (int k = neighbourStart[p]; k < neighbourStart[p + 1]; k++) {
          nodeValue[neighbour[k]] -= factor[at++] * value;
        }
      }
      scatter(s, vector);
    }
  }

  private void backward(double[] weight, double[] vector) {
    for (int s = piece.programs.length - 1; s >= 0; s--) {
      gather(s, vector);
      var pivots = piece.programs[s].pivots();
      int[] neighbourStart = pivots.fill().neighbourStart();
      int[] neighbour = pivots.fill().neighbour();
      for (int p = pivots.count() - 1; p >= 0; p--) {
        int at = piece.factorStart[s] + p + neighbourStart[p];
        double value = nodeValue[pivots.node()[p]] * factor[at++];
        for (int k = neighbourStart[p]; k < neighbourStart[p + 1]; k++) {
          value -= factor[at++] * nodeValue[neighbour[k]];
        }
        nodeValue[pivots.node()[p]] = value;
      }
      scatter(s, vector);
      int stage = piece.firstStage + s;
      for (int j = layout.stageColumn[stage]; j < layout.stageState[stage]; j++) {
        double value = -vector[j];
        for (int k = layout.start[j]; k < layout.links[j]; k++) {
          value += layout.value[k] * vector[layout.columns + layout.row[k]];
        }
        vector[j] = value / weight[j];
      }
    }
  }

  private void gather(int s, double[] vector) {
    int from = piece.nodeStart[s];
    int count = piece.nodeStart[s + 1] - from;
    for (int v = 0; v < count; v++) {
      nodeValue[v] = vector[piece.node[from + v]];
    }
  }

  private void scatter(int s, double[] vector) {
    int from = piece.nodeStart[s];
    int count = piece.nodeStart[s + 1] - from;
    for (int v = 0; v < count; v++) {
      vector[piece.node[from + v]] = nodeValue[v];
    }
  }
}
