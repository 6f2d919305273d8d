package energy.samal.model;

import energy.samal.time.YearCurve;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A binding rule of a country or a union. Curves say nothing before {@code fromYear}. */
public sealed interface Policy {
  String id();

  /**
   * Output of what counts ≥ share × base.
   *
   * @param counting id of the counting rule
   * @param share by year, from {@code fromYear} on
   * @param shortfallPerMwh price at which the target may be missed; infinite: it may not
   */
  record RenewableShare(
      String id,
      String country,
      String counting,
      ShareBase base,
      int fromYear,
      YearCurve share,
      double shortfallPerMwh)
      implements Policy {}

  /** Share of what. */
  enum ShareBase {
    GENERATION,
    CONSUMPTION
  }

  /**
   * Emissions of these countries together ≤ a cap in each year from {@code fromYear} on.
   *
   * @param capT t CO₂ a year
   * @param excessPerT price of exceeding it; infinite: it may not
   */
  record EmissionCap(
      String id, Set<String> countries, int fromYear, YearCurve capT, double excessPerT)
      implements Policy {}

  /** Emissions of these countries over all years together ≤ a budget, t CO₂. */
  record EmissionBudget(String id, Set<String> countries, double budgetT) implements Policy {}

  /** A price on each t CO₂ of these countries. */
  record EmissionPrice(String id, Set<String> countries, YearCurve pricePerT) implements Policy {}

  /** What firm capacity must cover. */
  enum Peak {
    /** The highest hour of demand. */
    DEMAND,
    /** All that is put out in each step, whoever uses it. */
    OUTPUT
  }

  /**
   * Firm capacity ≥ (1 + margin) × peak of a carrier.
   *
   * @param peak of what
   * @param shortfallPerMw price of missing it, per MW and year; infinite: it may not be missed
   */
  record AdequacyMargin(
      String id,
      String country,
      String carrier,
      int fromYear,
      Peak peak,
      YearCurve margin,
      double shortfallPerMw)
      implements Policy {
    /** Of the peak of demand. */
    public AdequacyMargin(
        String id,
        String country,
        String carrier,
        int fromYear,
        YearCurve margin,
        double shortfallPerMw) {
      this(id, country, carrier, fromYear, Peak.DEMAND, margin, shortfallPerMw);
    }
  }

  /** Net imports of a carrier ≤ share × use, over each year. */
  record Independence(
      String id, String country, String carrier, int fromYear, YearCurve importShare)
      implements Policy {}

  /**
   * Capacity of a technology in a country between bounds, MW alive.
   *
   * @param minimumMw by year
   * @param maximumMw by year; infinite: no limit
   */
  record TechnologyLimit(
      String id,
      String country,
      String technology,
      int fromYear,
      YearCurve minimumMw,
      YearCurve maximumMw)
      implements Policy {}

  /** New capacity of a technology in a country ≤ so many MW for each year that passes. */
  record BuildRate(String id, String country, String technology, YearCurve mwPerYear)
      implements Policy {}

  /**
   * What these assets put out in a year, between bounds.
   *
   * @param assets generators, converters (by their first output) and reservoirs
   * @param leastMwh by year
   * @param mostMwh by year; infinite: no limit
   * @param mostShare of what their capacity together has available, by year; 1: no limit
   */
  record GenerationLimit(
      String id,
      Set<String> assets,
      int fromYear,
      YearCurve leastMwh,
      YearCurve mostMwh,
      YearCurve mostShare)
      implements Policy {}

  /**
   * What these assets put out ≥ share × demand for a carrier in a country, at any time.
   *
   * @param assets generators, converters (by their first output) and reservoirs
   */
  record MustRun(
      String id, String country, String carrier, Set<String> assets, int fromYear, YearCurve share)
      implements Policy {}

  /**
   * Primary energy of a country's own sources ≥ share × all of its primary energy, over each year.
   *
   * @param factors by asset id: primary energy for each MWh of output, all of it own
   */
  record PrimaryShare(
      String id, String country, Map<String, Double> factors, int fromYear, YearCurve ownShare)
      implements Policy {
    public PrimaryShare {
      factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }
  }

  /**
   * least ≤ Σ weight · alive ≤ most, over these assets in every year: a volume of lines by their
   * lengths, a cost by what each MW costs, a capacity by 1.
   *
   * @param weights by asset id, of each MW alive
   * @param least in the unit of the sum; −∞: no limit
   * @param most in the unit of the sum; infinite: no limit
   * @param fromYear first planning year in which it holds
   * @param untilYear last planning year in which it holds
   */
  record SizeLimit(
      String id,
      Map<String, Double> weights,
      double least,
      double most,
      int fromYear,
      int untilYear)
      implements Policy {
    public SizeLimit {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** In all years. */
    public SizeLimit(String id, Map<String, Double> weights, double least, double most) {
      this(id, weights, least, most, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public boolean holdsIn(int year) {
      return fromYear <= year && year <= untilYear;
    }
  }
}
