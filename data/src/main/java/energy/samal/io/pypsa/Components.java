package energy.samal.io.pypsa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All components of one class, such as the generators of a network, as its files tell them. */
final class Components {
  private final String list;
  private final List<String> names;
  private final BiFunction<Integer, String, String> place;
  private final SequencedMap<String, List<String>> columns = new LinkedHashMap<>();
  private final SequencedMap<String, Map<String, double[]>> series = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();

  /**
   * @param list such as {@code generators}
   * @param place where an attribute of the component at an index stands
   */
  Components(String list, List<String> names, BiFunction<Integer, String, String> place) {
    this.list = list;
    this.names = List.copyOf(names);
    this.place = place;
    for (int row = 0; row < names.size(); row++) {
      rows.putIfAbsent(names.get(row), row);
    }
  }

  String list() {
    return list;
  }

  /** Names that more than one component has. */
  Set<String> doubled() {
    var seen = new HashSet<String>();
    var doubled = new HashSet<String>();
    names.stream().filter(name -> !seen.add(name)).forEach(doubled::add);
    return doubled;
  }

  void column(String attribute, List<String> cells) {
    columns.put(attribute, new ArrayList<>(cells));
  }

  void series(String attribute, String name, double[] values) {
    series.computeIfAbsent(attribute, _ -> new LinkedHashMap<>()).put(name, values);
  }

  /** Attributes that the files tell of, by value or by series. */
  Set<String> attributes() {
    var all = new LinkedHashMap<String, Boolean>();
    columns.keySet().forEach(name -> all.put(name, true));
    series.keySet().forEach(name -> all.put(name, true));
    return all.keySet();
  }

  /** Names that a series is given for although no component has them. */
  Stream<String> strangers(String attribute) {
    return series.getOrDefault(attribute, Map.of()).keySet().stream()
        .filter(name -> !rows.containsKey(name));
  }

  /** Names that have a series of an attribute. */
  Set<String> seriesOf(String attribute) {
    return series.getOrDefault(attribute, Map.of()).keySet();
  }

  Stream<Element> stream() {
    return IntStream.range(0, names.size()).mapToObj(Element::new);
  }

  Optional<Element> find(String name) {
    return Optional.ofNullable(rows.get(name)).map(Element::new);
  }

  /** One component. */
  final class Element {
    private final int row;

    private Element(int row) {
      this.row = row;
    }

    String name() {
      return names.get(row);
    }

    String list() {
      return list;
    }

    /** Attributes that the files tell of this class. */
    Stream<String> attributes() {
      return Components.this.attributes().stream();
    }

    /** Where an attribute stands. */
    String place(String attribute) {
      return place.apply(row, attribute);
    }

    /** The text as given; empty when it is not. */
    String given(String attribute) {
      var column = columns.get(attribute);
      return column == null ? "" : column.get(row);
    }

    /** The values over time; empty when there is one value for all of it. */
    Optional<double[]> series(String attribute) {
      return Optional.ofNullable(series.getOrDefault(attribute, Map.of()).get(name()));
    }
  }
}
