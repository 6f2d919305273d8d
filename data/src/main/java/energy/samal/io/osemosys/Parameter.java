package energy.samal.io.osemosys;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One parameter over sets: what is given, and what holds where nothing is. */
final class Parameter {
  /** A value with where it stands. */
  record Value(double number, String place) {}

  private final String name;
  private final List<String> sets;
  private double otherwise;
  private final Map<List<String>, Value> values = new LinkedHashMap<>();

  Parameter(String name, List<String> sets, double otherwise) {
    this.name = name;
    this.sets = List.copyOf(sets);
    this.otherwise = otherwise;
  }

  String name() {
    return name;
  }

  /** Names of the sets that its subscripts are of, in order. */
  List<String> sets() {
    return sets;
  }

  void otherwise(double value) {
    otherwise = value;
  }

  double otherwise() {
    return otherwise;
  }

  Map<List<String>, Value> values() {
    return values;
  }

  double at(String... subscripts) {
    var value = values.get(Arrays.asList(subscripts));
    return value == null ? otherwise : value.number();
  }

  /** Where a value stands; empty where nothing is given. */
  String place(String... subscripts) {
    var value = values.get(Arrays.asList(subscripts));
    return value == null ? "" : value.place();
  }
}
