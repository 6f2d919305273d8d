"""What technologies cost, from Agora unless it says nothing."""

YEARS = (2023, 2030, 2035, 2040, 2045, 2050)

AGORA = {  # technology of the case -> type of Agora
    "coal-condensing": "SubC", "coal-chp": "SupC", "coal-supercritical": "SupC",
    "lignite-condensing": "SubC", "gas-steam": "OCGT", "gas-ccgt": "CCGT", "gas-ocgt": "OCGT",
    "oil-steam": "OILT", "nuclear": "NUCL", "hydro-large": "HDAM", "hydro-small": "HROR",
    "wind": "WTON", "solar": "PHOT", "biomass-steam": "BIOT",
}


def technology_costs(case, raw, technologies):
    agora = raw.agora_costs()
    for technology in technologies:
        for year, cost in _years(technology, agora):
            case.add("technology_costs", technology=technology, year=year, capital_per_kw=cost[0],
                     fixed_per_kw_year=cost[1], variable_per_mwh=cost[2], source="agora")
    _gas_chp(case, agora, technologies)
    _heat(case, agora, technologies)
    _storage(case, raw, agora, technologies)
    _lines(case, technologies)


def _years(technology, agora):
    kind = AGORA.get(technology)
    years = [year for year in YEARS if (kind, year) in agora]
    return [(year, agora[kind, year]) for year in years]


def _gas_chp(case, agora, technologies):
    """A combined cycle with heat extraction: Agora's CCGT and a quarter more for the heat side."""
    if "gas-chp" not in technologies:
        return
    for year in (2023, 2030, 2035):
        capital, fixed, variable = agora["CCGT", year]
        case.add("technology_costs", technology="gas-chp", year=year, capital_per_kw=1.25 * capital,
                 fixed_per_kw_year=1.25 * fixed, variable_per_mwh=variable, source="agora")


def _heat(case, agora, technologies):
    boiler = agora["IND_BOILER", 2023][0]
    electric = agora["EIDT", 2023][0]
    pump = agora["EHPP", 2023][0]
    for technology, capital, fixed, variable in [
            ("boiler-coal", 1.6 * boiler, 8.0, 1.5), ("boiler-gas", boiler, 5.0, 0.8),
            ("boiler-electric", electric, 4.0, 0.5), ("heat-pump", pump, 12.0, 1.0)]:
        if technology in technologies:
            case.add("technology_costs", technology=technology, year=2023, capital_per_kw=capital,
                     fixed_per_kw_year=fixed, variable_per_mwh=variable,
                     source="assumption-boiler-cost")


def _storage(case, raw, agora, technologies):
    vessels = raw.agora_storage_costs()
    for technology, kind in (("battery", "BATS"), ("pumped-hydro", "HPHS")):
        if technology in technologies:
            for year in YEARS:
                power, vessel = agora[kind, year], vessels[kind, year]
                case.add("technology_costs", technology=technology, year=year,
                         capital_per_kw=power[0], fixed_per_kw_year=power[1],
                         variable_per_mwh=max(power[2], vessel[2]),
                         energy_capital_per_kwh=vessel[0], energy_fixed_per_kwh_year=vessel[1], source="agora")


def _lines(case, technologies):
    """Fixed cost of lines that stand; what new ones cost depends on their length (asset_costs)."""
    for technology, capital, fixed in (("line-ac", 350.0, 3.0), ("line-hvdc", 480.0, 4.0),
                                       ("cable-hvdc", 900.0, 8.0)):
        if technology in technologies:
            case.add("technology_costs", technology=technology, year=2023, capital_per_kw=capital,
                     fixed_per_kw_year=fixed, variable_per_mwh=0.0,
                     source="assumption-line-options")


def own_cost(case, asset, years, capital, fixed, variable, source):
    for year in years:
        case.add("asset_costs", asset=asset, year=year, capital_per_kw=capital,
                 fixed_per_kw_year=fixed, variable_per_mwh=variable, source=source)


def savings(case):
    """Measures that lower demands: 6 % of electricity, 22 % of heat of 2025."""
    for row in case.tables["demands"]:
        heat = row["carrier"] == "heat"
        energy = next(y["energy_mwh"] for y in case.tables["demand_years"]
                      if y["demand"] == row["id"])
        kind = "saving-heat" if heat else "saving-power"
        id = "saving-" + row["id"]
        case.add("savings", id=id, demand=row["id"], technology=kind,
                 potential_mwh_per_year=round((0.22 if heat else 0.06) * energy),
                 buildable_from_year=2028, source="assumption-" + kind)
        case.add("saving_costs", saving=id, year=2025,
                 capital_per_mwh_year=420.0 if heat else 380.0,
                 fixed_per_mwh_year=2.0 if heat else 1.0, source="assumption-" + kind)
