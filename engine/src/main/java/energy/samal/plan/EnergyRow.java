package energy.samal.plan;

/** Energy of one carrier that an element moved in a planning year, MWh; never negative. */
public record EnergyRow(int year, Owner owner, String carrier, Role role, double mwh) {
  /** What happened to the energy. */
  public enum Role {
    /** Made by a generator, converter or reservoir. */
    OUTPUT,
    /** Used up by a converter. */
    INPUT,
    /** Available from wind, sun or river and not used. */
    CURTAILED,
    /** Water past the turbines. */
    SPILLED,
    CHARGED,
    DISCHARGED,
    /** Sent by a link from its first node. */
    SENT_FORWARD,
    /** Received at the link's second node. */
    RECEIVED_FORWARD,
    /** Sent by a link from its second node. */
    SENT_BACKWARD,
    /** Received at the link's first node. */
    RECEIVED_BACKWARD,
    /** Extracted or imported fuel. */
    SUPPLIED,
    /** Asked for, before savings. */
    DEMANDED,
    LOST_LOAD,
    /** Given up at a price. */
    GIVEN_UP,
    SAVED,
    /** Bought from a market outside. */
    PURCHASED,
    /** Sold to a market outside. */
    SOLD
  }
}
