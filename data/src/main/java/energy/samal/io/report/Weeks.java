package energy.samal.io.report;

import energy.samal.model.Link;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.HourlySeries.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The third week of January and of July, as far as the year has them, in the steps computed.
 *
 * @param hours where each step begins, hours since the beginning of the year; the last one ends
 * @param gw by country, then year index, then what: group:…, import, discharge, lost above the
 *     line, charge, export, use below it, and demand
 */
record Weeks(String season, List<Integer> hours, Map<String, List<Map<String, List<Double>>>> gw) {

  private static final int WEEK = 168;
  private static final int JANUARY_15 = 14 * 24;
  private static final int JULY_15 = (31 + 28 + 31 + 30 + 31 + 30 + 14) * 24;

  static List<Weeks> of(Frame frame) {
    var clock = new Clock(frame.plan().time());
    var weeks = new ArrayList<Weeks>();
    if (clock.hours() >= JULY_15 + WEEK) {
      weeks.add(of(frame, clock, "winter", JANUARY_15));
      weeks.add(of(frame, clock, "summer", JULY_15));
    } else {
      weeks.add(of(frame, clock, "whole", 0));
    }
    return weeks;
  }

  private static Weeks of(Frame frame, Clock clock, String season, int from) {
    int until = Math.min(from + WEEK, clock.hours());
    var hours = new ArrayList<Integer>();
    var steps = new ArrayList<Integer>();
    // Steps of unequal length are shown whole, so the picture may begin before the week does.
    int begin = from;
    while (begin > 0 && same(frame, clock, begin - 1, begin)) {
      begin--;
    }
    int end = until;
    while (end < clock.hours() && same(frame, clock, end - 1, end)) {
      end++;
    }
    for (int hour = begin; hour < end; hour++) {
      if (steps.isEmpty() || !same(frame, clock, hour - 1, hour)) {
        hours.add(hour);
        steps.add(clock.stepAt(hour));
      }
    }
    hours.add(end);
    return new Weeks(season, hours, collect(frame, steps));
  }

  private static boolean same(Frame frame, Clock clock, int before, int after) {
    return frame.plan().time().chronological() && clock.stepAt(before) == clock.stepAt(after);
  }

  private static Map<String, List<Map<String, List<Double>>>> collect(
      Frame frame, List<Integer> steps) {
    var sums = new LinkedHashMap<String, List<Map<String, double[]>>>();
    for (String country : frame.planning()) {
      var years = new ArrayList<Map<String, double[]>>();
      for (int year = 0; year < frame.years(); year++) {
        years.add(new LinkedHashMap<>());
      }
      sums.put(country, years);
    }
    for (HourlySeries series : frame.plan().hourly()) {
      if (series.carrier().equals(frame.electricity())) {
        add(frame, series, steps, sums);
      }
    }
    var gw = new LinkedHashMap<String, List<Map<String, List<Double>>>>();
    sums.forEach((country, years) -> gw.put(country, years.stream().map(Weeks::inGw).toList()));
    return gw;
  }

  private static Map<String, List<Double>> inGw(Map<String, double[]> sums) {
    var gw = new LinkedHashMap<String, List<Double>>();
    sums.forEach((what, values) -> gw.put(what, Figures.rounded(values, 1e3)));
    gw.values().removeIf(values -> values.stream().allMatch(v -> v == 0));
    return gw;
  }

  private static void add(
      Frame frame,
      HourlySeries series,
      List<Integer> steps,
      Map<String, List<Map<String, double[]>>> sums) {
    var link = frame.link(series.owner().element());
    if (series.kind() == Kind.FLOW && link != null) {
      addFlow(frame, series, link, steps, sums);
      return;
    }
    var what = what(series);
    var years = sums.get(series.owner().country());
    if (!what.isEmpty() && years != null) {
      var into = into(years.get(frame.indexOf(series.year())), what, steps.size());
      double sign = what.equals("charge") || what.equals("export") || what.equals("use") ? -1 : 1;
      for (int i = 0; i < into.length; i++) {
        into[i] += sign * series.values().at(steps.get(i));
      }
    }
  }

  private static String what(HourlySeries series) {
    return switch (series.kind()) {
      case OUTPUT -> "group:" + series.owner().group();
      case INPUT -> "use";
      case CHARGE -> "charge";
      case DISCHARGE -> "discharge";
      case DEMAND -> "demand";
      case LOST_LOAD -> "lost";
      case PURCHASE -> "import";
      case SALE -> "export";
      case LEVEL, SPILL, FLOW, GIVEN_UP, SHIFTED, SAVED, PRICE -> "";
    };
  }

  private static void addFlow(
      Frame frame,
      HourlySeries series,
      Link link,
      List<Integer> steps,
      Map<String, List<Map<String, double[]>>> sums) {
    var from = frame.countryOf(link.node());
    var to = frame.countryOf(link.to());
    if (from.equals(to)) {
      return;
    }
    int year = frame.indexOf(series.year());
    double efficiency = link.operation().efficiency();
    for (int i = 0; i < steps.size(); i++) {
      double mw = series.values().at(steps.get(i));
      double atFrom = mw >= 0 ? -mw : -mw * efficiency;
      double atTo = mw >= 0 ? mw * efficiency : mw;
      exchange(sums.get(from), year, steps.size(), i, atFrom);
      exchange(sums.get(to), year, steps.size(), i, atTo);
    }
  }

  private static void exchange(
      List<Map<String, double[]>> years, int year, int size, int step, double mw) {
    if (years != null && mw != 0) {
      into(years.get(year), mw > 0 ? "import" : "export", size)[step] += mw;
    }
  }

  private static double[] into(Map<String, double[]> sums, String what, int size) {
    return sums.computeIfAbsent(what, _ -> new double[size]);
  }
}
