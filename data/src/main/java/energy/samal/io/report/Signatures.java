package energy.samal.io.report;

import energy.samal.model.Agreement;
import energy.samal.plan.AgreementRow;
import java.util.ArrayList;
import java.util.List;

/** The agreements of the case and what stands of them in each planning year. */
final class Signatures {
  private Signatures() {}

  static List<ReportData.Signed> of(Frame frame) {
    var mw = new Figures(frame.years());
    for (AgreementRow row : frame.plan().tables().agreements()) {
      mw.add(row.agreement(), "mw", frame.indexOf(row.year()), row.sizeMw());
    }
    var sizes = mw.in(1);
    var none = Figures.rounded(new double[frame.years()], 1);
    var all = new ArrayList<ReportData.Signed>();
    for (Agreement agreement : frame.scenario().agreements()) {
      var found = sizes.get(agreement.id());
      all.add(
          new ReportData.Signed(
              agreement.id(),
              agreement.country(),
              agreement.partner(),
              agreement.signed(),
              Figures.rounded(agreement.investment() / 1e6),
              agreement.status(),
              found == null ? none : found.getOrDefault("mw", none)));
    }
    return all;
  }
}
