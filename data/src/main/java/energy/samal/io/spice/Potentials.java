package energy.samal.io.spice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Technical potentials: what may be built in a year is what is left of them, in whole MW, after all
 * that is called by the same name.
 */
final class Potentials {
  private final Desk desk;
  private final Map<String, Sheet.Entry> rows = new LinkedHashMap<>();
  private final Map<String, List<Member>> members = new LinkedHashMap<>();

  private record Member(String id, Sizing.Size size) {}

  Potentials(Desk desk) {
    this.desk = desk;
    for (var row : desk.project().sheet("global/renewables_technical_potential").entries()) {
      rows.put(key(row.text("class"), row.text("name")), row);
    }
  }

  private static String key(String kind, String name) {
    return kind + " " + name;
  }

  /** The size with no more than is left, as far as that is known before planning. */
  Sizing.Size within(String kind, String name, Sheet.Entry row, Sizing.Size size) {
    var limit = rows.get(key(kind, name));
    if (limit == null || size.year() == desk.project().scope().base()) {
      return size;
    }
    double potential = limit.size("technical_potential__mw", true);
    double stands = 0;
    for (var member : members.getOrDefault(key(kind, name), List.of())) {
      stands += member.size.least();
    }
    double left = Math.rint((potential - stands) / size.perUnit()) * size.perUnit();
    if (left < size.least()) {
      row.refuse(
          "p_nom_min_" + size.year(),
          size.least(),
          "of the technical potential %s MW only %s are left".formatted(potential, left),
          "Correct one of them.");
    }
    double most = Math.max(size.least(), Math.min(size.most(), left));
    return new Sizing.Size(size.year(), size.least(), most, size.perUnit(), size.cost());
  }

  void add(String kind, String name, String id, Sizing.Size size) {
    members.computeIfAbsent(key(kind, name), _ -> new ArrayList<>()).add(new Member(id, size));
  }

  /** Where more than one size is the plan's to decide, their sum is limited too. */
  void write() {
    members.forEach(
        (key, list) -> {
          var limit = rows.get(key);
          if (limit == null || list.stream().filter(m -> m.size.decided()).count() < 2) {
            return;
          }
          double potential = limit.size("technical_potential__mw", true);
          if (Double.isInfinite(potential)) {
            return;
          }
          var id = "potential of " + key;
          desk.draft().line("size_limits").set("id", id).set("most", potential);
          for (var member : list) {
            desk.draft()
                .line("size_limit_assets")
                .set("limit", id)
                .set("asset", member.id)
                .set("per_mw", 1);
          }
        });
  }
}
