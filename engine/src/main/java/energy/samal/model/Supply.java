package energy.samal.model;

import energy.samal.time.YearCurve;

/**
 * One price step of extraction or import of a carrier at a node. Several steps make a supply curve.
 *
 * @param pricePerMwh by year
 * @param maximumMwhPerYear by year; infinite when not limited
 * @param reserveMwh over all years together; infinite when not limited
 */
public record Supply(
    String id,
    String node,
    String carrier,
    boolean imported,
    YearCurve pricePerMwh,
    YearCurve maximumMwhPerYear,
    double reserveMwh) {}
