package energy.samal.plan;

/** What a plan knows of the years to come. */
public enum Foresight {
  /** All years at once. */
  PERFECT,
  /** Year by year, each knowing only what stands from the years before. */
  MYOPIC,
  /** Nothing is built or retired but by vintage and agreement; each year is run on its own. */
  DISPATCH
}
