"""How plants, lines and fuels are put into a case: short words for what the countries need."""

SMALL = 1e-9


class System:
    """Adds assets to a case; every call is one asset with what stands and what may be built."""

    def __init__(self, case):
        self.case = case

    def standing(self, asset, vintages, source):
        """vintages: (MW, from, until) or (MW, from, until, MWh)."""
        for vintage in vintages:
            if vintage[0] > SMALL:
                self.case.add("vintages", asset=asset, capacity_mw=round(float(vintage[0]), 1),
                              energy_mwh=float(vintage[3]) if len(vintage) > 3 else None,
                              from_year=vintage[1], until_year=vintage[2], source=source)

    @staticmethod
    def growth(potential, year, early):
        return dict(potential_mw=float(potential), buildable_from_year=year if potential else None,
                    may_retire_early=early)

    def generator(self, id, node, technology, series, vintages=(), potential=0, year=None,
                  source="agora", carrier="electricity"):
        self.case.add("generators", id=id, node=node, technology=technology, carrier=carrier,
                      availability_series=series, **self.growth(potential, year, False),
                      source=source)
        self.standing(id, vintages, source)

    def plant(self, id, node, technology, fuel, efficiency, series, vintages=(), potential=0,
              year=None, early=True, maximum=None, output="electricity", heat=False,
              source="agora"):
        """A converter; with heat: an extraction turbine."""
        extraction = dict(extraction_carrier="heat", extraction_maximum_mwh_per_mwh=1.8,
                          extraction_power_loss_mwh_per_mwh=0.15) if heat else {}
        self.case.add("converters", id=id, node=node, technology=technology, input=fuel,
                      efficiency_share=efficiency, output=output, **extraction,
                      availability_series=series, maximum_yearly_factor=maximum,
                      **self.growth(potential, year, early and bool(vintages)), source=source)
        self.standing(id, vintages, source)

    def storage(self, id, node, technology, efficiency, cycle, hours, potential, year,
                vintages=(), source="assumption-battery"):
        self.case.add("storages", id=id, node=node, technology=technology, carrier="electricity",
                      charge_efficiency_share=efficiency, discharge_efficiency_share=efficiency,
                      loss_share_per_hour=0.0, cycle=cycle, minimum_hours_h=hours[0],
                      maximum_hours_h=hours[1], potential_mw=float(potential),
                      energy_potential_mwh=float(potential * hours[1]), buildable_from_year=year,
                      may_retire_early=False, source=source)
        self.standing(id, vintages, source)

    def reservoir(self, id, node, storage, vintages, potential=0, year=None, maximum=None,
                  downstream=None, per_mwh=None, travel=None, source="assumption-lakes"):
        self.case.add("reservoirs", id=id, node=node, technology="hydro-large",
                      carrier="electricity", maximum_yearly_factor=maximum,
                      storage_mwh=float(storage), downstream=downstream,
                      downstream_mwh_per_mwh=per_mwh, travel_hours=travel,
                      **self.growth(potential, year, False), source=source)
        self.standing(id, vintages, "assumption-hydro-split")

    def months(self, reservoir, inflow, least=None, most=None, source="assumption-inflow"):
        """Twelve MWh of inflow, least and most release."""
        for month in range(12):
            self.case.add("reservoir_months", reservoir=reservoir, month=month + 1,
                          inflow_mwh=round(inflow[month]),
                          minimum_release_mwh=round(least[month]) if least else None,
                          maximum_release_mwh=round(most[month]) if most else None, source=source)

    def link(self, id, ends, technology, loss, vintages=(), potential=0, year=None, reverse=1.0,
             fee=None, source="gtd"):
        self.case.add("links", id=id, from_node=ends[0], to_node=ends[1], carrier="electricity",
                      technology=technology, efficiency_share=round(1 - loss, 4),
                      reverse_share=reverse, fee_per_mwh=fee,
                      **self.growth(potential, year, False), source=source)
        self.standing(id, vintages, source)

    def supply(self, id, node, carrier, years, imported=False, source="assumption-fuel-parity"):
        """years: {year: (USD/MWh, TWh a year)}."""
        id = "fuel-" + id
        self.case.add("supplies", id=id, node=node, carrier=carrier, imported=imported,
                      source=source)
        for year, (price, limit) in years.items():
            self.case.add("supply_years", supply=id, year=year, price_per_mwh=float(price),
                          maximum_mwh=limit * 1e6,
                          source="assumption-fuel-2025" if year == 2025 else source)

    def demand(self, id, node, carrier, series, lost, years, source, flexible=False):
        """years: {year: TWh}."""
        flexibility = dict(shiftable_share=0.02, shift_window_hours=6) if flexible else {}
        self.case.add("demands", id=id, node=node, carrier=carrier, profile_series=series,
                      lost_load_per_mwh=float(lost), **flexibility, source=source)
        for year, energy in years.items():
            self.case.add("demand_years", demand=id, year=year, energy_mwh=energy * 1e6,
                          source=source)

    def market(self, id, node, neighbour, years, series=None, source="assumption-price-ru"):
        """years: {year: (buy MW, buy price, buy TWh, sell MW, sell price, sell TWh)}."""
        self.case.add("markets", id=id, node=node, carrier="electricity", neighbour=neighbour,
                      price_series=series, source=source)
        for year, row in years.items():
            self.case.add("market_years", market=id, year=year, purchase_limit_mw=float(row[0]),
                          purchase_price_per_mwh=float(row[1]), purchase_maximum_mwh=row[2] * 1e6,
                          sale_limit_mw=float(row[3]), sale_price_per_mwh=float(row[4]),
                          sale_maximum_mwh=row[5] * 1e6, source=source)
