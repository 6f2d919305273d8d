package energy.samal.model;

import java.util.List;

/**
 * A signed agreement and the projects that it commits to.
 *
 * @param partner who signed with the country
 * @param signed date as published, ISO 8601 or a year
 * @param investment money in all, of the case's currency; 0 when not published
 * @param status as published: signed, under construction, planned …
 */
public record Agreement(
    String id,
    Names names,
    String country,
    String partner,
    String signed,
    double investment,
    String status,
    List<Commitment> commitments) {
  public Agreement {
    commitments = List.copyOf(commitments);
  }

  /**
   * Capacity that is built as signed, slips, or is left out.
   *
   * @param asset which asset grows
   * @param sizeMw power
   * @param energyMwh vessel, for storages; 0 otherwise
   * @param year in which it is alive first, as signed
   * @param slipYears later than signed
   */
  public record Commitment(String asset, double sizeMw, double energyMwh, int year, int slipYears) {
    /** First year alive. */
    public int fromYear() {
      return year + slipYears;
    }
  }
}
