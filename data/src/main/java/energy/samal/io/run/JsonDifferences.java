package energy.samal.io.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares two JSON trees and names every place where they differ. */
final class JsonDifferences {
  /** Relative difference up to which two numbers are the same: rounding, not change. */
  private static final double SAME = 1e-9;

  private final String file;
  private final List<String> found = new ArrayList<>();

  JsonDifferences(String file) {
    this.file = file;
  }

  List<String> between(JsonNode stored, JsonNode again) {
    compare("", stored, again);
    return List.copyOf(found);
  }

  private void compare(String place, JsonNode stored, JsonNode again) {
    if (stored == null || again == null) {
      differ(place, stored, again);
    } else if (stored.isObject() && again.isObject()) {
      var names = new LinkedHashSet<>(again.propertyNames());
      names.addAll(stored.propertyNames());
      for (var name : names) {
        var path = place.isEmpty() ? name : place + "." + name;
        compare(path, stored.get(name), again.get(name));
      }
    } else if (stored.isArray() && again.isArray()) {
      for (int k = 0; k < Math.max(stored.size(), again.size()); k++) {
        compare(place + "[" + k + "]", stored.get(k), again.get(k));
      }
    } else if (!same(stored, again)) {
      differ(place, stored, again);
    }
  }

  private static boolean same(JsonNode stored, JsonNode again) {
    if (stored.isNumber() && again.isNumber()) {
      double a = stored.doubleValue();
      double b = again.doubleValue();
      return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(b));
    }
    return stored.equals(again);
  }

  private void differ(String place, JsonNode stored, JsonNode again) {
    found.add("%s %s: stored %s, recomputed %s".formatted(file, place, text(stored), text(again)));
  }

  private static String text(JsonNode node) {
    return node == null ? "nothing" : node.toString();
  }
}
