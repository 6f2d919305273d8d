package energy.samal.plan.audit;

import energy.samal.model.Agreement;
import energy.samal.model.Carrier;
import energy.samal.plan.EnergyRow;

/** What agreements bring: their part, by size, of the output of what they commit to. */
final class AgreementAudit {
  private final Book book;

  AgreementAudit(Book book) {
    this.book = book;
  }

  void check() {
    for (int year : book.plan().years()) {
      for (var agreement : book.scenario().agreements()) {
        for (var asset : agreement.commitments().stream().map(c -> c.asset()).distinct().toList()) {
          check(agreement, asset, year);
        }
      }
    }
  }

  private void check(Agreement agreement, String asset, int year) {
    var sized =
        CapacityAudit.all(book).stream()
            .filter(s -> s.element().equals(asset) && s.unit().equals(CapacityAudit.POWER))
            .findFirst();
    if (sized.isEmpty()) {
      return;
    }
    double committed = 0;
    for (var commitment : agreement.commitments()) {
      boolean lives = sized.get().lives(commitment.fromYear(), year);
      committed += commitment.asset().equals(asset) && lives ? commitment.sizeMw() : 0;
    }
    double mw = 0;
    double mwh = 0;
    for (var row : book.plan().tables().agreements()) {
      if (row.year() == year
          && row.agreement().equals(agreement.id())
          && row.asset().equals(asset)) {
        mw += row.sizeMw();
        mwh += row.mwh();
      }
    }
    var element = agreement.id() + " " + asset;
    book.same("an agreement brings what it commits to", element, year, -1, mw, committed, 0);
    double alive = book.aliveMw(year, asset);
    double made =
        book.energy(year, EnergyRow.Role.OUTPUT, asset, Carrier.ELECTRICITY)
            + book.energy(year, EnergyRow.Role.DISCHARGED, asset, Carrier.ELECTRICITY);
    double due = alive > 0 ? Math.min(1, committed / alive) * made : 0;
    book.same("an agreement's part of output", element, year, -1, mwh, due, made);
  }
}
