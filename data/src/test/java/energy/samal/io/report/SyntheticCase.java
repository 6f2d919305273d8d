package energy.samal.io.report;

import energy.samal.model.Agreement;
import energy.samal.model.Asset;
import energy.samal.model.Capacity;
import energy.samal.model.Carrier;
import energy.samal.model.Carrier.Balance;
import energy.samal.model.Catalogue;
import energy.samal.model.Costs;
import energy.samal.model.CountingRule;
import energy.samal.model.Country;
import energy.samal.model.Demand;
import energy.samal.model.Energy;
import energy.samal.model.Generator;
import energy.samal.model.Geography;
import energy.samal.model.Hydrology;
import energy.samal.model.Link;
import energy.samal.model.LinkOperation;
import energy.samal.model.Market;
import energy.samal.model.Names;
import energy.samal.model.Node;
import energy.samal.model.Operation;
import energy.samal.model.Policy;
import energy.samal.model.Reactance;
import energy.samal.model.Reservoir;
import energy.samal.model.Scenario;
import energy.samal.model.Settings;
import energy.samal.model.Source;
import energy.samal.model.Storage;
import energy.samal.model.StorageEnergy;
import energy.samal.model.StorageOperation;
import energy.samal.model.Technology;
import energy.samal.time.Cycle;
import energy.samal.time.Horizon;
import energy.samal.time.Series;
import energy.samal.time.YearCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A made-up system of five countries and seven nodes, as large as what reports are written for,
 * with names in all four languages.
 */
final class SyntheticCase {
  static final List<Integer> YEARS = List.of(2025, 2030, 2035, 2040, 2045, 2050);

  static final List<String> NODES = List.of("KZN", "KZS", "KZW", "UZ", "KG", "TJ", "TM");

  private SyntheticCase() {}

  static Scenario scenario() {
    return new Scenario(
        new Settings(
            "central-asia",
            names(
                "Central Asia to 2050",
                "Центральная Азия до 2050 года",
                "Орталық Азия 2050 жылға дейін",
                "中亚 2050"),
            "USD2023",
            new Horizon(YEARS, 5, 0.06),
            8760,
            "segments:100"),
        geography(),
        catalogue(),
        assets(),
        energy(),
        policies(),
        agreements(),
        sources());
  }

  static String country(String node) {
    return node.substring(0, 2);
  }

  private static Geography geography() {
    return new Geography(
        List.of(
            new Country("KZ", names("Kazakhstan", "Казахстан", "Қазақстан", "哈萨克斯坦")),
            new Country("UZ", names("Uzbekistan", "Узбекистан", "Өзбекстан", "乌兹别克斯坦")),
            new Country("KG", names("Kyrgyzstan", "Кыргызстан", "Қырғызстан", "吉尔吉斯斯坦")),
            new Country("TJ", names("Tajikistan", "Таджикистан", "Тәжікстан", "塔吉克斯坦")),
            new Country("TM", names("Turkmenistan", "Туркменистан", "Түрікменстан", "土库曼斯坦")),
            new Country("RU", names("Russia", "Россия", "Ресей", "俄罗斯"))),
        List.of(
            node(
                "KZN",
                names("Kazakhstan North", "Казахстан Север", "Қазақстан Солтүстік", "哈萨克斯坦北部"),
                51.5,
                73.5),
            node(
                "KZS",
                names("Kazakhstan South", "Казахстан Юг", "Қазақстан Оңтүстік", "哈萨克斯坦南部"),
                43.8,
                75.5),
            node(
                "KZW",
                names("Kazakhstan West", "Казахстан Запад", "Қазақстан Батыс", "哈萨克斯坦西部"),
                47.6,
                53.0),
            node("UZ", names("Uzbekistan", "Узбекистан", "Өзбекстан", "乌兹别克斯坦"), 40.6, 66.5),
            node("KG", names("Kyrgyzstan", "Кыргызстан", "Қырғызстан", "吉尔吉斯斯坦"), 41.7, 74.2),
            node("TJ", names("Tajikistan", "Таджикистан", "Тәжікстан", "塔吉克斯坦"), 38.3, 69.8),
            node("TM", names("Turkmenistan", "Туркменистан", "Түрікменстан", "土库曼斯坦"), 38.6, 59.5),
            new Node(
                "RUS",
                names("Russia, Siberia", "Россия, Сибирь", "Ресей, Сібір", "俄罗斯西伯利亚"),
                "RU",
                55.0,
                77.0)));
  }

  private static Node node(String id, Names names, double latitude, double longitude) {
    return new Node(id, names, country(id), latitude, longitude);
  }

  static Names names(String en, String ru, String kk, String zh) {
    return new Names(Map.of("en", en, "ru", ru, "kk", kk, "zh", zh));
  }

  private static Catalogue catalogue() {
    return new Catalogue(
        List.of(
            new Carrier(
                "electricity",
                names("Electricity", "Электроэнергия", "Электр энергиясы", "电力"),
                Balance.HOURLY,
                0),
            new Carrier("heat", names("Heat", "Тепло", "Жылу", "热力"), Balance.HOURLY, 0),
            new Carrier("coal", names("Coal", "Уголь", "Көмір", "煤炭"), Balance.YEARLY, 0.34),
            new Carrier(
                "gas",
                names("Natural gas", "Природный газ", "Табиғи газ", "天然气"),
                Balance.YEARLY,
                0.2)),
        List.of(
            technology("coal", "coal"),
            technology("gas", "gas"),
            technology("nuclear", "nuclear"),
            technology("hydro", "hydro"),
            technology("small-hydro", "hydro"),
            technology("wind", "wind"),
            technology("solar", "solar"),
            technology("battery", "storage"),
            technology("line", "grid")),
        List.of(
            new CountingRule(
                "official",
                names(
                    "Official (law 165-IV)",
                    "Официальная (закон 165-IV)",
                    "Ресми (165-IV заң)",
                    "官方（165-IV号法）"),
                Set.of("wind", "solar", "small-hydro")),
            new CountingRule(
                "renewable",
                names("All renewable", "Все возобновляемые", "Барлық жаңартылатын", "全部可再生"),
                Set.of("wind", "solar", "small-hydro", "hydro")),
            new CountingRule(
                "alternative",
                names(
                    "Renewable and nuclear",
                    "Возобновляемые и атомная",
                    "Жаңартылатын және атом",
                    "可再生与核能"),
                Set.of("wind", "solar", "small-hydro", "hydro", "nuclear"))));
  }

  private static Technology technology(String id, String group) {
    return new Technology(id, Names.of(id), group, 25, 0.08, 0.5);
  }

  private static List<Asset> assets() {
    var assets = new ArrayList<Asset>();
    for (String node : NODES) {
      for (String technology : List.of("coal", "gas", "nuclear", "small-hydro", "wind", "solar")) {
        assets.add(
            new Generator(
                node + "-" + technology,
                node,
                technology,
                "electricity",
                Capacity.NONE,
                Costs.FREE,
                Operation.free(Series.constant(1, 8760))));
      }
      assets.add(
          new Storage(
              node + "-battery",
              node,
              "battery",
              "electricity",
              Capacity.NONE,
              Costs.FREE,
              new StorageEnergy(Capacity.NONE, Costs.FREE, 1, 8),
              new StorageOperation(0.95, 0.95, 0, Cycle.DAY)));
    }
    assets.add(lake("Toktogul", "KG", 14e6));
    assets.add(lake("Nurek", "TJ", 5.5e6));
    assets.add(lake("Bukhtarma", "KZN", 4e6));
    link(assets, "KZN", "KZS");
    link(assets, "KZN", "KZW");
    link(assets, "KZS", "UZ");
    link(assets, "KZS", "KG");
    link(assets, "KG", "UZ");
    link(assets, "UZ", "TJ");
    link(assets, "KG", "TJ");
    link(assets, "TM", "UZ");
    link(assets, "RUS", "KZN");
    return assets;
  }

  private static Asset lake(String id, String node, double mwh) {
    var none = Series.constant(0, 8760);
    return new Reservoir(
        id,
        node,
        "hydro",
        "electricity",
        Capacity.NONE,
        Costs.FREE,
        Operation.free(Series.constant(1, 8760)),
        new Hydrology(none, mwh, none, none, Hydrology.Cascade.NONE));
  }

  private static void link(List<Asset> assets, String from, String to) {
    assets.add(
        new Link(
            from + "-" + to,
            from,
            to,
            "electricity",
            "line",
            Capacity.NONE,
            Costs.FREE,
            new LinkOperation(0.97, 1, 1, 1, Reactance.NONE)));
  }

  private static Energy energy() {
    var demands = new ArrayList<Demand>();
    for (String node : NODES) {
      demands.add(
          new Demand(
              node + "-demand",
              node,
              "electricity",
              YearCurve.constant(demandTwh(node) * 1e6),
              Series.constant(1, 8760),
              3000,
              Demand.Flexibility.NONE,
              List.of()));
    }
    var market =
        new Market(
            "KZW-RU",
            "KZW",
            "electricity",
            "RU",
            Market.Trade.NONE,
            Market.Trade.NONE,
            Series.constant(1, 8760));
    return new Energy(List.of(), demands, List.of(), List.of(market));
  }

  /** Demand in 2025. */
  static double demandTwh(String node) {
    return switch (node) {
      case "KZN" -> 80;
      case "KZS" -> 27;
      case "KZW" -> 15;
      case "UZ" -> 88;
      case "KG" -> 19;
      case "TJ" -> 21;
      default -> 25;
    };
  }

  private static List<Policy> policies() {
    return List.of(
        new Policy.RenewableShare(
            "kz-official",
            "KZ",
            "official",
            Policy.ShareBase.GENERATION,
            2025,
            YearCurve.of(Map.of(2025, 0.06, 2030, 0.15, 2050, 0.5)),
            500),
        new Policy.RenewableShare(
            "uz-renewable",
            "UZ",
            "renewable",
            Policy.ShareBase.GENERATION,
            2030,
            YearCurve.of(Map.of(2030, 0.54)),
            500),
        new Policy.RenewableShare(
            "tj-renewable",
            "TJ",
            "renewable",
            Policy.ShareBase.GENERATION,
            2035,
            YearCurve.of(Map.of(2035, 1.0)),
            500),
        new Policy.EmissionCap(
            "kz-cap", Set.of("KZ"), 2030, YearCurve.of(Map.of(2030, 100e6, 2050, 45e6)), 200));
  }

  private static List<Agreement> agreements() {
    return List.of(
        agreement(
            "cn",
            names(
                "China (SPIC, China Energy)",
                "Китай (SPIC, China Energy)",
                "Қытай (SPIC, China Energy)",
                "中国（国家电投、国家能源）"),
            2200e6,
            "KZN-wind",
            1500,
            2029),
        agreement(
            "ae",
            names("UAE (Masdar)", "ОАЭ (Masdar)", "БАӘ (Masdar)", "阿联酋（Masdar）"),
            1400e6,
            "KZS-wind",
            1000,
            2028),
        agreement(
            "fr",
            names(
                "Mirny (TotalEnergies)",
                "Мирный (TotalEnergies)",
                "Мирный (TotalEnergies)",
                "米尔内（道达尔能源）"),
            1400e6,
            "KZS-wind",
            1000,
            2028),
        agreement(
            "sa",
            names("ACWA Power", "ACWA Power", "ACWA Power", "ACWA Power"),
            1500e6,
            "KZS-wind",
            1000,
            2027));
  }

  private static Agreement agreement(
      String id, Names names, double money, String asset, double mw, int year) {
    return new Agreement(
        id,
        names,
        "KZ",
        names.in("en", id),
        "2024-11-12",
        money,
        "signed",
        List.of(new Agreement.Commitment(asset, mw, 0, year, 0)));
  }

  private static List<Source> sources() {
    return List.of(
        new Source(
            "agora",
            "Agora Energiewende, University of Central Asia: Cross-border power system integration"
                + " in Central Asia",
            "https://github.com/agoenergy/training-data-central-asia",
            "MIT",
            "2026-03-09"),
        new Source(
            "ember",
            "Ember: Yearly electricity data",
            "https://ember-energy.org",
            "CC BY 4.0",
            "2026-03-01"),
        new Source(
            "wind-stand-in",
            "Wind of Tajikistan and Turkmenistan: stand-in, the neighbour's series moved by"
                + " longitude",
            "",
            "MIT",
            "2026-03-09"),
        new Source(
            "evil",
            "A title with </script><b>markup</b> & signs",
            "javascript:alert(1)",
            "none",
            "2026"));
  }
}
