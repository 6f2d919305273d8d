package energy.samal.io.osemosys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the members of each set, so that values need no texts. */
final class Members {
  /** Bits that a member's number takes in a key; five subscripts fit into 63. */
  private static final Map<String, Integer> BITS =
      Map.of(
          "REGION", 8,
          "TECHNOLOGY", 17,
          "FUEL", 17,
          "EMISSION", 14,
          "STORAGE", 14,
          "TIMESLICE", 15,
          "YEAR", 9,
          "MODE_OF_OPERATION", 8);

  private static final int OTHERWISE = 10;

  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();

  static int bits(String set) {
    return BITS.getOrDefault(set, OTHERWISE);
  }

  /** The number of a member, given out when it is asked for first; −1 when there are too many. */
  int number(String set, String member) {
    var known = numbers.computeIfAbsent(set, _ -> new HashMap<>());
    var found = known.get(member);
    if (found != null) {
      return found;
    }
    if (known.size() >= 1 << bits(set)) {
      return -1;
    }
    known.put(member, known.size());
    names.computeIfAbsent(set, _ -> new ArrayList<>()).add(member);
    return known.size() - 1;
  }

  /** The number of a member, −1 when it has none. */
  int find(String set, String member) {
    var known = numbers.get(set);
    return known == null ? -1 : known.getOrDefault(member, -1);
  }

  String name(String set, int number) {
    return names.get(set).get(number);
  }
}
