package energy.samal.model;

/** A country that plans, or a neighbour. */
public record Country(String id, Names names) {}
