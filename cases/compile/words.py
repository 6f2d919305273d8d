"""Names in English, Russian, Kazakh and Chinese."""

COUNTRIES = {
    "KZ": ("Kazakhstan", "Казахстан", "Қазақстан", "哈萨克斯坦"),
    "UZ": ("Uzbekistan", "Узбекистан", "Өзбекстан", "乌兹别克斯坦"),
    "KG": ("Kyrgyzstan", "Кыргызстан", "Қырғызстан", "吉尔吉斯斯坦"),
    "TJ": ("Tajikistan", "Таджикистан", "Тәжікстан", "塔吉克斯坦"),
    "TM": ("Turkmenistan", "Туркменистан", "Түрікменстан", "土库曼斯坦"),
    "RU": ("Russia", "Россия", "Ресей", "俄罗斯"),
    "CN": ("China", "Китай", "Қытай", "中国"),
    "AF": ("Afghanistan", "Афганистан", "Ауғанстан", "阿富汗"),
    "PK": ("Pakistan", "Пакистан", "Пәкістан", "巴基斯坦"),
    "IR": ("Iran", "Иран", "Иран", "伊朗"),
    "AZ": ("Azerbaijan", "Азербайджан", "Әзербайжан", "阿塞拜疆"),
}

NODES = {
    "KZ-North": ("Kazakhstan North", "Казахстан, Север", "Қазақстан, Солтүстік", "哈萨克斯坦北部",
                 "KZ", 51.0, 73.0),
    "KZ-South": ("Kazakhstan South", "Казахстан, Юг", "Қазақстан, Оңтүстік", "哈萨克斯坦南部",
                 "KZ", 43.6, 74.5),
    "KZ-West": ("Kazakhstan West", "Казахстан, Запад", "Қазақстан, Батыс", "哈萨克斯坦西部",
                "KZ", 47.3, 52.5),
    "UZ": ("Uzbekistan", "Узбекистан", "Өзбекстан", "乌兹别克斯坦", "UZ", 40.6, 66.5),
    "KG": ("Kyrgyzstan", "Кыргызстан", "Қырғызстан", "吉尔吉斯斯坦", "KG", 41.8, 73.8),
    "TJ": ("Tajikistan", "Таджикистан", "Тәжікстан", "塔吉克斯坦", "TJ", 38.6, 69.6),
    "TM": ("Turkmenistan", "Туркменистан", "Түрікменстан", "土库曼斯坦", "TM", 38.2, 60.5),
    "RU-Ural": ("Russia, Ural", "Россия, Урал", "Ресей, Орал", "俄罗斯乌拉尔", "RU", 55.2, 60.5),
    "RU-Siberia": ("Russia, Siberia", "Россия, Сибирь", "Ресей, Сібір", "俄罗斯西伯利亚",
                   "RU", 54.5, 81.5),
    "CN-Xinjiang": ("China, Xinjiang", "Китай, Синьцзян", "Қытай, Шыңжаң", "中国新疆",
                    "CN", 43.8, 86.5),
    "AF": ("Afghanistan", "Афганистан", "Ауғанстан", "阿富汗", "AF", 35.2, 68.3),
    "PK": ("Pakistan", "Пакистан", "Пәкістан", "巴基斯坦", "PK", 33.9, 71.9),
    "IR": ("Iran", "Иран", "Иран", "伊朗", "IR", 36.4, 57.5),
    "AZ": ("Azerbaijan", "Азербайджан", "Әзербайжан", "阿塞拜疆", "AZ", 40.4, 48.8),
}

# balance, t CO2 per TJ of lower heating value
CARRIERS = {
    "electricity": ("Electricity", "Электроэнергия", "Электр энергиясы", "电力", "hourly", 0),
    "heat": ("District heat", "Централизованное тепло", "Орталықтандырылған жылу", "集中供热",
             "hourly", 0),
    "coal": ("Hard coal", "Каменный уголь", "Тас көмір", "硬煤", "yearly", 94.6),
    "lignite": ("Lignite", "Бурый уголь", "Қоңыр көмір", "褐煤", "yearly", 101.0),
    "gas": ("Natural gas", "Природный газ", "Табиғи газ", "天然气", "yearly", 56.1),
    "oil": ("Fuel oil", "Мазут", "Мазут", "燃料油", "yearly", 77.4),
    "uranium": ("Nuclear fuel", "Ядерное топливо", "Ядролық отын", "核燃料", "yearly", 0),
    "biomass": ("Biomass", "Биомасса", "Биомасса", "生物质", "yearly", 0),
}

# names; group; lifetime; capacity credit
TECHNOLOGIES = {
    "coal-condensing": ("Coal, condensing", "Уголь, конденсационная", "Көмір, конденсациялық",
                        "燃煤凝汽", "coal", 30, 0.80),
    "coal-chp": ("Coal CHP", "Угольная ТЭЦ", "Көмір ЖЭО", "燃煤热电联产", "coal", 30, 0.80),
    "coal-supercritical": ("Coal, supercritical", "Уголь, сверхкритическая",
                           "Көмір, аса сындарлы", "超临界燃煤", "coal", 30, 0.88),
    "lignite-condensing": ("Lignite, condensing", "Бурый уголь, конденсационная",
                           "Қоңыр көмір, конденсациялық", "褐煤凝汽", "coal", 30, 0.80),
    "gas-steam": ("Gas, old steam and turbines", "Газ, старые паровые и газовые турбины",
                  "Газ, ескі бу және газ турбиналары", "老旧燃气机组", "gas", 25, 0.80),
    "gas-chp": ("Gas CHP", "Газовая ТЭЦ", "Газ ЖЭО", "燃气热电联产", "gas", 25, 0.85),
    "gas-ccgt": ("Gas, combined cycle", "Газ, парогазовая", "Газ, бу-газ қондырғысы",
                 "燃气联合循环", "gas", 25, 0.90),
    "gas-ocgt": ("Gas turbine, open cycle", "Газовая турбина", "Газ турбинасы", "燃气轮机",
                 "gas", 25, 0.90),
    "oil-steam": ("Fuel oil, steam", "Мазут, паровая", "Мазут, бу турбинасы", "燃油汽轮机",
                  "oil", 25, 0.80),
    "nuclear": ("Nuclear", "Атомная", "Атом", "核电", "nuclear", 40, 0.90),
    "hydro-large": ("Hydro above 35 MW", "ГЭС свыше 35 МВт", "35 МВт-тан асатын СЭС",
                    "大水电（35兆瓦以上）", "hydro", 80, 0.70),
    "hydro-small": ("Hydro up to 35 MW", "ГЭС до 35 МВт", "35 МВт-қа дейінгі СЭС",
                    "小水电（35兆瓦及以下）", "hydro", 50, 0.30),
    "wind": ("Wind, onshore", "Ветер", "Жел", "陆上风电", "wind", 30, 0.10),
    "solar": ("Solar PV", "Солнце", "Күн", "光伏", "solar", 30, 0.0),
    "biomass-steam": ("Biomass", "Биомасса", "Биомасса", "生物质发电", "bioenergy", 30, 0.80),
    "battery": ("Battery", "Аккумуляторы", "Аккумулятор", "电池储能", "storage", 20, 0.50),
    "pumped-hydro": ("Pumped hydro", "ГАЭС", "Гидроаккумуляциялық СЭС", "抽水蓄能", "storage",
                     60, 0.70),
    "boiler-coal": ("Coal boiler", "Угольная котельная", "Көмір қазандығы", "燃煤锅炉", "heat",
                    25, 0),
    "boiler-gas": ("Gas boiler", "Газовая котельная", "Газ қазандығы", "燃气锅炉", "heat", 25, 0),
    "boiler-electric": ("Electric boiler", "Электрокотельная", "Электр қазандығы", "电锅炉",
                        "heat", 25, 0),
    "heat-pump": ("Large heat pump", "Крупный тепловой насос", "Ірі жылу сорғысы", "大型热泵",
                  "heat", 25, 0),
    "line-ac": ("AC line", "Линия переменного тока", "Айнымалы ток желісі", "交流线路", "grid",
                40, 0),
    "line-hvdc": ("HVDC line", "Линия постоянного тока", "Тұрақты ток желісі", "直流线路",
                  "grid", 40, 0),
    "cable-hvdc": ("HVDC submarine cable", "Подводный кабель постоянного тока",
                   "Су асты тұрақты ток кабелі", "海底直流电缆", "grid", 40, 0),
    "saving-power": ("Electricity saving", "Экономия электроэнергии", "Электр энергиясын үнемдеу",
                     "节电", "saving", 12, 0),
    "saving-heat": ("Heat saving", "Экономия тепла", "Жылуды үнемдеу", "节能供热改造", "saving",
                    30, 0),
}

RULES = {
    "official-kz": ("Official renewables (Law 165-IV: wind, sun, hydro up to 35 MW, bioenergy)",
                    "Официальные ВИЭ (Закон 165-IV: ветер, солнце, ГЭС до 35 МВт, биоэнергия)",
                    "Ресми ЖЭК (165-IV Заңы: жел, күн, 35 МВт-қа дейінгі СЭС, биоэнергия)",
                    "官方可再生能源（第165-IV号法律：风、光、35兆瓦及以下水电、生物质能）"),
    "all-renewables": ("All renewables, with large hydro", "Все ВИЭ, с крупными ГЭС",
                       "Барлық ЖЭК, ірі СЭС-термен", "全部可再生能源（含大水电）"),
    "alternative": ("Renewable and alternative, with nuclear and large hydro",
                    "Возобновляемая и альтернативная, с атомной и крупными ГЭС",
                    "Жаңартылатын және баламалы, атом және ірі СЭС-терді қоса",
                    "可再生与替代能源（含核电和大水电）"),
}

OFFICIAL = ["wind", "solar", "hydro-small", "biomass-steam"]
COUNTS = {"official-kz": OFFICIAL, "all-renewables": OFFICIAL + ["hydro-large"],
          "alternative": OFFICIAL + ["hydro-large", "nuclear"]}


def named(names):
    return dict(zip(("name_en", "name_ru", "name_kk", "name_zh"), names))


def register(case, nodes, carriers, technologies, countries):
    """Adds the named things a case uses, in the order of the lists here."""
    for id, names in COUNTRIES.items():
        if id in countries:
            case.add("countries", id=id, **named(names))
    for id, row in NODES.items():
        if id in nodes:
            case.add("nodes", id=id, **named(row), country=row[4], latitude_deg=row[5],
                     longitude_deg=row[6], source="assumption-neighbour-nodes")
    for id, row in CARRIERS.items():
        if id in carriers:
            case.add("carriers", id=id, **named(row), balance=row[4],
                     emission_t_per_mwh=round(row[5] * 3.6e-3, 5), source="ipcc-2006")
    for id, row in TECHNOLOGIES.items():
        if id in technologies:
            case.add("technologies", id=id, **named(row), group=row[4], lifetime_years=row[5],
                     cost_of_capital_share=cost_of_capital(row[4]), capacity_credit_share=row[6],
                     source="assumption-terms")


def cost_of_capital(group):
    return {"grid": 0.07, "heat": 0.07, "saving": 0.06}.get(group, 0.08)


def register_rules(case, rules):
    used = {row["id"] for row in case.tables["technologies"]}
    for id in rules:
        case.add("counting_rules", id=id, **named(RULES[id]), source="law-165-iv")
        for technology in COUNTS[id]:
            if technology in used:
                case.add("counting_technologies", counting_rule=id, technology=technology,
                         source="law-165-iv")
