package energy.samal.cli;

import energy.samal.io.run.Checksums;
import energy.samal.io.run.CountrySummary;
import energy.samal.io.run.PlanFiles;
import energy.samal.io.run.Summary;
import energy.samal.io.run.SummaryFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One run held against another: what was asked for, what it costs and why, what is built. */
final class Comparison {
  private static final int REASONS_SHOWN = 12;
  private static final int CAPACITIES_SHOWN = 20;

  /** Smaller changes of capacity and of a share are not told. */
  private static final double MW = 1;

  private static final double SHARE = 0.0005;

  private final Path before;
  private final Path after;
  private final Summary first;
  private final Summary second;
  private final PrintWriter out;

  Comparison(Path before, Path after, PrintWriter out) {
    this.before = before;
    this.after = after;
    this.first = planned(before);
    this.second = planned(after);
    this.out = out;
  }

  private static Summary planned(Path run) {
    var summary = SummaryFile.read(run);
    if (!summary.planned()) {
      throw new BadInputException(
          "%s ended %s: it has no plan to compare.".formatted(run, summary.ending().status()));
    }
    return summary;
  }

  void print() {
    out.println("%s -> %s".formatted(before, after));
    asked();
    cost();
    capacities();
    shares();
    out.println();
  }

  private void asked() {
    var a = first.options();
    var b = second.options();
    asked("case", first.caseName(), second.caseName());
    asked("hours", a.hours(), b.hours());
    asked("years", a.years(), b.years());
    asked("foresight", a.foresight(), b.foresight());
    asked("without", a.without(), b.without());
    asked("agreements slip by years", a.slipYears(), b.slipYears());
    var changed = changedFiles();
    out.println(
        changed.isEmpty()
            ? "  the files of the case are the same"
            : "  files of the case that differ: " + String.join(", ", changed));
  }

  private void asked(String what, Object from, Object to) {
    if (!Objects.equals(from, to)) {
      out.println("  %s: %s -> %s".formatted(what, from, to));
    }
  }

  private List<String> changedFiles() {
    var a = Checksums.read(before);
    var b = Checksums.read(after);
    var names = new LinkedHashSet<>(a.keySet());
    names.addAll(b.keySet());
    return names.stream()
        .filter(name -> name.startsWith("case/") && !name.endsWith("options.json"))
        .filter(name -> !Objects.equals(a.get(name), b.get(name)))
        .map(name -> name.substring("case/".length()))
        .toList();
  }

  private void cost() {
    double from = first.value().objective();
    double to = second.value().objective();
    out.println(
        String.format(
            Locale.ROOT,
            "cost, net present value, %s: %s -> %s (%s, %+.2f %%)",
            second.currency(),
            Money.text(from),
            Money.text(to),
            Money.change(to - from),
            100 * (to - from) / Math.abs(from)));
    if (!first.currency().equals(second.currency())) {
      out.println("  the currencies differ: %s, %s".formatted(first.currency(), second.currency()));
    }
    by("component", "component");
    by("country", "country");
    by("technology", "technology");
    reasons();
  }

  private void by(String title, String key) {
    var parts =
        ranked(changes("costs", "present_value", "true", key), threshold()).stream()
            .limit(REASONS_SHOWN)
            .map(change -> words(change.key()) + " " + Money.change(change.by()))
            .collect(Collectors.joining(", "));
    out.println("  by %s: %s".formatted(title, parts.isEmpty() ? "no difference" : parts));
  }

  /**
   * What is paid for, where, and for which technology: the parts that the difference is made of.
   */
  private void reasons() {
    var changes =
        ranked(
            changes("costs", "present_value", "true", "component", "technology", "country"),
            threshold());
    if (changes.isEmpty()) {
      return;
    }
    out.println("  why, largest first:");
    changes.stream()
        .limit(REASONS_SHOWN)
        .forEach(
            change ->
                out.println(
                    "    %-18s %s".formatted(Money.change(change.by()), words(change.key()))));
    double rest = changes.stream().skip(REASONS_SHOWN).mapToDouble(Change::by).sum();
    if (changes.size() > REASONS_SHOWN) {
      out.println(
          "    %-18s %d smaller ones together"
              .formatted(Money.change(rest), changes.size() - REASONS_SHOWN));
    }
  }

  /** Less than this part of the cost is not worth a word. */
  private double threshold() {
    return 1e-6 * Math.abs(first.value().objective());
  }

  private void capacities() {
    int year = commonLastYear();
    var condition = "unit = 'MW' AND year = " + year;
    var before = sums(this.before, "capacities", "alive", condition, "country", "technology");
    var changes = ranked(changes("capacities", "alive", condition, "country", "technology"), MW);
    out.println(
        "capacity alive in %d, MW:%s".formatted(year, changes.isEmpty() ? " the same" : ""));
    changes.stream()
        .limit(CAPACITIES_SHOWN)
        .forEach(
            change -> {
              double from = before.getOrDefault(change.key(), 0.0);
              out.println(
                  String.format(
                      Locale.ROOT,
                      "    %-34s %10.0f -> %8.0f (%+.0f)",
                      words(change.key()),
                      from,
                      from + change.by(),
                      change.by()));
            });
  }

  private int commonLastYear() {
    var years = new ArrayList<>(first.options().years());
    years.retainAll(second.options().years());
    if (years.isEmpty()) {
      throw new BadInputException(
          "%s and %s have no planning year in common.".formatted(before, after));
    }
    return years.getLast();
  }

  private void shares() {
    out.println("shares and emissions:");
    for (var year : second.years()) {
      for (var old : first.years()) {
        if (old.year() == year.year()) {
          year.countries()
              .forEach((id, now) -> country(year.year(), id, old.countries().get(id), now));
        }
      }
    }
  }

  private void country(int year, String id, CountrySummary old, CountrySummary now) {
    if (old == null) {
      return;
    }
    var told = new ArrayList<String>();
    now.shares()
        .forEach(
            (rule, share) -> {
              double was = old.shares().getOrDefault(rule, 0.0);
              if (Math.abs(share - was) > SHARE) {
                told.add(
                    String.format(
                        Locale.ROOT, "%s %.1f %% -> %.1f %%", rule, 100 * was, 100 * share));
              }
            });
    if (Math.abs(now.emissionsMt() - old.emissionsMt()) > 1e-3 * Math.max(1, old.emissionsMt())) {
      told.add(
          String.format(
              Locale.ROOT, "emissions %.2f -> %.2f Mt", old.emissionsMt(), now.emissionsMt()));
    }
    if (!told.isEmpty()) {
      out.println("    %s %d: %s".formatted(id, year, String.join(", ", told)));
    }
  }

  private record Change(List<String> key, double by) {}

  private static String words(List<String> key) {
    return String.join(" ", key).replace('_', ' ');
  }

  private Map<List<String>, Double> changes(
      String table, String value, String condition, String... keys) {
    var changes = new LinkedHashMap<>(sums(after, table, value, condition, keys));
    sums(before, table, value, condition, keys)
        .forEach((key, sum) -> changes.merge(key, -sum, Double::sum));
    return changes;
  }

  private static Map<List<String>, Double> sums(
      Path run, String table, String value, String condition, String... keys) {
    return PlanFiles.sums(run, table, value, condition, keys);
  }

  private static List<Change> ranked(Map<List<String>, Double> changes, double threshold) {
    return changes.entrySet().stream()
        .map(entry -> new Change(entry.getKey(), entry.getValue()))
        .filter(change -> Math.abs(change.by()) > threshold)
        .sorted(Comparator.comparingDouble((Change change) -> -Math.abs(change.by())))
        .toList();
  }
}
