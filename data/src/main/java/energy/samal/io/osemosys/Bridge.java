package energy.samal.io.osemosys;

import energy.samal.io.imports.CaseDraft;

/** A converter that costs nothing and is as large as need be. */
record Bridge(Desk desk, String id, CaseDraft.Line line) {
  private static final String TECHNOLOGY = "no plant";
  private static final int FOR_EVER = 200;

  static Bridge of(
      Desk desk, String id, String node, String input, double efficiency, String output) {
    if (desk.newTechnology(TECHNOLOGY)) {
      desk.draft()
          .line("technologies")
          .set("id", TECHNOLOGY)
          .set("name_en", TECHNOLOGY)
          .set("group", "other")
          .set("lifetime_years", FOR_EVER)
          .set("cost_of_capital_share", 0);
    }
    var line =
        desk.draft()
            .line("converters")
            .set("id", id)
            .set("node", node)
            .set("technology", TECHNOLOGY)
            .set("input", input)
            .set("efficiency_share", efficiency)
            .set("output", output);
    return new Bridge(desk, id, line);
  }

  void stands(double mw) {
    desk.draft()
        .line("vintages")
        .set("asset", id)
        .set("capacity_mw", Math.min(Desk.MOST_MW, mw))
        .set("from_year", desk.firstYear())
        .set("until_year", desk.lastYear() + 1);
  }
}
