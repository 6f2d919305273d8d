package energy.samal.io.report;

import energy.samal.model.Link;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.HourlySeries.Kind;
import energy.samal.time.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The third week of January and of July, as far as the year has them, in the steps computed, and
 * the whole year.
 *
 * @param hours where each step begins, hours since the beginning of the year; the last one ends
 * @param gw by country, then year index, then what: group:…, import, discharge, lost above the
 *     line, charge, export, use below it, and demand
 */
record Weeks(String season, List<Integer> hours, Map<String, List<Map<String, List<Double>>>> gw) {

  private static final int WEEK = 168;
  private static final int JANUARY_15 = 14 * 24;
  private static final int JULY_15 = (31 + 28 + 31 + 30 + 31 + 30 + 14) * 24;

  /** With fewer steps a week would say little, so its surroundings are shown with it. */
  private static final int FEWEST_STEPS = 10;

  private static final int LONGEST_HOURS = 6 * WEEK;

  /** More steps than this are told as the means of days. */
  private static final int STEPS_OF_YEAR = 400;

  /**
   * A stretch of the picture.
   *
   * @param steps whose mean it is
   */
  private record Span(int begin, int[] steps) {
    double mean(Series values) {
      double sum = 0;
      for (int step : steps) {
        sum += values.at(step);
      }
      return sum / steps.length;
    }
  }

  static List<Weeks> of(Frame frame) {
    var clock = new Clock(frame.plan().time());
    var weeks = new ArrayList<Weeks>();
    if (clock.hours() >= JULY_15 + WEEK) {
      weeks.add(week(frame, clock, "winter", JANUARY_15));
      weeks.add(week(frame, clock, "summer", JULY_15));
      weeks.add(year(frame, clock));
    } else {
      weeks.add(week(frame, clock, "whole", 0));
    }
    return weeks;
  }

  private static Weeks week(Frame frame, Clock clock, String season, int from) {
    int begin = from;
    int end = Math.min(from + WEEK, clock.hours());
    if (frame.plan().time().chronological()) {
      while (clock.steps(begin, end) < FEWEST_STEPS && end - begin < LONGEST_HOURS) {
        int before = begin;
        int after = end;
        begin = Math.max(0, begin - 24);
        end = Math.min(clock.hours(), end + 24);
        if (begin == before && end == after) {
          break;
        }
      }
    }
    var spans = new ArrayList<Span>();
    for (int hour = begin; hour < end; hour++) {
      if (spans.isEmpty() || !clock.joins(hour)) {
        spans.add(new Span(hour, new int[] {clock.stepAt(hour)}));
      }
    }
    return new Weeks(season, edges(spans, end), collect(frame, spans));
  }

  private static Weeks year(Frame frame, Clock clock) {
    var time = frame.plan().time();
    boolean bySteps = time.chronological() && time.steps() <= STEPS_OF_YEAR;
    var spans = new ArrayList<Span>();
    for (int hour = 0; hour < clock.hours(); hour++) {
      if (bySteps && (hour == 0 || !clock.joins(hour))) {
        spans.add(new Span(hour, new int[] {clock.stepAt(hour)}));
      } else if (!bySteps && hour % 24 == 0) {
        int end = Math.min(hour + 24, clock.hours());
        spans.add(new Span(hour, IntStream.range(hour, end).map(clock::stepAt).toArray()));
      }
    }
    return new Weeks("year", edges(spans, clock.hours()), collect(frame, spans));
  }

  private static List<Integer> edges(List<Span> spans, int end) {
    var hours = new ArrayList<Integer>();
    spans.forEach(span -> hours.add(span.begin()));
    hours.add(end);
    return hours;
  }

  private static Map<String, List<Map<String, List<Double>>>> collect(
      Frame frame, List<Span> spans) {
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
        add(frame, series, spans, sums);
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
      List<Span> spans,
      Map<String, List<Map<String, double[]>>> sums) {
    var link = frame.link(series.owner().element());
    if (series.kind() == Kind.FLOW && link != null) {
      addFlow(frame, series, link, spans, sums);
      return;
    }
    var what = what(series);
    var years = sums.get(series.owner().country());
    if (!what.isEmpty() && years != null) {
      var into = into(years.get(frame.indexOf(series.year())), what, spans.size());
      double sign = what.equals("charge") || what.equals("export") || what.equals("use") ? -1 : 1;
      for (int i = 0; i < into.length; i++) {
        into[i] += sign * spans.get(i).mean(series.values());
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
      case LEVEL, SPILL, FLOW, GIVEN_UP, SHIFTED, SAVED, SUPPLY, PRICE -> "";
      case UNITS_ON, UNITS_STARTED -> "";
    };
  }

  private static void addFlow(
      Frame frame,
      HourlySeries series,
      Link link,
      List<Span> spans,
      Map<String, List<Map<String, double[]>>> sums) {
    var from = frame.countryOf(link.node());
    var to = frame.countryOf(link.to());
    if (from.equals(to)) {
      return;
    }
    int year = frame.indexOf(series.year());
    double efficiency = link.operation().efficiency();
    for (int i = 0; i < spans.size(); i++) {
      double mw = spans.get(i).mean(series.values());
      double atFrom = mw >= 0 ? -mw : -mw * efficiency;
      double atTo = mw >= 0 ? mw * efficiency : mw;
      exchange(sums.get(from), year, spans.size(), i, atFrom);
      exchange(sums.get(to), year, spans.size(), i, atTo);
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
