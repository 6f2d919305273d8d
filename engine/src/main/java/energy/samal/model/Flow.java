package energy.samal.model;

/**
 * One carrier that goes into or comes out of a converter.
 *
 * @param mwhPerMwh MWh of this carrier for each MWh of the first output
 */
public record Flow(String carrier, double mwhPerMwh) {}
