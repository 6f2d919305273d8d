package energy.samal.io.osemosys;

import energy.samal.model.Nearest;
import energy.samal.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Sets and parameters of a model as its files give them. */
final class ModelData {
  /** Problems of one kind that are told. */
  private static final int MOST_PROBLEMS = 20;

  private final String file;
  private final List<Problem> problems;
  private final Map<String, List<String>> sets = new LinkedHashMap<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Members members = new Members();
  private final TreeSet<String> unknown = new TreeSet<>();

  /**
   * Empty, with the parameters of OSeMOSYS as they are where a file says nothing of them.
   *
   * @param file or folder, for messages
   */
  ModelData(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    try (var in = ModelData.class.getResourceAsStream("parameters.csv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",")).forEach(this::define);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void define(String[] row) {
    var over = List.of(row[1].split(" "));
    parameters.put(row[0], new Parameter(row[0], over, Double.parseDouble(row[2]), members));
    over.forEach(set -> sets.putIfAbsent(canonical(set), List.of()));
  }

  /** Regions that trade are told apart by an underscore. */
  static String canonical(String set) {
    return set.equals("_REGION") ? "REGION" : set;
  }

  String file() {
    return file;
  }

  List<Problem> problems() {
    return problems;
  }

  boolean isSet(String name) {
    return sets.containsKey(canonical(name));
  }

  /** The parameter, or null when OSeMOSYS has none of that name. */
  Parameter parameter(String name) {
    return parameters.get(name);
  }

  void set(String name, List<String> members, String place) {
    var seen = new HashSet<String>();
    for (var member : members) {
      if (!seen.add(member)) {
        add(place, "Set '" + name + "'", "member", member, "it is there twice", "Keep it once.");
      }
    }
    if (name.equals(canonical(name))) {
      sets.put(name, List.copyOf(seen.size() == members.size() ? members : new ArrayList<>(seen)));
    }
  }

  List<String> set(String name) {
    return sets.getOrDefault(canonical(name), List.of());
  }

  double at(String parameter, String... subscripts) {
    return parameters.get(parameter).at(subscripts);
  }

  void unknown(String name) {
    unknown.add(name);
  }

  /** Names of what is given and no part of OSeMOSYS. */
  TreeSet<String> unknown() {
    return unknown;
  }

  void add(String place, String element, String field, Object found, String rule, String remedy) {
    var where = place.isEmpty() ? file : place;
    problems.add(new Problem(where, element, field, found, rule, remedy));
  }

  /** Every subscript is a member of its set, and every value a number. */
  void check() {
    for (var needed :
        List.of("REGION", "YEAR", "TECHNOLOGY", "FUEL", "TIMESLICE", "MODE_OF_OPERATION")) {
      if (set(needed).isEmpty()) {
        add(
            "",
            "Set '" + needed + "'",
            "members",
            "missing",
            "every model needs some",
            "Give them.");
      }
    }
    var split = parameters.get("YearSplit");
    if (split.size() == 0 && split.otherwise() == 0) {
      add("", "Parameter 'YearSplit'", "values", "missing", "every model needs it", "Give it.");
    }
    if (!problems.isEmpty()) {
      return;
    }
    var known = new LinkedHashMap<String, HashSet<String>>();
    sets.forEach((name, list) -> known.put(name, new HashSet<>(list)));
    for (var parameter : parameters.values()) {
      parameter
          .given()
          .takeWhile(_ -> problems.size() < MOST_PROBLEMS)
          .forEach(given -> check(parameter, given, known));
    }
  }

  private void check(
      Parameter parameter, Parameter.Given given, Map<String, HashSet<String>> known) {
    var element = "Parameter '" + parameter.name() + "'";
    for (int k = 0; k < given.subscripts().size(); k++) {
      var set = canonical(parameter.sets().get(k));
      var found = given.subscripts().get(k);
      if (!known.get(set).contains(found)) {
        var rule = "it is no member of set " + set;
        add(given.place(), element, "subscript", found, rule, Nearest.advice(found, set(set), set));
      }
    }
    if (!(Math.abs(given.number()) <= Double.MAX_VALUE)) {
      add(given.place(), element, "value", given.number(), "it must be a number", "Correct it.");
    }
  }
}
