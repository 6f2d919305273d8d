package energy.samal.plan;

import energy.samal.lp.Lp;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import energy.samal.time.Cycle;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Storages whose level runs on from one planning year to the next, as in PyPSA 1
 * (define_storage_unit_constraints, define_store_constraints). With y' the planning year before y
 * in which the storage stands,
 *
 * <pre>
 *   level[y, 0] = (1 − loss)^h · level[y', last] + h · Σ net[y, 0]
 * </pre>
 *
 * <p>The first of these years follows the last, or, without a cycle, what was in store before. What
 * is in store is carried over once, however many years a planning year stands for.
 */
final class CarryOver {
  private CarryOver() {}

  /** The storages that tie the planning years of a scenario together. */
  static List<Storage> storages(Scenario scenario) {
    boolean several = scenario.settings().horizon().years().size() > 1;
    return scenario
        .assets(Storage.class)
        .filter(s -> several && s.operation().carryOver())
        .toList();
  }

  /** Levels of all planning years, as those of one are followed by those of another. */
  static void addColumns(Draft draft, Storage storage) {
    if (storage.operation().carryOver()) {
      years(draft, storage).forEach(y -> draft.perStep(LevelBalance.LEVEL, storage.id(), y));
    }
  }

  /** The column that the first level of a planning year follows, or {@link Lp#NONE}. */
  static int levelBefore(Draft draft, Storage storage, int y) {
    var operation = storage.operation();
    if (!operation.carryOver()) {
      return Lp.NONE;
    }
    var years = years(draft, storage);
    int at = years.indexOf(y);
    if (at == 0 && operation.cycle() == Cycle.NONE) {
      return Lp.NONE;
    }
    int before = years.get(Math.floorMod(at - 1, years.size()));
    var level = draft.columns(LevelBalance.LEVEL, storage.id(), before);
    return level.at(level.count() - 1);
  }

  private static List<Integer> years(Draft draft, Storage storage) {
    return IntStream.range(0, draft.task().years())
        .filter(y -> StorageBalance.stands(draft, storage, y))
        .boxed()
        .toList();
  }
}
