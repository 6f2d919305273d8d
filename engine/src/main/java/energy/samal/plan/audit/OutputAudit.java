package energy.samal.plan.audit;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Flow;
import energy.samal.model.Generator;
import energy.samal.model.Operation;
import energy.samal.model.Reservoir;
import energy.samal.model.RowRamp;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import energy.samal.time.Series;
import java.util.List;

/** Output stays within availability, must-run, ramps and yearly use; converters in proportion. */
final class OutputAudit {
  private final Book book;

  OutputAudit(Book book) {
    this.book = book;
  }

  void check() {
    for (int year : book.plan().years()) {
      for (var asset : book.scenario().assets()) {
        switch (asset) {
          case Generator g -> {
            var output = output(g, g.carrier(), year);
            limits(g, year, output, g.operation());
            curtailed(g, year, output);
          }
          case Reservoir r -> limits(r, year, output(r, r.carrier(), year), r.operation());
          case Converter c -> converter(c, year);
          default -> {}
        }
      }
    }
  }

  private double[] output(Asset asset, String carrier, int year) {
    var output = book.series(year, HourlySeries.Kind.OUTPUT, asset.id(), carrier);
    same("output of the year", asset.id(), year, output, EnergyRow.Role.OUTPUT, carrier);
    return output;
  }

  private void same(
      String what, String id, int year, double[] values, EnergyRow.Role role, String carrier) {
    double told = book.energy(year, role, id, carrier);
    book.same(what + " is the sum of its steps", id, year, -1, told, book.total(values), 0);
  }

  private void limits(Asset asset, int year, double[] output, Operation operation) {
    double alive = book.aliveMw(year, asset.id());
    var available = book.bySteps(operation.availability(), year);
    for (int t = 0; t < output.length; t++) {
      double most = available.at(t) * alive;
      book.most("output ≤ availability × alive", asset.id(), year, t, output[t], most, alive);
      double least = operation.minimumShare() * most;
      if (operation.minimum().hours() > 0) {
        least = Math.max(least, book.bySteps(operation.minimum(), year).at(t) * alive);
      }
      if (!operation.units().exists()) {
        book.most("output ≥ what must run", asset.id(), year, t, least, output[t], alive);
      }
    }
    ramp(book, asset.id(), year, output, alive, operation.rampPerHour());
    if (!operation.units().exists()) {
      rowRamp(asset.id(), year, output, alive, operation.rowRamp());
    }
    double hours = book.time().yearHours() * alive;
    double total = book.total(output);
    double most = operation.maximumYearlyFactor() * hours;
    book.most("output of the year ≤ its most", asset.id(), year, -1, total, most, hours);
    double least = operation.minimumYearlyFactor() * hours;
    book.most("output of the year ≥ its least", asset.id(), year, -1, least, total, hours);
  }

  static void ramp(
      Book book, String id, int year, double[] output, double alive, double rampPerHour) {
    var time = book.time();
    for (int t = 0; t < output.length; t++) {
      int before = time.previous(t);
      double share = rampPerHour * (time.elapsedHours(t) + time.elapsedHours(before)) / 2.0;
      if (rampPerHour < 1 && share < 1) {
        double change = Math.abs(output[t] - output[before]);
        book.most("change of output ≤ ramp", id, year, t, change, share * alive, alive);
      }
    }
  }

  private void rowRamp(String id, int year, double[] output, double alive, RowRamp ramp) {
    var time = book.time();
    for (int t = 0; t < output.length; t++) {
      double rows = (time.durationHours(t) + time.durationHours(time.previous(t))) / 2.0;
      if (!time.startsPeriod(t)) {
        double change = output[t] - output[t - 1];
        double up = Math.min(1, ramp.up() * rows) * alive;
        double down = Math.min(1, ramp.down() * rows) * alive;
        book.most("rise of output ≤ row ramp", id, year, t, change, up, alive);
        book.most("fall of output ≤ row ramp", id, year, t, -change, down, alive);
      }
    }
  }

  private void curtailed(Generator generator, int year, double[] output) {
    double available = 0;
    var share = book.bySteps(generator.operation().availability(), year);
    for (int t = 0; t < output.length; t++) {
      available += book.time().weight(t) * share.at(t);
    }
    double alive = book.aliveMw(year, generator.id());
    double told = book.energy(year, EnergyRow.Role.CURTAILED, generator.id(), generator.carrier());
    double made = book.total(output);
    var rule = "curtailed is what was available and not made";
    book.same(rule, generator.id(), year, -1, told, available * alive - made, available * alive);
  }

  private void converter(Converter converter, int year) {
    var activity = activity(book, converter, year);
    limits(converter, year, activity, converter.operation());
    var conversion = converter.conversion();
    for (var carrier : conversion.inputs().stream().map(Flow::carrier).distinct().toList()) {
      var used = book.series(year, HourlySeries.Kind.INPUT, converter.id(), carrier);
      var shares = shares(conversion.inputs(), carrier, year);
      for (int t = 0; t < used.length; t++) {
        double due = shares.nearest(t, activity[t], used[t]);
        book.same("input in proportion", converter.id(), year, t, used[t], due, due);
      }
      same("input of the year", converter.id(), year, used, EnergyRow.Role.INPUT, carrier);
    }
    for (var carrier : conversion.outputs().stream().map(Flow::carrier).distinct().toList()) {
      output(converter, year, carrier, activity);
    }
    heat(converter, year, activity);
  }

  private void output(Converter converter, int year, String carrier, double[] activity) {
    var conversion = converter.conversion();
    var extraction = conversion.extraction();
    var made = output(converter, carrier, year);
    var shares = shares(conversion.outputs(), carrier, year);
    boolean first = conversion.outputs().getFirst().carrier().equals(carrier);
    boolean loses = first && extraction.exists();
    if (extraction.exists() && extraction.carrier().equals(carrier)) {
      return;
    }
    var heat = loses ? heatSeries(converter, year) : new double[made.length];
    for (int t = 0; t < made.length; t++) {
      double extracted = loses ? heat[t] - alsoGiven(converter) * activity[t] : 0;
      double lost = extraction.powerLossPerMwh() * extracted;
      double due = shares.nearest(t, activity[t], made[t] + lost) - lost;
      book.same("output in proportion", converter.id(), year, t, made[t], due, activity[t]);
    }
  }

  private void heat(Converter converter, int year, double[] activity) {
    var extraction = converter.conversion().extraction();
    if (!extraction.exists()) {
      return;
    }
    var heat = heatSeries(converter, year);
    for (int t = 0; t < heat.length; t++) {
      double extracted = heat[t] - alsoGiven(converter) * activity[t];
      double most = extraction.maximumMwhPerMwh() * activity[t];
      book.most("heat extracted ≤ its most", converter.id(), year, t, extracted, most, heat[t]);
      book.most("heat extracted ≥ 0", converter.id(), year, t, -extracted, 0, heat[t]);
    }
  }

  private double[] heatSeries(Converter converter, int year) {
    var carrier = converter.conversion().extraction().carrier();
    return book.series(year, HourlySeries.Kind.OUTPUT, converter.id(), carrier);
  }

  /** What is given of the extracted carrier in any case, for each MWh of activity. */
  private static double alsoGiven(Converter converter) {
    return share(converter.conversion().outputs(), converter.conversion().extraction().carrier());
  }

  /**
   * What flows of a carrier for each MWh of activity.
   *
   * @param low least in the hours of each step
   * @param high most in the hours of each step
   */
  private record Shares(Series low, Series high) {
    /** What may flow with so much activity and lies next to what is told. */
    double nearest(int step, double activity, double told) {
      double a = low.at(step) * activity;
      double b = high.at(step) * activity;
      return Math.max(Math.min(a, b), Math.min(told, Math.max(a, b)));
    }
  }

  private Shares shares(List<Flow> flows, String carrier, int year) {
    double[] low = new double[book.time().steps()];
    double[] high = new double[book.time().steps()];
    for (var flow : flows.stream().filter(f -> f.carrier().equals(carrier)).toList()) {
      var shape = flow.changes() ? flow.shape().in(year) : Series.constant(1, book.time().hours());
      var least = book.time().lowest(shape);
      var most = book.time().lowest(times(shape, -1));
      for (int t = 0; t < low.length; t++) {
        low[t] += flow.mwhPerMwh() * least.at(t);
        high[t] -= flow.mwhPerMwh() * most.at(t);
      }
    }
    return new Shares(Series.of(low), Series.of(high));
  }

  private static Series times(Series series, double factor) {
    return Series.generate(series.hours(), hour -> factor * series.at(hour));
  }

  private static double share(List<Flow> flows, String carrier) {
    return flows.stream()
        .filter(f -> f.carrier().equals(carrier))
        .mapToDouble(Flow::mwhPerMwh)
        .sum();
  }

  /**
   * What a converter does, MWh of its first output at full condensing: by what it takes, or by what
   * it gives where the other changes by the hour.
   */
  static double[] activity(Book book, Converter converter, int year) {
    var conversion = converter.conversion();
    boolean fed =
        !conversion.inputs().isEmpty() && conversion.inputs().stream().noneMatch(Flow::changes);
    var flows = fed ? conversion.inputs() : conversion.outputs();
    var kind = fed ? HourlySeries.Kind.INPUT : HourlySeries.Kind.OUTPUT;
    var carrier = flows.getFirst().carrier();
    double share = share(flows, carrier);
    var values = book.series(year, kind, converter.id(), carrier).clone();
    var extraction = conversion.extraction();
    for (int t = 0; t < values.length; t++) {
      double heat =
          fed || !extraction.exists()
              ? 0
              : book.series(year, HourlySeries.Kind.OUTPUT, converter.id(), extraction.carrier())[
                  t];
      values[t] = (values[t] + extraction.powerLossPerMwh() * heat) / share;
    }
    return values;
  }
}
