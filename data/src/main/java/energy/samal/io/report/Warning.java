package energy.samal.io.report;

import energy.samal.io.run.RunFacts;
import energy.samal.model.Source;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.ShareRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something a reader must know before trusting a figure.
 *
 * @param key of the text, warning.…
 * @param detail what it is about, in any language; the id of a source
 * @param amount for the text, null when it has none
 */
record Warning(String key, String detail, Double amount) {

  /** Words by which a source says that it stands in for what could not be found. */
  private static final List<String> STAND_IN =
      List.of("stand-in", "standin", "assumption", "assumed", "estimate", "synthetic");

  private static final Set<String> GOOD = Set.of("optimal", "planned");

  static List<Warning> of(Frame frame, RunFacts facts) {
    var warnings = new ArrayList<Warning>();
    if (!GOOD.contains(facts.status().toLowerCase(Locale.ROOT))) {
      warnings.add(new Warning("status", facts.status(), null));
    }
    if (!frame.plan().time().everyHour()) {
      double steps = frame.plan().time().steps();
      warnings.add(new Warning("steps", "", steps));
    }
    double lost = 0;
    for (EnergyRow row : frame.plan().tables().energies()) {
      boolean power = row.carrier().equals(frame.electricity());
      lost += power && row.role() == EnergyRow.Role.LOST_LOAD ? row.mwh() : 0;
    }
    if (lost > 1000) {
      warnings.add(new Warning("lost", "", Figures.rounded(lost / 1e3)));
    }
    for (ShareRow row : frame.plan().tables().shares()) {
      if (row.shortfallMwh() > 1000) {
        var where = frame.name("country", row.country()) + " " + row.year();
        warnings.add(new Warning("shortfall", where, Figures.rounded(row.shortfallMwh() / 1e6)));
      }
    }
    for (Source source : frame.scenario().sources()) {
      var text = (source.id() + " " + source.title()).toLowerCase(Locale.ROOT);
      if (STAND_IN.stream().anyMatch(text::contains)) {
        warnings.add(new Warning("source", source.id(), null));
      }
    }
    return warnings;
  }
}
