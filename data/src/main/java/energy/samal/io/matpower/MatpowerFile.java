package energy.samal.io.matpower;

import energy.samal.model.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case file says: numbers, texts and matrices by name. Statements that compute something are
 * refused by the reader.
 *
 * @param file its name, for messages
 * @param scalars such as {@code baseMVA}
 * @param texts such as {@code version}
 * @param cells lists of texts, such as {@code bus_name}
 * @param lines where each name is given
 */
record MatpowerFile(
    String file,
    Map<String, Double> scalars,
    Map<String, String> texts,
    Map<String, Matrix> matrices,
    Map<String, List<String>> cells,
    Map<String, Integer> lines) {

  MatpowerFile(String file) {
    this(file, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  Optional<Matrix> matrix(String name) {
    return Optional.ofNullable(matrices.get(name));
  }

  String place(int line) {
    return line <= 0 ? file : file + ", line " + line;
  }

  Problem problem(
      int line, String element, String field, Object found, String rule, String remedy) {
    return new Problem(place(line), element, field, found, rule, remedy);
  }
}
