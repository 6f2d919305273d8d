package energy.samal.solver.temporal;

import java.util.Arrays;
import java.util.BitSet;

/** Finds the order of elimination in a stage, and writes down its {@link StageProgram}. */
final class StageCompiler {
  /** Border entries up to which a pivot's are kept one by one. */
  private static final int FEW = 8;

  private final int[] words;
  private int at;

  private final int border;
  private final int nodes;
  private final int carriedIn;
  private final int[] sign;
  private final boolean[] stays;

  /** Where the lists of local columns, rows, states and edges begin among the words. */
  private final int[] part = new int[4];

  private final BitSet[] neighbours;
  private final BitSet[] slots;
  private final boolean[] dense;
  private final boolean[] gone;

  /** Place of the entry of two nodes, lower triangle. */
  private final int[][] place;

  /** Place of each border entry of a node without a border row. */
  private final int[][] slotPlace;

  private final int[] row;
  private int size;
  private int rows;

  private StageCompiler(StagePattern pattern) {
    words = pattern.words();
    border = words[at++];
    nodes = words[at++];
    carriedIn = words[at++];
    sign = new int[nodes];
    stays = new boolean[nodes];
    for (int v = 0; v < nodes; v++) {
      int word = words[at++];
      sign[v] = Integer.signum(word);
      stays[v] = Math.abs(word) == 2;
    }
    neighbours = new BitSet[nodes];
    slots = new BitSet[nodes];
    for (int v = 0; v < nodes; v++) {
      neighbours[v] = new BitSet(nodes);
      slots[v] = new BitSet(border);
    }
    dense = new boolean[nodes];
    gone = new boolean[nodes];
    place = new int[nodes][];
    slotPlace = new int[nodes][];
    row = new int[nodes];
  }

  static StageProgram compile(StagePattern pattern) {
    var compiler = new StageCompiler(pattern);
    compiler.adjacency();
    int[] order = compiler.eliminate();
    compiler.allocate();
    var assembly = compiler.assembly();
    var pivots = compiler.pivots(order);
    int[] out = compiler.stayingNodes();
    return new StageProgram(
        compiler.nodes,
        compiler.size,
        compiler.rows,
        assembly,
        pivots,
        Arrays.stream(out).map(v -> compiler.row[v]).toArray(),
        compiler.triangle(out));
  }

  private int[] stayingNodes() {
    var out = new Ints();
    for (int v = 0; v < nodes; v++) {
      if (stays[v]) {
        out.add(v);
      }
    }
    return out.toArray();
  }

  private int[] triangle(int[] among) {
    var places = new Ints();
    for (int a = 0; a < among.length; a++) {
      for (int b = 0; b <= a; b++) {
        places.add(place(among[a], among[b]));
      }
    }
    return places.toArray();
  }

  /** Reads the next list of nodes or slots. */
  private int[] list() {
    int length = words[at++];
    at += length;
    return Arrays.copyOfRange(words, at - length, at);
  }

  private void adjacency() {
    for (int v = 0; v < nodes; v++) {
      dense[v] = stays[v] || v < carriedIn;
      for (int w = 0; w < nodes; w++) {
        if (v != w && (v < carriedIn && w < carriedIn || stays[v] && stays[w])) {
          neighbours[v].set(w);
        }
      }
    }
    part[0] = at;
    for (int count = words[at++]; count > 0; count--) {
      int[] mine = list();
      int[] links = list();
      for (int v : mine) {
        for (int w : mine) {
          if (v != w) {
            neighbours[v].set(w);
          }
        }
        addSlots(v, links);
      }
    }
    for (int kind = 1; kind <= 2; kind++) {
      part[kind] = at;
      for (int count = words[at++]; count > 0; count--) {
        addSlots(words[at++], list());
      }
    }
    part[3] = at;
    int[] edges = list();
    for (int k = 0; k < edges.length; k += 2) {
      neighbours[edges[k]].set(edges[k + 1]);
      neighbours[edges[k + 1]].set(edges[k]);
    }
    for (int v = 0; v < nodes; v++) {
      dense[v] |= slots[v].cardinality() > FEW;
    }
  }

  private void addSlots(int node, int[] links) {
    for (int slot : links) {
      slots[node].set(slot);
    }
  }

  /** Pivot by pivot the one that costs least, counting what it fills. */
  private int[] eliminate() {
    var order = new Ints();
    for (int next = cheapest(); next >= 0; next = cheapest()) {
      order.add(next);
      gone[next] = true;
      var mine = neighbours[next];
      for (int v = mine.nextSetBit(0); v >= 0; v = mine.nextSetBit(v + 1)) {
        if (!gone[v]) {
          neighbours[v].or(mine);
          neighbours[v].clear(v);
          dense[v] |= dense[next];
          slots[v].or(slots[next]);
          dense[v] |= slots[v].cardinality() > FEW;
        }
      }
    }
    return order.toArray();
  }

  private int cheapest() {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int v = 0; v < nodes; v++) {
      if (!gone[v] && !stays[v]) {
        var open = (BitSet) neighbours[v].clone();
        for (int w = open.nextSetBit(0); w >= 0; w = open.nextSetBit(w + 1)) {
          if (gone[w]) {
            open.clear(w);
          }
        }
        long degree = open.cardinality();
        long width = dense[v] ? Math.max(FEW + 1, border) : slots[v].cardinality();
        long cost = (degree + width) * (degree + width);
        if (cost < least) {
          least = cost;
          best = v;
        }
      }
    }
    return best;
  }

  /** Nodes with a border row have it; all others have a place for each border entry. */
  private void allocate() {
    for (int v = 0; v < nodes; v++) {
      place[v] = new int[v + 1];
      for (int w = 0; w <= v; w++) {
        place[v][w] = v == w || neighbours[v].get(w) ? size++ : -1;
      }
    }
    for (int v = 0; v < nodes; v++) {
      if (dense[v]) {
        row[v] = border + rows++;
      } else {
        row[v] = -1;
        slotPlace[v] = new int[border];
        for (int b = slots[v].nextSetBit(0); b >= 0; b = slots[v].nextSetBit(b + 1)) {
          slotPlace[v][b] = size++;
        }
      }
    }
  }

  private int place(int one, int other) {
    return place[Math.max(one, other)][Math.min(one, other)];
  }

  private int borderPlace(int node, int slot) {
    return dense[node] ? rowPlace(row[node], slot) : slotPlace[node][slot];
  }

  private static int rowPlace(int row, int slot) {
    return ~((row << StageProgram.SLOT_BITS) | slot);
  }

  /** The place of two entries of one column or pivot: nodes, or slots counted after the nodes. */
  private int pair(int one, int other) {
    if (one < nodes && other < nodes) {
      return place(one, other);
    }
    if (one >= nodes && other >= nodes) {
      return rowPlace(Math.max(one, other) - nodes, Math.min(one, other) - nodes);
    }
    return one < nodes ? borderPlace(one, other - nodes) : borderPlace(other, one - nodes);
  }

  private void pairs(int[] members, Ints places) {
    for (int a = 0; a < members.length; a++) {
      for (int b = 0; b <= a; b++) {
        places.add(pair(members[a], members[b]));
      }
    }
  }

  private StageProgram.Assembly assembly() {
    var local = new Ints();
    at = part[0];
    for (int count = words[at++]; count > 0; count--) {
      int[] mine = list();
      int[] links = list();
      int[] members = Arrays.copyOf(mine, mine.length + links.length);
      for (int k = 0; k < links.length; k++) {
        members[mine.length + k] = nodes + links[k];
      }
      pairs(members, local);
    }
    var diagonals = new Ints[] {new Ints(), new Ints()};
    var borders = new Ints[] {new Ints(), new Ints()};
    for (int kind = 0; kind < 2; kind++) {
      for (int count = words[at++]; count > 0; count--) {
        int node = words[at++];
        diagonals[kind].add(place(node, node));
        for (int slot : list()) {
          borders[kind].add(borderPlace(node, slot));
        }
      }
    }
    int[] edges = list();
    var edge = new Ints();
    for (int k = 0; k < edges.length; k += 2) {
      edge.add(place(edges[k], edges[k + 1]));
    }
    int[] in = new int[carriedIn];
    Arrays.setAll(in, v -> v);
    return new StageProgram.Assembly(
        triangle(in),
        local.toArray(),
        diagonals[0].toArray(),
        borders[0].toArray(),
        diagonals[1].toArray(),
        borders[1].toArray(),
        edge.toArray());
  }

  private StageProgram.Pivots pivots(int[] order) {
    return new StageProgram.Pivots(
        order,
        Arrays.stream(order).map(v -> place(v, v)).toArray(),
        Arrays.stream(order).map(v -> sign[v]).toArray(),
        Arrays.stream(order).map(v -> row[v]).toArray(),
        fill(order));
  }

  private StageProgram.Fill fill(int[] order) {
    var neighbourStart = new Ints();
    var neighbour = new Ints();
    var source = new Ints();
    var sourceStart = new Ints();
    var target = new Ints();
    boolean[] done = new boolean[nodes];
    for (int pivot : order) {
      done[pivot] = true;
      neighbourStart.add(neighbour.size());
      sourceStart.add(source.size());
      var members = new Ints();
      var mine = neighbours[pivot];
      for (int v = mine.nextSetBit(0); v >= 0; v = mine.nextSetBit(v + 1)) {
        if (!done[v]) {
          neighbour.add(v);
          members.add(v);
          source.add(place(pivot, v));
        }
      }
      var few = dense[pivot] ? new BitSet() : slots[pivot];
      for (int b = few.nextSetBit(0); b >= 0; b = few.nextSetBit(b + 1)) {
        members.add(nodes + b);
        source.add(slotPlace[pivot][b]);
      }
      pairs(members.toArray(), target);
    }
    neighbourStart.add(neighbour.size());
    sourceStart.add(source.size());
    return new StageProgram.Fill(
        neighbourStart.toArray(),
        neighbour.toArray(),
        Arrays.stream(neighbour.toArray()).map(v -> row[v]).toArray(),
        source.toArray(),
        sourceStart.toArray(),
        target.toArray());
  }
}
