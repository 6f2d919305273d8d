package energy.samal.io.spice;

/** Energy independence: a least share of a country's own sources in its primary energy. */
final class Independence {
  private final Desk desk;

  Independence(Desk desk) {
    this.desk = desk;
  }

  void write(String country, Config rule) {
    var factors = rule.need("pe_conv_fraction");
    var shares = rule.need("ei_fraction");
    int base = desk.project().scope().base();
    if (desk.years().stream().noneMatch(year -> year > base)) {
      return;
    }
    var id = "independence of " + country;
    desk.draft().line("primary_shares").set("id", id).set("country", country);
    for (var row : desk.plants()) {
      if (row.country().equals(country) && factors.has(row.carrier())) {
        desk.draft()
            .line("primary_share_assets")
            .set("share", id)
            .set("asset", row.id())
            .set("primary_mwh_per_mwh", factors.number(row.carrier()));
      }
    }
    for (int year : desk.years()) {
      if (year > base) {
        desk.draft()
            .line("primary_share_years")
            .set("share", id)
            .set("year", year)
            .set("own_share", shares.number(String.valueOf(year)));
      }
    }
  }
}
