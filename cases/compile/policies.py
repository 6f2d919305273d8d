"""What binds and what was signed: targets, prices, margins, build rates, agreements."""

from words import named

RATES = {  # MW a year and country
    "KZ": {"wind": {2030: 1000, 2040: 1600, 2050: 2000},
           "solar": {2030: 500, 2040: 1200, 2050: 1500}, "coal-condensing": 1800, "coal-chp": 1000,
           "coal-supercritical": {2030: 300, 2035: 600}, "gas-ccgt": 900, "gas-chp": 500,
           "nuclear": 600,
           "hydro-large": 60, "hydro-small": 140, "biomass-steam": 30, "battery": 1500,
           "pumped-hydro": 250, "boiler-coal": 2500, "boiler-gas": 2500, "heat-pump": 500},
    "UZ": {"wind": {2030: 1600, 2050: 2200}, "solar": 3000, "lignite-condensing": 500,
           "gas-ccgt": 1500, "nuclear": 600,
           "hydro-large": 250, "hydro-small": 100, "battery": 1500},
    "KG": {"wind": 200, "solar": 500, "coal-chp": 160, "coal-supercritical": 200, "gas-ccgt": 200,
           "hydro-large": 500, "hydro-small": 80, "boiler-coal": 300, "boiler-electric": 300,
           "heat-pump": 100},
    "TJ": {"wind": 150, "solar": 400, "hydro-large": 800, "hydro-small": 50},
    "TM": {"wind": 300, "solar": 500, "gas-ccgt": 500},
}


def add(case):
    _targets(case)
    _carbon(case)
    _adequacy(case)
    _independence(case)
    _rates(case)
    _signed_kazakhstan(case)
    _signed_others(case)


def target(case, id, country, rule, shares, source, base="generation"):
    case.add("renewable_targets", id=id, country=country, counting_rule=rule, base=base,
             shortfall_per_mwh=300.0, source="assumption-shortfall")
    for year, share in shares.items():
        case.add("renewable_target_years", target=id, year=year, share=share, source=source)


def _targets(case):
    target(case, "res-kz", "KZ", "official-kz", {2025: 0.06, 2030: 0.15, 2050: 0.50},
           "target-kaz-2030")
    target(case, "res-uz", "UZ", "all-renewables", {2030: 0.54}, "target-uzb-2030")
    target(case, "res-tj", "TJ", "all-renewables", {2032: 1.0}, "target-tjk-2032")


def _carbon(case):
    case.add("emission_prices", id="ets-kz", countries="KZ", source="assumption-carbon-price")
    for year, price in {2025: 1, 2030: 2, 2035: 5, 2040: 10, 2050: 25}.items():
        case.add("emission_price_years", price="ets-kz", year=year, price_per_t=float(price),
                 source="assumption-carbon-price")


def _adequacy(case):
    for country, margin in (("KZ", 0.10), ("UZ", 0.10), ("KG", 0.05), ("TJ", 0.0), ("TM", 0.10)):
        id = "margin-" + country.lower()
        case.add("adequacy_margins", id=id, country=country, carrier="electricity",
                 shortfall_per_mw_year=120000.0, source="assumption-adequacy")
        case.add("adequacy_margin_years", margin=id, year=2030, margin_share=margin,
                 source="assumption-adequacy")


def _independence(case):
    for country, shares in (("KZ", {2030: 0.05}), ("KG", {2030: 0.12, 2035: 0.0})):
        id = "imports-" + country.lower()
        case.add("independence_limits", id=id, country=country, carrier="electricity",
                 source="assumption-independence")
        for year, share in shares.items():
            case.add("independence_limit_years", limit=id, year=year, import_share=share,
                     source="assumption-independence")


def _rates(case):
    for country, technologies in RATES.items():
        for technology, rates in technologies.items():
            id = f"rate-{country.lower()}-{technology}"
            case.add("build_rates", id=id, country=country, technology=technology,
                     source="assumption-build-rate")
            for year, rate in (rates if isinstance(rates, dict) else {2025: rates}).items():
                case.add("build_rate_years", rate=id, year=year, mw_per_year=float(rate),
                         source="assumption-build-rate")


def sign(case, id, names, country, partner, signed, investment, status, source, builds):
    """builds: (asset, MW, MWh, year, note)."""
    case.add("agreements", id=id, **named(names), country=country, partner=partner, signed=signed,
             investment_million=float(investment) if investment else None, status=status,
             slip_years=0, source=source)
    for asset, mw, mwh, year, note in builds:
        case.add("commitments", agreement=id, asset=asset, capacity_mw=float(mw),
                 energy_mwh=float(mwh) if mwh else None, year=year, note=note, source=source)


def _signed_kazakhstan(case):
    sign(case, "kz-china-2024",
         ("Kazakhstan-China, COP29: SPIC and China Energy, 1.8 GW",
          "Казахстан-Китай, COP29: SPIC и China Energy, 1,8 ГВт",
          "Қазақстан-Қытай, COP29: SPIC және China Energy, 1,8 ГВт",
          "哈中协议（COP29）：国家电投与中国能建，1.8吉瓦"),
         "KZ", "China (SPIC, China Energy)", "2024-11-12", 2200, "ratified by the Mazhilis 2026-01-28",
         "agreement-a234",
         [("wind-kz-north-new", 1000, 0, 2029, "SPIC, Pavlodar"),
          ("wind-kz-north-new", 500, 0, 2028, "China Energy, Karaganda"),
          ("solar-kz-south", 300, 0, 2028, "China Energy, Turkestan")])
    sign(case, "kz-uae-2024",
         ("Kazakhstan-UAE, COP29: Masdar, 1 GW wind with storage",
          "Казахстан-ОАЭ, COP29: Masdar, ветер 1 ГВт с накопителем",
          "Қазақстан-БАӘ, COP29: Masdar, жинақтағышы бар 1 ГВт жел",
          "哈阿协议（COP29）：马斯达尔1吉瓦风电及储能"),
         "KZ", "UAE (Masdar)", "2024-11", 1400, "signed; construction from 2026", "agreement-a1",
         [("wind-kz-south-new", 1000, 0, 2028, "Zhambyl"),
          ("battery-kz-south", 300, 600, 2028, "Zhambyl")])
    sign(case, "kz-mirny",
         ("TotalEnergies: Mirny, 1 GW wind with storage",
          "TotalEnergies: Мирный, ветер 1 ГВт с накопителем",
          "TotalEnergies: Мирный, жинақтағышы бар 1 ГВт жел",
          "道达尔能源：米尔内1吉瓦风电及储能"),
         "KZ", "France (TotalEnergies)", "2023-12", 1400, "under construction", "agreement-b1",
         [("wind-kz-south-new", 1000, 0, 2028, "Moiynkum"),
          ("battery-kz-south", 300, 600, 2028, "Moiynkum")])
    sign(case, "kz-acwa",
         ("ACWA Power: Zhetysu, 1 GW wind", "ACWA Power: Жетысу, ветер 1 ГВт",
          "ACWA Power: Жетісу, 1 ГВт жел", "ACWA电力：杰特苏1吉瓦风电"),
         "KZ", "Saudi Arabia (ACWA Power)", "2023-06", 1500, "road map; 2027 by the source, later "
         "in practice", "agreement-b2",
         [("wind-kz-south-new", 1000, 0, 2029, "Zhetysu; two years after the road map")])
    sign(case, "kz-ulken",
         ("Rosatom: Ulken nuclear plant, 2 x 1.2 GW", "Росатом: АЭС в Улькене, 2 x 1,2 ГВт",
          "Росатом: Үлкен АЭС-і, 2 x 1,2 ГВт", "俄罗斯国家原子能：乌尔肯核电站，2×1.2吉瓦"),
         "KZ", "Russia (Rosatom)", "2025-06", 15500, "preparatory works since 2025-08-08",
         "plan-kaz-ulken-nuclear-plant",
         [("nuclear-kz-south", 1200, 0, 2035, "first unit"),
          ("nuclear-kz-south", 1200, 0, 2036, "second unit")])
    sign(case, "kz-coal-chp",
         ("Coal CHP of Kokshetau, Semey and Oskemen, 0.7 GW",
          "Угольные ТЭЦ Кокшетау, Семея и Усть-Каменогорска, 0,7 ГВт",
          "Көкшетау, Семей және Өскемен көмір ЖЭО-лары, 0,7 ГВт",
          "科克舍套、塞梅伊和厄斯克门燃煤热电厂，0.7吉瓦"),
         "KZ", "national programme", "2024", 1983, "planned", "plan-kaz-kokshetau-chp",
         [("coal-chp-kz-north-new", 240, 0, 2030, "Kokshetau"),
          ("coal-chp-kz-north-new", 360, 0, 2030, "Semey"),
          ("coal-chp-kz-north-new", 100, 0, 2028, "Oskemen")])


def _signed_others(case):
    sign(case, "uz-starts-2025",
         ("Uzbekistan: plants begun at the end of 2025, wind 2.3 GW, sun 0.5 GW",
          "Узбекистан: стройки конца 2025 года, ветер 2,3 ГВт, солнце 0,5 ГВт",
          "Өзбекстан: 2025 жылдың соңындағы құрылыстар, жел 2,3 ГВт, күн 0,5 ГВт",
          "乌兹别克斯坦：2025年底开工项目，风电2.3吉瓦、光伏0.5吉瓦"),
         "UZ", "foreign investors", "2025-12", None, "under construction",
         "plan-uzb-begun-at-the-end-of-2025",
         [("wind-uz", 2300, 0, 2028, "year is an assumption of the source table"),
          ("solar-uz", 475, 0, 2028, "year is an assumption of the source table")])
    sign(case, "uz-nuclear",
         ("Rosatom: Jizzakh nuclear plant, 2.1 GW", "Росатом: АЭС в Джизакской области, 2,1 ГВт",
          "Росатом: Жизақ АЭС-і, 2,1 ГВт", "俄罗斯国家原子能：吉扎克核电站，2.1吉瓦"),
         "UZ", "Russia (Rosatom)", "2025-09-26", None, "signed", "uz-nuclear-2025",
         [("nuclear-uz", 110, 0, 2030, "two RITM-200N"),
          ("nuclear-uz", 2000, 0, 2035, "two VVER-1000")])
    sign(case, "tj-rogun",
         ("Rogun hydro plant, 3.8 GW", "Рогунская ГЭС, 3,8 ГВт", "Рогун СЭС-і, 3,8 ГВт",
          "罗贡水电站，3.8吉瓦"),
         "TJ", "development banks", "2016", None, "under construction; two units run",
         "plan-tjk-rogun",
         [("hydro-rogun", 1800, 0, 2030, "units three and four and raised head; an assumption"),
          ("hydro-rogun", 1980, 0, 2035, "full head")])
    sign(case, "kg-kambarata-1",
         ("Kambarata-1 hydro plant, 1.9 GW", "Камбаратинская ГЭС-1, 1,9 ГВт",
          "Камбарата-1 СЭС-і, 1,9 ГВт", "卡姆巴拉塔1号水电站，1.9吉瓦"),
         "KG", "Kazakhstan and Uzbekistan", "2023-01", 4200, "planned", "kambarata-1-cost",
         [("hydro-kambarata-1", 1860, 0, 2035, "")])
    sign(case, "casa-1000",
         ("CASA-1000, HVDC to Afghanistan and Pakistan, 1.3 GW",
          "CASA-1000, постоянный ток в Афганистан и Пакистан, 1,3 ГВт",
          "CASA-1000, Ауғанстан мен Пәкістанға тұрақты ток, 1,3 ГВт",
          "CASA-1000直流线路，通往阿富汗和巴基斯坦，1.3吉瓦"),
         "TJ", "Kyrgyzstan, Afghanistan, Pakistan, World Bank", "2014", 1200, "under construction",
         "grid-g6", [("casa-1000", 1300, 0, 2027, "Sangtuda-Nowshera")])
