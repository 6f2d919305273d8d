package energy.samal.plan.audit;

import energy.samal.model.Capacity;
import energy.samal.model.Costs;
import energy.samal.model.Storage;
import energy.samal.model.Technology;
import energy.samal.plan.CapacityRow;
import java.util.ArrayList;
import java.util.List;

/** What stands, is committed, built and closed adds up to what is alive. */
final class CapacityAudit {
  static final String POWER = "MW";
  static final String ENERGY = "MWh";
  static final String SAVING = "MWh/a";

  /** Something of the scenario with a size over time. */
  record Sized(String element, String unit, Capacity capacity, Costs costs, Technology technology) {

    boolean lives(int from, int year) {
      return from <= year && year < from + technology.lifetimeYears();
    }

    /** Yearly payment for one unit built in a year. */
    double annuity(int year) {
      return costs.capitalPerUnit().at(year) * technology.annuityFactor();
    }
  }

  /** A commitment of an agreement to something with a size. */
  record Committed(int fromYear, double size) {}

  private final Book book;
  private final boolean together;

  /**
   * @param together whether all years were decided at once, so that potentials hold with what is to
   *     come
   */
  CapacityAudit(Book book, boolean together) {
    this.book = book;
    this.together = together;
  }

  static List<Sized> all(Book book) {
    var all = new ArrayList<Sized>();
    for (var asset : book.scenario().assets()) {
      var technology = book.technology(asset.technology());
      all.add(new Sized(asset.id(), POWER, asset.capacity(), asset.costs(), technology));
      if (asset instanceof Storage storage) {
        var energy = storage.energy();
        all.add(new Sized(asset.id(), ENERGY, energy.capacity(), energy.costs(), technology));
      }
    }
    for (var saving : book.scenario().energy().savings()) {
      var technology = book.technology(saving.technology());
      all.add(new Sized(saving.id(), SAVING, saving.capacity(), saving.costs(), technology));
    }
    return all;
  }

  static List<Committed> committed(Book book, Sized sized) {
    return book.scenario().agreements().stream()
        .flatMap(agreement -> agreement.commitments().stream())
        .filter(c -> c.asset().equals(sized.element))
        .map(
            c ->
                new Committed(c.fromYear(), sized.unit.equals(ENERGY) ? c.energyMwh() : c.sizeMw()))
        .toList();
  }

  void check() {
    for (var sized : all(book)) {
      CapacityRow before = null;
      for (int year : book.plan().years()) {
        var row = book.size(year, sized.element, sized.unit);
        if (row == null) {
          book.same("the plan says nothing of its size", sized.element, year, -1, 1, 0, 0);
          continue;
        }
        size(sized, row);
        closed(sized, row, before);
        before = row;
      }
    }
  }

  private void size(Sized sized, CapacityRow row) {
    int year = row.year();
    var id = sized.element;
    double existing = sized.capacity.existingIn(year);
    book.same("existing is what its vintages say", id, year, -1, row.existing(), existing, 0);
    double committed =
        committed(book, sized).stream()
            .filter(c -> sized.lives(c.fromYear, year))
            .mapToDouble(Committed::size)
            .sum();
    book.same("committed is what agreements say", id, year, -1, row.committed(), committed, 0);
    double built = 0;
    for (int earlier : book.plan().years()) {
      if (sized.lives(earlier, year)) {
        built += book.built(earlier, id, sized.unit);
      }
    }
    double alive = existing + committed + built - row.closed();
    double scale = existing + book.yearsBefore(year);
    book.same("capacities add up to what is alive", id, year, -1, row.alive(), alive, scale);
    var expansion = sized.capacity.expansion();
    double stands = existing + committed + (together ? 0 : built - row.built());
    double potential = Math.max(stands, expansion.maximumSize());
    book.most("no more alive than its potential", id, year, -1, row.alive(), potential, 0);
    book.most("nothing built where none may be", id, year, -1, row.built(), most(sized, year), 0);
    book.most("nothing built is negative", id, year, -1, -row.built(), 0, potential);
  }

  private static double most(Sized sized, int year) {
    return sized.capacity.expansion().allowedIn(year) ? Double.POSITIVE_INFINITY : 0;
  }

  private void closed(Sized sized, CapacityRow row, CapacityRow before) {
    var id = sized.element;
    double most = sized.capacity.mayRetireEarly() ? row.existing() : 0;
    book.most("closed only what may retire early", id, row.year(), -1, row.closed(), most, 0);
    book.most("nothing closed is negative", id, row.year(), -1, -row.closed(), 0, most);
    if (before != null) {
      double ended =
          sized.capacity.vintages().stream()
              .filter(v -> v.aliveIn(before.year()) && !v.aliveIn(row.year()))
              .mapToDouble(v -> v.size())
              .sum();
      double still = Math.min(row.existing(), before.closed() - ended);
      book.most("what is closed stays closed", id, row.year(), -1, still, row.closed(), most);
    }
  }
}
