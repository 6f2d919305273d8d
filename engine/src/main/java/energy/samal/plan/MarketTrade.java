package energy.samal.plan;

import energy.samal.model.Market;
import energy.samal.time.Series;

/**
 * Purchases from and sales to a market outside the model.
 *
 * <pre>
 *   node balance: + purchase[t] − sale[t]
 *   0 ≤ purchase[t] ≤ limit;   Σ w[t] · purchase[t] ≤ yearly maximum;   the same for sales
 *   cost: Σ w[t] · price · profile[t] · purchase[t] − the same for sales
 * </pre>
 *
 * <p>A step of several hours buys at the price of its cheapest hour and sells at that of its
 * dearest: every hour could do no better, as the lower bound from segments needs.
 *
 * <p>Markets of yearly carriers trade once a year, at most limit · H.
 */
final class MarketTrade {
  static final String PURCHASE = "purchase_limit";
  static final String SALE = "sale_limit";

  private MarketTrade() {}

  static void add(Draft draft, Market market, int y) {
    side(draft, market, y, market.purchase(), true);
    side(draft, market, y, market.sale(), false);
  }

  private static void side(
      Draft draft, Market market, int y, Market.Trade trade, boolean purchase) {
    int year = draft.task().year(y);
    double limit = trade.limitMw().at(year);
    if (limit <= 0) {
      return;
    }
    var owner = draft.lookup().owner(market.id(), market.carrier(), "market", market.node());
    double yearly = trade.maximumMwhPerYear().at(year);
    var price = trade.pricePerMwh().at(year);
    var quantity =
        draft.lookup().hourly(market.carrier())
            ? hourly(draft, market, owner, y, limit, yearly, price, purchase)
            : yearly(
                draft,
                market,
                owner,
                y,
                Math.min(yearly, limit * draft.time().yearHours()),
                price,
                purchase);
    draft.balances().add(market.node(), market.carrier(), y, quantity.times(purchase ? 1 : -1));
    draft
        .accounts()
        .energy(
            y,
            owner,
            market.carrier(),
            purchase ? EnergyRow.Role.PURCHASED : EnergyRow.Role.SOLD,
            quantity);
  }

  private static Quantity hourly(
      Draft draft,
      Market market,
      Owner owner,
      int y,
      double limit,
      double yearly,
      double price,
      boolean purchase) {
    var columns = draft.perStep(purchase ? "purchase" : "sale", market.id(), y);
    for (int t = 0; t < columns.count(); t++) {
      draft.lp().upper(columns.at(t), limit);
    }
    var quantity = new Quantity.PerStep(columns, 1);
    if (yearly < limit * draft.time().yearHours()) {
      quantity.addYear(draft.lp(), draft.time(), 1);
      draft.row(
          draft.label(purchase ? PURCHASE : SALE, market.id(), y),
          Double.NEGATIVE_INFINITY,
          yearly);
    }
    var profile = market.priceProfile().in(draft.task().year(y));
    double signed = purchase ? price : -price;
    var hourlyCost = Series.generate(profile.hours(), hour -> signed * profile.at(hour));
    var paid = draft.time().lowest(hourlyCost);
    draft.accounts().cost(y, owner, component(purchase), new Quantity.PerStepShaped(columns, paid));
    draft
        .accounts()
        .hourly(
            y,
            purchase ? HourlySeries.Kind.PURCHASE : HourlySeries.Kind.SALE,
            owner,
            market.carrier(),
            quantity);
    return quantity;
  }

  private static Quantity yearly(
      Draft draft, Market market, Owner owner, int y, double most, double price, boolean purchase) {
    var quantity =
        new Quantity.Once(draft.once(purchase ? "purchase" : "sale", market.id(), y, most), 1);
    draft.accounts().cost(y, owner, component(purchase), quantity, purchase ? price : -price);
    return quantity;
  }

  private static CostRow.Component component(boolean purchase) {
    return purchase ? CostRow.Component.PURCHASE : CostRow.Component.SALE;
  }
}
