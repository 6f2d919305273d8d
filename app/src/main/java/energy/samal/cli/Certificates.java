package energy.samal.cli;

import energy.samal.io.run.StoredSolution;
import energy.samal.lp.Lp;
import energy.samal.solver.Certificate;

/** Turns what was proved into what is stored. */
final class Certificates {
  private Certificates() {}

  static StoredSolution facts(
      String label, Lp lp, Certificate certificate, String primalSha256, String dualSha256) {
    return new StoredSolution(
        label,
        LpFingerprint.of(lp),
        certificate.objective(),
        certificate.lowerBound(),
        certificate.gap(),
        new StoredSolution.Violations(
            certificate.rows().scaled(),
            certificate.rows().name(),
            certificate.columns().scaled(),
            certificate.columns().name(),
            certificate.complementarity()),
        primalSha256,
        dualSha256);
  }
}
