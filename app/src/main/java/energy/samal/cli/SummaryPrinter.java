package energy.samal.cli;

import energy.samal.io.run.CountrySummary;
import energy.samal.io.run.RunFacts;
import energy.samal.io.run.Summary;
import energy.samal.io.run.YearSummary;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Prints a summary as tables a person reads: a block for each country, a column for each year. */
final class SummaryPrinter {
  private static final double MILLION = 1e6;

  private static final int LABEL_WIDTH = 34;
  private static final int COLUMN_WIDTH = 11;

  /** Below this a figure is rounding, and its line is left out when all are. */
  private static final double NOTHING = 5e-4;

  private final PrintWriter out;
  private final Summary summary;

  private SummaryPrinter(PrintWriter out, Summary summary) {
    this.out = out;
    this.summary = summary;
  }

  static void print(PrintWriter out, Summary summary) {
    new SummaryPrinter(out, summary).print();
    out.flush();
  }

  private void print() {
    head();
    if (!summary.planned()) {
      out.println(summary.ending().message());
      return;
    }
    for (var country : countries()) {
      country(country);
    }
    costs();
  }

  private void head() {
    var effort = summary.effort();
    out.println(
        "%s: %s, %s foresight, %s"
                .formatted(
                    summary.caseName(),
                    summary.ending().status(),
                    summary.options().foresight(),
                    summary.options().hours())
            + (summary.options().without().isEmpty()
                ? ""
                : ", without " + String.join(" and ", summary.options().without())));
    out.println(
        text(
            "%d columns, %d rows, %d nonzeros; built in %.1f s, solved in %.1f s by %s",
            effort.columns(),
            effort.rows(),
            effort.nonzeros(),
            effort.buildSeconds(),
            effort.solveSeconds(),
            summary.ending().solver().name()));
    summary.ending().solver().remarks().forEach(remark -> out.println("note: " + remark));
    var value = summary.value();
    if (summary.planned()) {
      out.println(
          text(
              "cost %s %s (net present value), %s",
              Money.text(value.objective()), summary.currency(), bound(value)));
    }
    proven(value.proven());
  }

  private static String bound(Summary.Value value) {
    return Double.isNaN(value.lowerBound())
        ? "no lower bound known: the year was run in windows"
        : text(
            "proved lower bound %s, gap %.1e", Money.text(value.lowerBound()), value.relativeGap());
  }

  private void proven(RunFacts.Proof proven) {
    if (proven.exists()) {
      out.println(
          text(
              "at every hour of the year the least cost lies between %s and %s (%.2f %% apart)",
              Money.text(proven.lower()),
              Money.text(proven.upper()),
              100 * (proven.upper() - proven.lower()) / Math.abs(proven.upper())));
    } else if (Double.isFinite(proven.lower())) {
      out.println(
          text(
              "at every hour of the year the least cost is at least %s",
              Money.text(proven.lower())));
    }
  }

  private Set<String> countries() {
    var countries = new LinkedHashSet<String>();
    for (var year : summary.years()) {
      year.countries()
          .forEach(
              (id, figures) -> {
                if (figures.demandTwh() > 0 || !figures.generationTwh().isEmpty()) {
                  countries.add(id);
                }
              });
    }
    return countries;
  }

  private void country(String id) {
    out.println();
    header(id);
    figures("demand, TWh", id, CountrySummary::demandTwh);
    groups("generation, TWh: ", id, CountrySummary::generationTwh);
    figures("net export, TWh", id, CountrySummary::netExportTwh);
    for (var rule : keys(id, CountrySummary::shares)) {
      line(rule + " share, %", id, figures -> percent(figures.shares().get(rule)));
      line("  target, %", id, figures -> target(figures, rule, t -> percent(t.target())));
      line("  its price, per MWh", id, figures -> target(figures, rule, t -> number(t.price())));
    }
    figures("emissions, Mt CO2", id, CountrySummary::emissionsMt);
    figures("lost load, GWh", id, CountrySummary::lostLoadGwh);
  }

  private void costs() {
    out.println();
    double largest =
        summary.years().stream()
            .flatMap(year -> year.cost().values().stream())
            .mapToDouble(Math::abs)
            .max()
            .orElse(0);
    // OSeMOSYS counts in millions already.
    double unit = largest < MILLION ? 1 : MILLION;
    header("cost, " + (unit == 1 ? "" : "million ") + summary.currency());
    var components = new LinkedHashSet<String>();
    summary.years().forEach(year -> components.addAll(year.cost().keySet()));
    for (var component : components) {
      cost(component.replace('_', ' '), unit, year -> year.cost().getOrDefault(component, 0.0));
    }
    cost("in all", unit, year -> year.cost().values().stream().mapToDouble(c -> c).sum());
  }

  private void cost(String label, double unit, ToDoubleFunction<YearSummary> money) {
    if (summary.years().stream().anyMatch(y -> Math.abs(money.applyAsDouble(y)) > 1)) {
      row(
          "  " + label,
          summary.years().stream().map(y -> number(money.applyAsDouble(y) / unit)).toList());
    }
  }

  private void header(String title) {
    row(title, summary.years().stream().map(year -> String.valueOf(year.year())).toList());
  }

  private void figures(String label, String id, ToDoubleFunction<CountrySummary> figure) {
    boolean any =
        summary.years().stream()
            .anyMatch(y -> Math.abs(figure.applyAsDouble(y.countries().get(id))) > NOTHING);
    if (any) {
      line(label, id, figures -> number(figure.applyAsDouble(figures)));
    }
  }

  private void groups(
      String label, String id, Function<CountrySummary, Map<String, Double>> values) {
    for (var group : keys(id, values)) {
      figures(label + group, id, figures -> values.apply(figures).getOrDefault(group, 0.0));
    }
  }

  private Set<String> keys(String id, Function<CountrySummary, Map<String, Double>> values) {
    var keys = new LinkedHashSet<String>();
    summary.years().forEach(y -> keys.addAll(values.apply(y.countries().get(id)).keySet()));
    return keys;
  }

  private static String target(
      CountrySummary figures, String rule, Function<CountrySummary.Target, String> text) {
    return figures.targets().stream()
        .filter(target -> target.rule().equals(rule))
        .findFirst()
        .map(text)
        .orElse("");
  }

  /** A line of figures; left out when it would be empty. */
  private void line(String label, String id, Function<CountrySummary, String> text) {
    var values = summary.years().stream().map(y -> text.apply(y.countries().get(id))).toList();
    if (values.stream().anyMatch(value -> !value.isEmpty())) {
      row("  " + label, values);
    }
  }

  private void row(String label, List<String> values) {
    var line = new StringBuilder(label);
    line.append(" ".repeat(Math.max(1, LABEL_WIDTH - label.length())));
    for (var value : values) {
      line.append(" ".repeat(Math.max(1, COLUMN_WIDTH - value.length()))).append(value);
    }
    out.println(line);
  }

  private static String percent(Double share) {
    return share == null ? "" : text("%.1f", 100 * share);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    double size = Math.abs(value);
    return size < NOTHING ? "0" : text(size < 0.1 ? "%.3f" : "%.1f", value);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
