package energy.samal.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The page of published costs and ours, in Markdown. */
final class FidelityPage {
  /** Digits of ours beyond the published ones. */
  private static final int FURTHER_DIGITS = 2;

  private final Map<Published, Double> costs = new LinkedHashMap<>();

  /** Adds a case and its cost as Samal has it, in the same unit. */
  void add(Published published, double cost) {
    costs.put(published, cost);
  }

  /** How far a cost is from the published one, as a share of that. */
  static double difference(Published published, double cost) {
    double known = published.cost().value();
    return Math.abs(cost - known) / Math.abs(known);
  }

  /** The whole page. */
  String text() {
    var text = new StringBuilder(head());
    costs.forEach((published, cost) -> text.append(row(published, cost)));
    text.append("\n## Where the published costs are from\n\n");
    var origins = new LinkedHashMap<String, TreeSet<String>>();
    for (var published : costs.keySet()) {
      origins
          .computeIfAbsent(published.origin(), _ -> new TreeSet<>())
          .add(Path.of(published.input().source()).toString());
    }
    origins.forEach(
        (origin, sources) ->
            text.append("- `%s`: %s.\n".formatted(String.join("`, `", sources), origin)));
    text.append(changes());
    return text.toString();
  }

  private static String head() {
    return """
    # Fidelity

    Inputs that others published with what they cost, and what Samal makes of them. `benchmarks/fidelity` writes this page: it runs
    `samal import`, `samal plan %s` and `samal verify` on each. The costs and where they are from stand in
    [benchmarks/published.csv](../benchmarks/published.csv); tests hold every one of them to its digits. The inputs are kept outside the
    project, in the folder that the system property `samal.reference` names.

    The options are needed for the digits alone: a corner, for there what costs next to nothing is as exact as the rest, and the
    tightest tolerance, for some costs have ten digits and more. Published costs have the digits they were published with, and an
    optimum that agrees in all of them can still differ by half of the last one. What has years that follow each other is planned with
    `%s` besides.

    | Case | Published | Ours | Relative difference | Convention |
    |---|---:|---:|---:|---|
    """
        .formatted(
            String.join(" ", Fidelity.PLAN_OPTIONS), String.join(" ", Fidelity.YEAR_BY_YEAR));
  }

  /** One line of the table. */
  static String row(Published published, double cost) {
    int digits = Math.max(0, new BigDecimal(published.cost().digits()).scale()) + FURTHER_DIGITS;
    double difference = difference(published, cost);
    // Below the tolerance of the solver digits are chance, and differ from machine to machine.
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            published.name(),
            published.cost().digits(),
            BigDecimal.valueOf(cost).setScale(digits, RoundingMode.HALF_EVEN).toPlainString(),
            difference < Fidelity.TOLERANCE
                ? "below %.0e".formatted(Fidelity.TOLERANCE)
                : String.format(Locale.ROOT, "%.1e", difference),
            published.convention());
  }

  /** What was changed in an input, and how far its published cost is from that of what is there. */
  private String changes() {
    var text = new StringBuilder();
    costs.forEach(
        (changed, _) -> {
          if (!changed.input().change().isEmpty()) {
            text.append(deviation(changed));
          }
        });
    return text.isEmpty() ? "" : "\n## Deviations\n\n" + text;
  }

  private String deviation(Published changed) {
    var line =
        "- `%s` has its published cost %s only when a line is added, `%s`."
            .formatted(changed.input().source(), changed.cost().digits(), changed.input().change());
    for (var entry : costs.entrySet()) {
      var asItIs = entry.getKey();
      if (asItIs.input().source().equals(changed.input().source())
          && asItIs.input().change().isEmpty()) {
        line +=
            " As it is, it costs %s, which is %s off that cost."
                .formatted(
                    asItIs.cost().digits(),
                    String.format(Locale.ROOT, "%.1e", difference(changed, entry.getValue())));
      }
    }
    return line + "\n";
  }
}
