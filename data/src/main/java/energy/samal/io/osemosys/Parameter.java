package energy.samal.io.osemosys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One parameter over sets: what is given, and what holds where nothing is. Twenty bytes a value, in
 * the order in which they were given, and a table of open addresses that leads to them.
 */
final class Parameter {
  private static final int FREE = -1;
  private static final int FIRST_SIZE = 16;

  private final String name;
  private final List<String> sets;
  private final Members members;
  private double otherwise;
  private String file = "";
  private int[] places = free(FIRST_SIZE);
  private long[] keys = new long[FIRST_SIZE];
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

  private static int[] free(int size) {
    var places = new int[size];
    Arrays.fill(places, FREE);
    return places;
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
    int place = placeOf(key);
    int known = places[place];
    if (known != FREE) {
      return numbers[known] == number ? "" : "it is given in " + place(lines[known]) + " already";
    }
    if (count == keys.length) {
      int larger = count + count / 2;
      keys = Arrays.copyOf(keys, larger);
      numbers = Arrays.copyOf(numbers, larger);
      lines = Arrays.copyOf(lines, larger);
    }
    keys[count] = key;
    numbers[count] = number;
    lines[count] = line;
    places[place] = count++;
    if (4L * count > 3L * places.length) {
      places = free(2 * places.length);
      for (int k = 0; k < count; k++) {
        places[placeOf(keys[k])] = k;
      }
    }
    return "";
  }

  /** Where the key's value is found, or would be. */
  private int placeOf(long key) {
    int mask = places.length - 1;
    int place = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
    while (places[place] != FREE && keys[places[place]] != key) {
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
    return places[placeOf(key)];
  }

  double at(String... subscripts) {
    int found = find(subscripts);
    return found < 0 ? otherwise : numbers[found];
  }

  /** Where a value stands; empty where nothing is given. */
  String place(String... subscripts) {
    int found = find(subscripts);
    return found < 0 ? "" : place(lines[found]);
  }

  private String place(int line) {
    return file + ", line " + line;
  }

  /** All that is given, in the order of lines. */
  Stream<Given> given() {
    return IntStream.range(0, count)
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
