package energy.samal.cli;

import energy.samal.model.Agreement;
import energy.samal.model.Policy;
import energy.samal.model.Scenario;
import energy.samal.plan.Foresight;
import energy.samal.time.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say what is planned: with the case, all that a linear program follows from. */
final class CaseOptions {
  /** As {@code slip_years} in the table of fields. */
  private static final int MOST_SLIP = 50;

  /** What can be left out of a case. */
  enum Part {
    TARGETS,
    AGREEMENTS
  }

  @Option(
      names = "--years",
      split = ",",
      paramLabel = "YEAR",
      description = "Plan only these of the case's planning years, such as 2025,2030.")
  private List<Integer> years = List.of();

  @Option(
      names = "--hours",
      paramLabel = "HOURS",
      description =
          "all, every:N (every n-th hour), segments:N (N runs of hours), days:N or weeks:N"
              + " (representative ones). The case says the default.")
  private String hours = "";

  @Option(
      names = "--foresight",
      paramLabel = "WHAT",
      description =
          "perfect (all years at once, the default), myopic (year by year) or dispatch (nothing is"
              + " built but by agreement).")
  private String foresight = "perfect";

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "PART",
      description =
          "Leave out targets (renewable shares that must be met) or agreements (and what they"
              + " build). May be given twice.")
  private List<String> without = List.of();

  @Option(
      names = "--slip",
      paramLabel = "YEARS",
      description = "Every agreement is built so many years later than in the case.")
  private int slip;

  /** As picocli fills it. */
  CaseOptions() {}

  /** The same options as once given, to compute a stored run again. */
  static CaseOptions of(
      List<Integer> years, String hours, String foresight, List<String> without, int slip) {
    var options = new CaseOptions();
    options.years = years;
    options.hours = hours;
    options.foresight = foresight;
    options.without = without;
    options.slip = slip;
    return options;
  }

  /** The case as it is to be planned. */
  Scenario applyTo(Scenario scenario) {
    if (slip < 0 || slip > MOST_SLIP) {
      throw new BadInputException(
          "--slip is %d but must lie between 0 and %d years.".formatted(slip, MOST_SLIP));
    }
    var changed = withYears(scenario);
    var parts = parts();
    if (parts.contains(Part.TARGETS)) {
      changed =
          changed.withPolicies(
              changed.policies().stream()
                  .filter(policy -> !(policy instanceof Policy.RenewableShare))
                  .toList());
    }
    if (parts.contains(Part.AGREEMENTS)) {
      return changed.withAgreements(List.of());
    }
    return slip == 0
        ? changed
        : changed.withAgreements(changed.agreements().stream().map(this::slipped).toList());
  }

  private Scenario withYears(Scenario scenario) {
    if (years.isEmpty()) {
      return scenario;
    }
    var horizon = scenario.settings().horizon();
    var kept = new TreeSet<>(years);
    for (int year : kept) {
      if (!horizon.years().contains(year)) {
        throw new BadInputException(
            "--years has %d but the planning years of case '%s' are %s. Give some of them."
                .formatted(year, scenario.settings().name(), text(horizon.years())));
      }
    }
    var restricted = horizon.of(List.copyOf(kept));
    return scenario.withSettings(scenario.settings().withHorizon(restricted));
  }

  private static String text(List<Integer> years) {
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private Agreement slipped(Agreement agreement) {
    var commitments =
        agreement.commitments().stream()
            .map(
                c ->
                    new Agreement.Commitment(
                        c.asset(), c.sizeMw(), c.energyMwh(), c.year(), c.slipYears() + slip))
            .toList();
    return new Agreement(
        agreement.id(),
        agreement.names(),
        agreement.country(),
        agreement.partner(),
        agreement.signed(),
        agreement.investment(),
        agreement.status(),
        commitments);
  }

  /** How finely, by option or else by the case. */
  Resolution resolution(Scenario scenario) {
    try {
      return Resolution.parse(hoursText(scenario));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage() + ".", e);
    }
  }

  String hoursText(Scenario scenario) {
    return hours.isEmpty() ? scenario.settings().resolution() : hours;
  }

  /** Whether that is what was asked for, in so many words. */
  boolean everyHourOfAllYearsAtOnce() {
    return hours.equals("all") && foresight() == Foresight.PERFECT;
  }

  Foresight foresight() {
    return choice("--foresight", foresight, Foresight.values());
  }

  private List<Part> parts() {
    return without.stream().map(word -> choice("--without", word, Part.values())).toList();
  }

  /** What is left out, each part once, in a fixed order. */
  List<String> without() {
    var parts = parts();
    return Arrays.stream(Part.values()).filter(parts::contains).map(CaseOptions::word).toList();
  }

  int slipYears() {
    return slip;
  }

  private static <E extends Enum<E>> E choice(String option, String found, E[] choices) {
    var words = new ArrayList<String>();
    for (var choice : choices) {
      if (word(choice).equals(found.strip())) {
        return choice;
      }
      words.add(word(choice));
    }
    throw new BadInputException(
        "%s is '%s' but must be one of: %s.".formatted(option, found, String.join(", ", words)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
