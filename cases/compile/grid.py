"""Lines between nodes and trade beyond them."""

import costs

PRICE_LEVEL = 1.15  # USD 2020 of GTD to USD 2023
HVDC_KW_KM, HVDC_STATIONS = 0.2378, 148.8
BLACK_SEA_KW_KM = 3800 / 1.3 / 1155
CASA_SEASON = 365 / 153  # what the price of May to September is in a mean-1 series


def add(system, raw):
    _kazakhstan(system, raw)
    _region(system, raw)
    _outward(system, raw)
    _markets(system)


def option(system, asset, kw, source="assumption-line-options"):
    """The cost of building a line, USD/kW."""
    costs.own_cost(system.case, asset, (2025,), round(PRICE_LEVEL * kw, 1), 4.0, 0.0, source)


def _kazakhstan(system, raw):
    system.link("north-south", ("KZ-North", "KZ-South"), "line-ac", 0.05, [(2100, 2018, 2060)],
                source="grid-g1")
    system.link("north-south-hvdc", ("KZ-North", "KZ-South"), "line-hvdc", 0.045, (), 6000, 2030,
                source="grid-g3")
    option(system, "north-south-hvdc", HVDC_KW_KM * 1200 + HVDC_STATIONS)
    system.link("north-west", ("KZ-North", "KZ-West"), "line-ac", 0.05, [(500, 2028, 2068)], 3000,
                2030, source="grid-g2")
    costs.own_cost(system.case, "north-west", (2025,), 757.8, 4.0, 0.0, "agora")
    system.link("north-ural", ("KZ-North", "RU-Ural"), "line-ac", 0.03, [(1200, 1990, 2070)],
                source="assumption-ntc-ru")
    system.link("north-siberia", ("KZ-North", "RU-Siberia"), "line-ac", 0.03, [(800, 1990, 2070)],
                source="assumption-ntc-ru")
    system.link("ural-west", ("RU-Ural", "KZ-West"), "line-ac", 0.04, [(600, 1990, 2070)],
                reverse=0.3, source="assumption-ntc-ru")


def _region(system, raw):
    lines = [  # id, ends, GTD countries, loss, most, first year, what stands (None: half of GTD)
        ("kz-uz", ("KZ-South", "UZ"), ("KAZ", "UZB"), 0.03, 4000, 2029, 1000),
        ("kz-kg", ("KZ-South", "KG"), ("KAZ", "KGZ"), 0.02, 3000, 2029, None),
        ("kg-uz", ("KG", "UZ"), ("KGZ", "UZB"), 0.02, 3000, 2029, None),
        ("tj-uz", ("TJ", "UZ"), ("TJK", "UZB"), 0.025, 4000, 2029, 850),
        ("tm-uz", ("TM", "UZ"), ("TKM", "UZB"), 0.04, 3500, 2029, 850)]
    for id, ends, countries, loss, most, first, mw in lines:
        standing = mw if mw else raw.line_capacity(*countries)[0] / 2
        system.link(id, ends, "line-ac", loss, [(standing, 1990, 2070)], most, first,
                    source="gtd" if mw else "assumption-ntc-lines")
        option(system, id, raw.line_cost(*countries)[0])
    system.link("kg-tj", ("KG", "TJ"), "line-ac", 0.03,
                [(raw.line_capacity("KGZ", "TJK")[0], 1990, 2070), (1300, 2026, 2070)],
                source="grid-g7")


def _outward(system, raw):
    system.link("casa-1000", ("TJ", "PK"), "line-hvdc", 0.045, (), 1300, 2027, reverse=0.0,
                fee=12.5, source="casa-transit")
    costs.own_cost(system.case, "casa-1000", (2025,), 1200 / 1.3, 8.0, 0.0, "grid-g6")
    # GTD: the Turkmen lines to Afghanistan do not always work; half of them until 2027.
    for id, node, mw, most in (("tj-af", "TJ", 350, 0), ("uz-af", "UZ", 450, 1450),
                               ("tm-af", "TM", 400, 1400)):
        stands = [(mw, 2010, 2070)] if id != "tm-af" else [(mw / 2, 2010, 2070),
                                                           (mw / 2, 2027, 2070)]
        system.link(id, (node, "AF"), "line-ac", 0.05, stands, most,
                    2029 if most else None, reverse=0.0)
        if most:
            option(system, id, raw.line_cost("AFG", {"UZ": "UZB", "TM": "TKM"}[node])[0])
    system.link("tm-ir", ("TM", "IR"), "line-ac", 0.036, [(380, 2010, 2070)], 880, 2030)
    option(system, "tm-ir", raw.line_cost("IRN", "TKM")[0])
    system.link("caspian-cable", ("KZ-West", "AZ"), "cable-hvdc", 0.04, (), 4000, 2032,
                source="assumption-caspian")
    costs.own_cost(system.case, "caspian-cable", (2025,),
                   round(BLACK_SEA_KW_KM * 370 + PRICE_LEVEL * HVDC_KW_KM * 450, 1), 15.0, 0.0,
                   "assumption-caspian")
    cost, loss = raw.line_cost("CHNXI", "KAZ")
    system.link("kz-cn", ("KZ-South", "CN-Xinjiang"), "line-hvdc", loss, (), 1500, 2035)
    option(system, "kz-cn", cost)


def _markets(system):
    """years: buy MW, price, TWh; sell MW, price, TWh."""
    for id, node, bought, sold in (("russia-ural", "RU-Ural", 1.9, 0.8),
                                   ("russia-siberia", "RU-Siberia", 0.9, 0.6)):
        system.market(id, node, "RU", {
            2025: (1500, 40, bought, 1000, 24, sold),
            2030: (1500, 42, 5.0, 1000, 25, 2.0),
            2050: (1500, 51, 5.0, 1000, 31, 4.0)})
    system.market("china-xinjiang", "CN-Xinjiang", "CN", {2025: (1500, 55, 8.0, 1500, 35, 8.0)},
                  source="assumption-price-cn")
    system.market("afghanistan", "AF", "AF", {2025: (0, 0, 0.0, 1400, 60, 4.5),
                                              2050: (0, 0, 0.0, 2400, 60, 9.0)},
                  source="assumption-price-af")
    system.market("pakistan", "PK", "PK",
                  {2025: (0, 0, 0.0, 1000, round(93.5 / CASA_SEASON, 3), 4.0)}, "price_casa",
                  source="casa-price")
    system.market("iran", "IR", "IR", {2025: (0, 0, 0.0, 400, 34, 1.2),
                                       2050: (0, 0, 0.0, 880, 42, 5.0)},
                  source="assumption-price-ir")
    system.market("azerbaijan", "AZ", "AZ", {2025: (0, 0, 0.0, 1000, 60, 8.0),
                                               2035: (0, 0, 0.0, 1000, 60, 8.0),
                                               2050: (0, 0, 0.0, 4000, 60, 32.0)},
                  source="assumption-price-az")
