package energy.samal.solver.temporal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stages of one piece, with the nodes of each and the way each is eliminated. Pieces touch each
 * other through what links only, so that each is a task of its own.
 */
final class Piece {
  final int firstStage;
  final int endStage;

  /** Linking columns and rows that this piece touches, by their number among all that link. */
  final int[] border;

  final StageProgram[] programs;

  /** Variables of each stage's nodes: a column's position, or a row's after all columns. */
  final int[] nodeStart;

  final int[] node;

  /** Coefficients between states and rows, by the stage that the first of both is eliminated at. */
  final int[] edgeStart;

  final int[] edge;

  /** Where each stage's factor begins. */
  final int[] factorStart;

  private final Layout layout;

  /** Slot of each linking variable in the border, by its number among all that link. */
  private final int[] slot;

  private final int[] nodeOf;
  private final int firstColumn;
  private final int firstRow;
  private final int endColumn;

  private Piece(Layout layout, int piece, Map<StagePattern, StageProgram> known) {
    this.layout = layout;
    firstStage = layout.pieces[piece];
    endStage = layout.pieces[piece + 1];
    firstColumn = layout.stageColumn[firstStage];
    endColumn = layout.stageColumn[endStage];
    firstRow = layout.stageRow[firstStage];
    nodeOf = new int[endColumn - firstColumn + layout.stageRow[endStage] - firstRow];
    Arrays.fill(nodeOf, -1);
    slot = new int[layout.linking()];
    border = border();
    int count = endStage - firstStage;
    edgeStart = new int[count + 1];
    edge = edges();
    programs = new StageProgram[count];
    nodeStart = new int[count + 1];
    factorStart = new int[count + 1];
    var all = new Ints();
    var nodes = new Ints();
    for (int s = 0; s < count; s++) {
      int carriedIn = nodes.size();
      var pattern = pattern(s, nodes, carriedIn);
      programs[s] = known.computeIfAbsent(pattern, StageCompiler::compile);
      for (int v = 0; v < nodes.size(); v++) {
        all.add(nodes.get(v));
      }
      nodeStart[s + 1] = all.size();
      factorStart[s + 1] = factorStart[s] + programs[s].factorSize();
      nodes = carriedOn(s, nodes);
    }
    node = all.toArray();
  }

  /** All pieces; stages of the same pattern share how they are eliminated. */
  static List<Piece> all(Layout layout) {
    Map<StagePattern, StageProgram> known = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    for (int p = 0; p + 1 < layout.pieces.length; p++) {
      pieces.add(new Piece(layout, p, known));
    }
    return pieces;
  }

  private int[] border() {
    for (int k = layout.start[firstColumn]; k < layout.start[endColumn]; k++) {
      if (layout.row[k] >= layout.stagedRows) {
        slot[layout.link(layout.columns + layout.row[k])] = 1;
      }
    }
    int firstLink = layout.rowLinkStart[firstRow];
    int endLink = layout.rowLinkStart[layout.stageRow[endStage]];
    for (int k = firstLink; k < endLink; k++) {
      slot[layout.link(layout.rowLinkColumn[k])] = 1;
    }
    var touched = new Ints();
    for (int l = 0; l < slot.length; l++) {
      if (slot[l] > 0) {
        slot[l] = touched.size();
        touched.add(l);
      }
    }
    return touched.toArray();
  }

  private int stageOf(int state, int entry) {
    return Math.min(layout.columnStage[state], layout.rowStage[layout.row[entry]]);
  }

  private int[] edges() {
    for (int s = firstStage; s < endStage; s++) {
      for (int j = layout.stageState[s]; j < layout.stageColumn[s + 1]; j++) {
        for (int k = layout.start[j]; k < layout.links[j]; k++) {
          edgeStart[stageOf(j, k) - firstStage + 1]++;
        }
      }
    }
    for (int s = 0; s + 1 < edgeStart.length; s++) {
      edgeStart[s + 1] += edgeStart[s];
    }
    int[] next = edgeStart.clone();
    int[] edges = new int[edgeStart[edgeStart.length - 1]];
    column = new int[edges.length];
    for (int s = firstStage; s < endStage; s++) {
      for (int j = layout.stageState[s]; j < layout.stageColumn[s + 1]; j++) {
        for (int k = layout.start[j]; k < layout.links[j]; k++) {
          int at = next[stageOf(j, k) - firstStage]++;
          edges[at] = k;
          column[at] = j;
        }
      }
    }
    return edges;
  }

  /** Column of each edge; of no use once the patterns are there. */
  private int[] column;

  private int local(int variable) {
    return variable < layout.columns
        ? variable - firstColumn
        : variable - layout.columns - firstRow + endColumn - firstColumn;
  }

  /** The number of a variable among the stage's nodes; it becomes one if it is not yet. */
  private int nodeOf(int variable, Ints nodes) {
    int local = local(variable);
    if (nodeOf[local] < 0) {
      nodeOf[local] = nodes.size();
      nodes.add(variable);
    }
    return nodeOf[local];
  }

  private int stage(int variable) {
    return variable < layout.columns
        ? layout.columnStage[variable]
        : layout.rowStage[variable - layout.columns];
  }

  /**
   * Writes down the stage's pattern and completes its nodes, of which those carried in are there.
   */
  private StagePattern pattern(int s, Ints nodes, int carriedIn) {
    int stage = firstStage + s;
    for (int i = layout.stageRow[stage]; i < layout.stageRow[stage + 1]; i++) {
      nodeOf(layout.columns + i, nodes);
    }
    for (int j = layout.stageState[stage]; j < layout.stageColumn[stage + 1]; j++) {
      nodeOf(j, nodes);
    }
    var body = new Ints();
    localColumns(stage, nodes, body);
    stageRows(stage, nodes, body);
    body.add(layout.stageColumn[stage + 1] - layout.stageState[stage]);
    for (int j = layout.stageState[stage]; j < layout.stageColumn[stage + 1]; j++) {
      body.add(nodeOf(j, nodes));
      slots(j, body);
    }
    body.add(2 * (edgeStart[s + 1] - edgeStart[s]));
    for (int at = edgeStart[s]; at < edgeStart[s + 1]; at++) {
      body.add(nodeOf(column[at], nodes));
      body.add(nodeOf(layout.columns + layout.row[edge[at]], nodes));
    }
    var words = new Ints();
    words.add(border.length);
    words.add(nodes.size());
    words.add(carriedIn);
    for (int v = 0; v < nodes.size(); v++) {
      int sign = nodes.get(v) < layout.columns ? -1 : 1;
      words.add(stage(nodes.get(v)) > stage ? 2 * sign : sign);
    }
    for (int k = 0; k < body.size(); k++) {
      words.add(body.get(k));
    }
    return new StagePattern(words.toArray());
  }

  private void localColumns(int stage, Ints nodes, Ints body) {
    body.add(layout.stageState[stage] - layout.stageColumn[stage]);
    for (int j = layout.stageColumn[stage]; j < layout.stageState[stage]; j++) {
      body.add(layout.links[j] - layout.start[j]);
      for (int k = layout.start[j]; k < layout.links[j]; k++) {
        body.add(nodeOf(layout.columns + layout.row[k], nodes));
      }
      slots(j, body);
    }
  }

  private void stageRows(int stage, Ints nodes, Ints body) {
    body.add(layout.stageRow[stage + 1] - layout.stageRow[stage]);
    for (int i = layout.stageRow[stage]; i < layout.stageRow[stage + 1]; i++) {
      body.add(nodeOf(layout.columns + i, nodes));
      body.add(layout.rowLinkStart[i + 1] - layout.rowLinkStart[i]);
      for (int k = layout.rowLinkStart[i]; k < layout.rowLinkStart[i + 1]; k++) {
        body.add(slot[layout.link(layout.rowLinkColumn[k])]);
      }
    }
  }

  private void slots(int column, Ints body) {
    body.add(layout.start[column + 1] - layout.links[column]);
    for (int k = layout.links[column]; k < layout.start[column + 1]; k++) {
      body.add(slot[layout.link(layout.columns + layout.row[k])]);
    }
  }

  private Ints carriedOn(int s, Ints nodes) {
    var on = new Ints();
    for (int v = 0; v < nodes.size(); v++) {
      int variable = nodes.get(v);
      nodeOf[local(variable)] = -1;
      if (stage(variable) > firstStage + s) {
        on.add(variable);
      }
    }
    for (int v = 0; v < on.size(); v++) {
      nodeOf[local(on.get(v))] = v;
    }
    return on;
  }
}
