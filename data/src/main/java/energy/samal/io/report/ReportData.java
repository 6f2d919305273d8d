package energy.samal.io.report;

import energy.samal.io.run.RunFacts;
import energy.samal.model.Source;
import java.util.List;
import java.util.Map;

/**
 * All that the page is told, as it stands in the page. Energy in TWh, power in GW, money in
 * millions where a name says so and in units where it says per.
 */
record ReportData(
    String title,
    General general,
    List<Targets.Target> targets,
    List<Mix> mixes,
    Network network,
    Operation operation,
    Balance balance,
    List<Source> sources) {

  /**
   * @param names by kind (country, node, carrier, agreement …) and id, in the report's language
   */
  record General(
      String currency,
      List<Integer> years,
      List<String> countries,
      Map<String, Map<String, String>> names,
      List<Signed> agreements,
      Proof proof,
      List<Warning> warnings) {}

  /** What an agreement says, and what of it is alive by year, MW. */
  record Signed(
      String id,
      String country,
      String partner,
      String signed,
      Double investmentMillion,
      String status,
      List<Double> mw) {}

  record Operation(List<Weeks> weeks, List<PriceCurve> prices, List<Lake> lakes) {}

  record Balance(Money money, Emissions emissions, Trade trade) {}

  /**
   * @param finer tells the weeks and reservoirs; the plan itself, or a finer run of its capacities
   */
  static ReportData of(Frame frame, Frame finer, RunFacts facts) {
    var settings = frame.scenario().settings();
    var general =
        new General(
            settings.currency(),
            frame.plan().years(),
            List.copyOf(frame.planning()),
            Naming.of(frame),
            Signatures.of(frame),
            Proof.of(frame, facts),
            Warning.of(frame, facts));
    return new ReportData(
        frame.name(settings.names(), settings.name()),
        general,
        Targets.of(frame),
        Mix.of(frame),
        Network.of(frame),
        new Operation(Weeks.of(finer), PriceCurve.of(frame), Lake.of(finer)),
        new Balance(Money.of(frame), Emissions.of(frame), Trade.of(frame)),
        frame.scenario().sources());
  }
}
