package energy.samal.plan;

/** CO₂ from burning {@code carrier} in a planning year, t. */
public record EmissionRow(int year, Owner owner, String carrier, double tonnes) {}
