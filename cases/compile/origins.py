"""Where figures come from: data sets, published facts, and the case's own assumptions, openly."""

READ = "2026-03-31"

DATA_SETS = {
    "agora": ("Agora Energiewende and University of Central Asia (2026), Cross-border power system "
              "integration in Central Asia: input data",
              "https://github.com/agoenergy/training-data-central-asia", "MIT"),
    "pypsa-kz": ("Open Energy Transition and Agora Energiewende, PyPSA-KZ data: plants of Kazakhstan",
                 "https://github.com/pypsa-meets-earth/pypsa-kz-data", "CC BY 4.0"),
    "gtd": ("Brinkerink et al. (2024), Global Transmission Database v1.0, Data in Brief",
            "https://github.com/Electricity-Transmission-Database/electricity-transmission-database",
            "MIT and CC BY 4.0"),
    "ember": ("Ember, yearly electricity data", "https://ember-energy.org", "CC BY 4.0"),
    "eia": ("U.S. Energy Information Administration, International Energy Statistics",
            "https://www.eia.gov/international", "public domain"),
    "irena": ("IRENA, Renewable Capacity and Energy Statistics 2024",
              "https://www.irena.org/Data", "free with acknowledgement"),
    "messageix-cas": ("Zakeri et al. (2022), MESSAGEix Central Asia, Journal of Energy Storage, "
                      "doi 10.1016/j.est.2022.104587",
                      "https://github.com/iiasa/central-asia-storage", "Apache-2.0"),
    "pypsa-earth": ("PyPSA-Earth, EIA annual hydro generation 1980-2023",
                    "https://github.com/pypsa-meets-earth/pypsa-earth", "CC BY 4.0"),
    "wri": ("World Resources Institute, Global Power Plant Database",
            "https://github.com/wri/global-power-plant-database", "CC BY 4.0"),
    "load-shapes": ("Hourly load shapes in UTC: Kazakhstan as in Agora; the others from monthly "
                    "totals of MESSAGEix-CAS and the hours of Kazakhstan in local time (stand-ins)",
                    "https://github.com/iiasa/central-asia-storage", "CC BY 4.0"),
    "weather-shapes": ("Hourly wind and solar shapes in UTC, from Agora availability (local time "
                       "moved by six hours, cut at 1)",
                       "https://github.com/agoenergy/training-data-central-asia", "CC BY 4.0"),
    "ipcc-2006": ("IPCC 2006 Guidelines, vol. 2, table 1.4: coal 94.6, lignite 101.0, natural gas "
                  "56.1, fuel oil 77.4 t CO2/TJ",
                  "https://www.ipcc-nggip.iges.or.jp/public/2006gl/vol2.html", "facts"),
    "law-165-iv": ("Law of Kazakhstan 165-IV of 4 July 2009 on renewable energy: sun, wind, "
                   "geothermal, biomass, water up to 35 MW",
                   "https://adilet.zan.kz/rus/docs/Z090000165_", "facts"),
}

ASSUMPTIONS = {
    "discount": "Discount rate 6 % real: between the 5 % of EU project guidance and the 8-10 % of "
                "development banks, because the plan is one of states, not of a company",
    "terms": "Technical lives as in Agora (30 years for sun, wind, refurbished coal). Cost of "
             "capital, real: 8 % for plants, 7 % for lines and heat, 6 % for savings, about what "
             "projects with states or development banks pay. Share of capacity that counts as firm "
             "at the winter evening peak: thermal 0.80-0.90, "
              "large hydro 0.70 (winter water), small hydro 0.30, wind 0.10, batteries 0.50, sun 0",
    "neighbour-nodes": "Neighbours are nodes without demand that only trade, placed at the next "
                       "large consumption centre, so that maps and flows show the borders",
    "demand-kz": "Kazakhstan 2025: generation of a little over 123 TWh plus about 1.5 TWh net import "
                 "= 124.5 TWh; zones as in Agora; 2030 and 2035 are Agora's loads times 115.07/117.9 "
                 "(its 2023 is above the official figure); then 1.2 % a year; grid losses included",
    "demand-uz": "Uzbekistan 2025: generation 86.7 TWh plus 0.6 net import; 2030 and 2035 as in "
                 "Agora (116.7, 134.5); then 2.2 % a year; grid losses included",
    "demand-kg": "Kyrgyzstan 2025: 19.3 TWh; then 4 % a year to 2035 and 2 % after. Agora's 28.0 in "
                 "2030 and 39.4 in 2035 (8 % a year) are left to a high-demand variant",
    "demand-tj": "Tajikistan 2025: generation 22.4 TWh less about 1.2 net export = 21.2 TWh; then "
                 "3 % a year to 2035 and 2.2 % after; winter rationing means unserved load on top",
    "demand-tm": "Turkmenistan 2025: 22.0 TWh (19.9 in 2021-22 by Ember, growing); growth to 2050 as "
                 "in MESSAGEix-CAS",
    "lost-load": "Value of lost electricity 2000 USD/MWh in Kazakhstan, 1500 elsewhere; of lost heat "
                 "10000 USD/MWh (1000 in the case for learning), since a town without heat in frost must "
                 "be left: so high that no cold day is planned without enough boilers",
    "flexible": "2 % of the demand of Kazakhstan North may move within six hours (industry, pumps); the "
                "rest is rigid, to keep the problem small",
    "heat-demand": "District heat: no open table by zone was found. Kazakhstan 90 TWh (about 78 "
                   "million Gcal) into networks, split 68/20/12 % North/South/West by heating "
                   "degree hours and CHP capacity; Kyrgyzstan 3.6 TWh (Bishkek, Osh). Flat to 2050: "
                   "growth of floor space offsets better buildings. District heat of Uzbekistan, "
                   "Tajikistan and Turkmenistan is left out (small networks, no data)",
    "heat-shape": "Heat follows degree hours below 18 C within the season 15 October to 15 April, "
                  "from rounded long-term monthly mean temperatures of Astana, Almaty, Atyrau and "
                  "Bishkek with regular cold spells (+-7 C, every 9 to 23 days), a morning and "
                  "evening shape, and 12 % hot water all year",
    "chp": "CHP plants are extraction turbines: 1.8 MWh heat per MWh of full-condensing output at a "
           "loss of 0.15 MWh power per MWh heat (typical of PT and T turbines), efficiency 0.32",
    "boilers": "Heat-only boilers stand for the rest of the peak plus a reserve: coal in the North "
               "and Kyrgyzstan, gas in the South and West; efficiency 0.80 coal, 0.88 gas. They serve "
               "towns without CHP and the peak: at most 55 % of the heat of the North, 78 % of the "
               "South, 65 % of the West, 45 % of Kyrgyzstan come from boilers of today's size",
    "heat-pumps": "Large heat pumps with COP 2.4 (North), 2.8 (South, Kyrgyzstan), 2.6 (West), "
                  "yearly means at network temperatures; cost as Agora's industrial heat pump",
    "heat-lines": "Heat does not travel between zones",
    "thermal-kz": "Kazakh thermal plants: 21 of 25 GW are available; Agora takes 0.67 for coal. "
                  "Here 0.76 in winter, 0.68 in spring and autumn, 0.60 in summer (overhauls)",
    "thermal-old": "Old gas and lignite plants elsewhere: available 0.78 in winter, 0.70 in spring "
                   "and autumn, 0.62 in summer",
    "thermal-new": "New thermal plants: available 0.92 in winter, 0.88, 0.82 in summer; nuclear 0.90",
    "gas-kz-scale": "Agora's 6.64 GW of gas plants in Kazakhstan scaled to 5.35 GW so that the sum "
                    "meets the official 24.64 GW of 1 January 2024; CHP part as in PyPSA-KZ",
    "end-of-life": "End of life of coal units: start plus 55 years (PyPSA-KZ start years), not before "
                   "2030, when Agora lets all be retrofitted for 800 USD/kW; building up to the "
                   "present capacity of the same asset is that retrofit. Gas: half ends 2035, half "
                   "2045. Wind and sun of today end 2045-2050",
    "res-2025": "Renewables of Kazakhstan at the end of 2025: IRENA 2023 plus 0.163 GW (2024) and "
                "0.4555 GW (2025, nine plants), taken as 80 % wind, 15 % sun, 5 % small hydro; "
                "zones as in Agora",
    "wind-factor": "Wind of today: Agora series scaled to 0.33, the mean of fleet factors 2021, 2022 "
                   "(IRENA generation over mean capacity) and 2024 (7.6 TWh times 60 %). New wind: "
                   "Agora series as they are. The 0.243 of 2022 counts turbines of the last weeks",
    "pv-factor": "Sun of Kazakhstan: Agora series scaled up to a fleet factor of 0.18 (IRENA "
                 "generation over mean capacity 2021-2022: 0.18-0.19; 2024: 0.17)",
    "standin-kg": "Kyrgyz wind and sun: Agora's means (0.040, 0.124) are implausible; wind is the "
                  "KZ South series scaled to 0.28, sun the mean of KZ South and Uzbekistan",
    "standin-tjtm": "Tajik and Turkmen wind and sun: the Uzbek series (neighbour, no longitude "
                    "shift of an hour); Turkmen wind times 1.1 (Caspian coast), Tajik times 0.8",
    "inflow": "Monthly inflow shapes: rounded long-term hydrographs of Naryn, Vakhsh, Irtysh and Ili "
              "(snow and ice melt, peak May-July); yearly totals meet today's generation",
    "lakes": "Live storage in MWh of the own turbines: Toktogul 14 km3 x 0.38 kWh/m3, Nurek 4.5 km3 "
             "x 0.58, Bukhtarma used within a year 12 km3 x 0.30 (with Ust-Kamenogorsk and Shulba), "
             "Kapchagay and Moynak 0.4 TWh, Kambarata-1 2.87 km3 x 0.45, Rogun 8.5 km3 x 0.65",
    "irrigation": "Summer releases of at least what irrigation needs: monthly water demand of "
                  "MESSAGEix-CAS (Syr Darya, Amu Darya, April to September) times a share that "
                  "leaves the winter regime of today possible; in winter Toktogul releases at most "
                  "1.7 km3 a month (ice on the Syr Darya)",
        "hydro-split": "Naryn: Toktogul 1320 MW (two units modernised), below it Kurpsai 800, Tash-Kumyr "
                   "450, Shamaldy-Sai 240, Uch-Kurgan 180 (WRI); Kambarata-2 and At-Bashy counted "
                   "with them. Vakhsh: Nurek 3015, below it Baipaza 600, Sangtuda 1 and 2 670 and "
                   "220, Golovnaya and small 285",
    "rogun-now": "Rogun: two units run at low head since 2018-19, about 240 MW and half the year, as a "
                 "river plant; the dam with its lake comes with the units to be built",
    "hydro-shape": "Uzbek, Tajik and Kyrgyz river plants: monthly shape of irrigation and melt, "
                   "yearly factor as today (Uzbekistan 6.3 TWh of 2.44 GW)",
    "small-hydro": "Small hydro (at most 35 MW): 43 plants with 313 MW in Kazakhstan, 660 MW more "
                   "planned by 2030; potentials per node between the plan and Agora's 3500 MW",
    "potential": "Most that may be built per node to 2050: far below Agora's technical potential "
                 "(hundreds of GW), at about what grid and industry could absorb in 25 years",
    "build-rate": "Most that may be built a year and country: one and a half to three times the best "
                  "year so far or what governments announce",
    "fuel-2025": "Fuel prices of 2025: regulated domestic prices as in Agora",
    "fuel-parity": "Fuel prices reach export parity by 2035 (scenario): coal 3.5-5, gas 16-24, USD/MWh",
    "fuel-tm-tj": "Turkmen gas 11 USD/MWh in 2025 (what exports by pipe leave at the field), Tajik "
                  "coal 4 USD/MWh: assumptions, no open table",
    "gas-limits": "Gas for power and district heat a year: KZ North by the Saryarka pipe and local "
                  "gas, KZ South by Beineu-Shymkent, Uzbek own gas falling as fields deplete (winter "
                  "shortage), imported gas at a higher price; limits are assumptions",
    "fuel-limits": "Fuels without a known limit have one far above any use, so that every bound is "
                   "finite",
    "ntc-lines": "Transfer capability between countries: half the sum of line ratings of GTD where "
                 "it gives ratings (Kazakhstan-Kyrgyzstan then 1395 MW, as in Agora)",
    "ntc-ru": "Kazakhstan-Russia: GTD's 350 MW are agreed exchanges. At least 1519 MW flowed on 13 "
              "December 2023; North-Ural 1200 MW, North-Siberia 800 MW, Ural to West 600 MW, back "
              "180 MW (plants of the oil fields serve their own load)",
    "line-losses": "Losses of lines that stand: 0.675 % per 100 km (GTD) over the distance between "
                   "load centres, 2 to 6 %",
    "line-options": "Lines that may be built, their length and so their cost: GTD 2020 USD per MW and "
                    "km for HVAC and HVDC, times 1.15 to USD 2023",
    "caspian": "Caspian cable Aktau-Baku: capacity and cost are not published. Open up to 4000 MW "
               "from 2032. Sea 370 km at the unit cost of the Black Sea project (3800 million USD, 1300 MW, "
               "1155 km; GTD's subsea cost is a quarter of it), land 450 km HVDC of GTD; losses 4 %",
    "price-ru": "Russian border price: purchase 40, sale 24 USD/MWh in 2025 rising 1 % a year; yearly "
                "volume in 2025 about as traded (Ural 1.9 in, 0.8 out; Siberia 0.9 in, 0.6 out, TWh), more later",
    "price-af": "Afghanistan pays about 60 USD/MWh, at most 4.5 TWh in 2025 and 9 in 2050",
    "price-ir": "Iran buys at 34 USD/MWh, up to the line, at most 1.2 TWh in 2025",
    "price-az": "Azerbaijan and beyond (Black Sea cable): 60 USD/MWh for green power; the market "
                "takes 1000 MW in 2035 and 4000 MW in 2050",
    "price-cn": "Xinjiang: purchase 55, sale 35 USD/MWh, after a line is built",
    "carbon-price": "Kazakh emissions trading: about 1 USD/t in 2025, 2 in 2030, 5 in 2035, 10 in "
                    "2040, 25 in 2050 (cautious scenario). No price elsewhere",
    "adequacy": "Firm capacity above the peak: 10 % (Kyrgyzstan 5 %, Tajikistan 0) from 2030; missing "
                "it costs 120 000 USD/MW a year, twice a new gas turbine",
    "shortfall": "Missing a renewable target costs 300 USD/MWh, above every way to meet it",
    "target-share": "Between and after the years of the law the target is a line, then level",
    "independence": "Net imports of power at most 5 % of use in Kazakhstan from 2030; Kyrgyzstan "
                    "closes its deficit (aim 2028) with delay: 12 % in 2030, 0 from 2035",
    "saving-power": "Saving of electricity: motors, light, pumps, grid losses: 6 % of today's use at "
                    "380 USD per MWh a year, 12 years (about 45 USD/MWh); IEA-like figures",
    "saving-heat": "Saving of heat: insulation, metering, network pipes: 22 % of heat at 420 USD per "
                   "MWh a year, 30 years (about 31 USD/MWh); IEA-like figures",
    "battery": "Batteries: Agora's costs, 2 to 8 hours, 0.97 each way; cycle of a week",
    "pumped": "Pumped hydro: Agora's costs, 6 to 12 hours, round trip 0.80",
    "efficiency": "Efficiencies as in Agora's technologies.csv; old condensing coal and gas steam "
                  "plants 0.33, Uzbek combined cycle 0.55, new 0.58",
    "ulken-cost": "Ulken: 14 500 + 1000 million USD for 2400 MW = 6460 USD/kW; the same cost for "
                  "Uzbek units",
    "retrofit": "Agora: retrofit of a coal unit 800 USD/kW, 39 USD/kW a year",
    "boiler-cost": "Agora's industrial boiler 225 USD/kW; electric boiler as Agora's induction "
                   "boiler 393 USD/kW; fixed cost lowered to 5 USD/kW a year (no steam)",
    "uz-fleet": "Uzbek thermal plants end of 2025: 17 551 MW of which 2500 lignite (Agora), 7827 "
                "old steam and open cycle (Agora), the rest combined cycle",
    "commit-year": "Where a source gives no year for a project, the year is the one in its row of "
                   "policy facts, rounded to the next planning year by the model",
    "chp-limit": "Bishkek and Osh CHP: 2.0 TWh in 2025 from 812 MW (factor 0.28; 0.33 before "
                 "what heat takes): coal supply and wear allow no more. Likewise, as in years past, "
                 "Dushanbe 0.50, the lignite plants of Angren 0.42, old Turkmen gas plants 0.34",
    "names": "Names in four languages by the compilers",
}

FACTS = {  # published facts beside those of the policy tables: title, address
    "uz-nuclear-2025": ("Uzatom and Rosatom agreed on 26 September 2025 on two VVER-1000 and two "
                        "RITM-200N (2.1 GW) in Jizzakh; years of commissioning are assumptions",
                        "https://interfax.com/newsroom/top-stories/113999/"),
    "kambarata-1-cost": ("Kambarata-1: 4200 million USD, 1860 MW, 5.6 TWh a year; shares 34 % "
                         "Kyrgyzstan, 33 % Kazakhstan, 33 % Uzbekistan; year is an assumption",
                         "https://24.kg/english/347432_Uzbekistan_announces_cost_of_Kambarata_1_HPP_"
                         "construction_-_42_billion/"),
    "casa-price": ("CASA-1000: Pakistan takes 1000 MW from May to September at 93.5 USD/MWh with all "
                   "charges",
                   "https://24.kg/tsentralnaja_azija/3006_afganistan_i_pakistan_namerenyi_zakupat_u_"
                   "tadjikistana_i_kyirgyizstana_do_tyisyachi_megavatt_elektroenergii_v_letniy_period/"),
    "casa-transit": ("CASA-1000: transit fee of Afghanistan 12.5 USD/MWh",
                     "https://www.asiaplustj.info/en/news/tajikistan/economic/20141013/"
                     "casa-1000-afghanistan-pakistan-agree-electricity-transit-fees"),
}
READ_FACTS = "2026-11-24"


def register(case):
    for id, (title, address, licence) in DATA_SETS.items():
        case.source(id, title, address, licence, READ)
    for id, (title, address) in FACTS.items():
        case.source(id, title, address, "facts", READ_FACTS)
    for id, title in ASSUMPTIONS.items():
        case.source("assumption-" + id, title, "", "CC0", READ)


def assumptions():
    """Ids of all assumptions: the large case lists them, whether or not a row names them."""
    return {"assumption-" + id for id in ASSUMPTIONS}


def policy_fact(case, id, title, address):
    """A published fact by the address of its page."""
    return case.source(id, title, address, "facts (compiled CC0)", READ)


def register_policy(case, raw):
    """Sources of the policy tables: one for each project, grid row, plan and statistic used."""
    for row in raw.rows("policy", "kz_agreements.csv"):
        policy_fact(case, "agreement-" + row["id"].lower(), row["project"], row["source"])
    for row in raw.rows("policy", "grid_projects.csv"):
        policy_fact(case, "grid-" + row["id"].lower(),
                    f"Line {row['from']} - {row['to']}: {row['status']} {row['note']}".strip(),
                    row["source"])
    for row in raw.rows("policy", "generation_plans.csv"):
        slug = row["plan"].split("(")[0].strip().lower().replace(" ", "-")
        policy_fact(case, f"plan-{row['iso3'].lower()}-{slug}", row["plan"], row["source"])
    for row in raw.rows("policy", "res_targets.csv"):
        key = f"target-{row['iso3'].lower()}-{row['year']}"
        if key not in case.catalogue:
            policy_fact(case, key, f"{row['target']} {row['value']} {row['unit']} {row['year']}: "
                        f"{row['definition_note']}", row["source"])
    for row in raw.rows("policy", "statistics_points.csv"):
        key = "stat-" + "-".join([row["iso3"], row["quantity"], row["year_or_date"]]).lower()
        key = "".join(c if c.isalnum() or c == "-" else "-" for c in key)
        while "--" in key:
            key = key.replace("--", "-")
        if key not in case.catalogue:
            policy_fact(case, key, f"{row['iso3']} {row['quantity']} {row['value']} {row['unit']} "
                        f"{row['year_or_date']} {row['note']}".strip(), row["source"])
