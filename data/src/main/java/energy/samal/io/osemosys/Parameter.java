package energy.samal.io.osemosys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One parameter over sets: what is given, and what holds where nothing is. Twenty bytes a value, in
 * a table of open addresses.
 */
final class Parameter {
  private static final long FREE = -1;
  private static final int FIRST_SIZE = 16;

  private final String name;
  private final List<String> sets;
  private final Members members;
  private double otherwise;
  private String file = "";
  private long[] keys = free(FIRST_SIZE);
  private double[] numbers = new double[FIRST_SIZE];
  private int[] lines = new int[FIRST_SIZE];
  private int count;

  /** A value with its subscripts and where it stands. */
  record Given(List<String> subscripts, double number, String place) {}

  /**
   * @param sets names of the sets that its subscripts are of, in order
   */
  Parameter(String name, List<String> sets, double otherwise, Members members) {
    this.name = name;
    this.sets = List.copyOf(sets);
    this.otherwise = otherwise;
    this.members = members;
  }

  private static long[] free(int size) {
    var keys = new long[size];
    Arrays.fill(keys, FREE);
    return keys;
  }

  String name() {
    return name;
  }

  List<String> sets() {
    return sets;
  }

  /** The file that values come from, from now on. */
  void from(String file) {
    this.file = file;
  }

  void otherwise(double value) {
    otherwise = value;
  }

  double otherwise() {
    return otherwise;
  }

  int size() {
    return count;
  }

  /**
   * Takes a value.
   *
   * @return why not; empty when it is taken
   */
  String put(List<String> subscripts, double number, int line) {
    long key = 0;
    for (int k = 0; k < sets.size(); k++) {
      var set = ModelData.canonical(sets.get(k));
      int member = members.number(set, subscripts.get(k));
      if (member < 0) {
        return "set " + set + " has more members than can be told apart";
      }
      key = key << Members.bits(set) | member;
    }
    if (4L * (count + 1) > 3L * keys.length) {
      grow();
    }
    int place = place(key);
    if (keys[place] == key) {
      return numbers[place] == number ? "" : "it is given in " + place(lines[place]) + " already";
    }
    keys[place] = key;
    numbers[place] = number;
    lines[place] = line;
    count++;
    return "";
  }

  private void grow() {
    var before = keys;
    var numbersBefore = numbers;
    var linesBefore = lines;
    keys = free(2 * before.length);
    numbers = new double[keys.length];
    lines = new int[keys.length];
    for (int k = 0; k < before.length; k++) {
      if (before[k] != FREE) {
        int place = place(before[k]);
        keys[place] = before[k];
        numbers[place] = numbersBefore[k];
        lines[place] = linesBefore[k];
      }
    }
  }

  /** Where the key is, or would be. */
  private int place(long key) {
    int mask = keys.length - 1;
    int place = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
    while (keys[place] != FREE && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private int find(String... subscripts) {
    long key = 0;
    for (int k = 0; k < sets.size(); k++) {
      var set = ModelData.canonical(sets.get(k));
      int member = members.find(set, subscripts[k]);
      if (member < 0) {
        return -1;
      }
      key = key << Members.bits(set) | member;
    }
    int place = place(key);
    return keys[place] == key ? place : -1;
  }

  double at(String... subscripts) {
    int place = find(subscripts);
    return place < 0 ? otherwise : numbers[place];
  }

  /** Where a value stands; empty where nothing is given. */
  String place(String... subscripts) {
    int place = find(subscripts);
    return place < 0 ? "" : place(lines[place]);
  }

  private String place(int line) {
    return file + ", line " + line;
  }

  /** All that is given, in the order of lines. */
  Stream<Given> given() {
    return IntStream.range(0, keys.length)
        .filter(k -> keys[k] != FREE)
        .mapToLong(k -> (long) lines[k] << Integer.SIZE | k)
        .sorted()
        .mapToInt(ordered -> (int) ordered)
        .mapToObj(k -> new Given(subscripts(keys[k]), numbers[k], place(lines[k])));
  }

  private List<String> subscripts(long packed) {
    var subscripts = new ArrayList<String>();
    long key = packed;
    for (var each : sets.reversed()) {
      var set = ModelData.canonical(each);
      int bits = Members.bits(set);
      subscripts.add(members.name(set, (int) (key & (1L << bits) - 1)));
      key >>= bits;
    }
    return subscripts.reversed();
  }
}
