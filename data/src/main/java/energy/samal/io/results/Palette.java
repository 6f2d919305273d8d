package energy.samal.io.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Colours of charts, those of the report: the same group has the same colour everywhere. */
final class Palette {
  private static final Map<String, String> KNOWN = known();
  private static final List<String> OTHERS =
      List.of("7A8F3C", "B0578D", "3D8B8B", "A0773D", "5D6FB3", "B24C63", "9C8F2F", "7F7FD0");

  private Palette() {}

  private static Map<String, String> known() {
    var colours = new LinkedHashMap<String, String>();
    colours.put("coal", "535B62");
    colours.put("lignite", "6D655C");
    colours.put("gas", "C99A6B");
    colours.put("oil", "8C5A3C");
    colours.put("fossil", "75695E");
    colours.put("nuclear", "8768B5");
    colours.put("hydro", "2F6FB0");
    colours.put("bioenergy", "6C9A4F");
    colours.put("geothermal", "A65D57");
    colours.put("wind", "4FB3BF");
    colours.put("solar", "F2B632");
    colours.put("heat", "CF6A4C");
    colours.put("storage", "C76B98");
    colours.put("hydrogen", "9AD1C4");
    colours.put("saving", "9FC979");
    colours.put("grid", "9AA5AD");
    colours.put("other", "B9C0C4");
    return colours;
  }

  /** What is known first, in the order of the report; the rest by name. */
  static List<String> inOrder(Collection<String> parts) {
    var order = List.copyOf(KNOWN.keySet());
    var sorted = new ArrayList<>(parts);
    sorted.sort(
        Comparator.comparingInt((String part) -> Math.floorMod(order.indexOf(part), 1000))
            .thenComparing(part -> part));
    return sorted;
  }

  /**
   * @param place of the part among those without a colour of their own
   */
  static String colour(String part, int place) {
    return KNOWN.getOrDefault(part, OTHERS.get(place % OTHERS.size()));
  }
}
