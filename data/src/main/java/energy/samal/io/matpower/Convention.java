package energy.samal.io.matpower;

/** What makes direct current out of a branch. */
public enum Convention {
  /**
   * Susceptance x / (r² + x²); taps and shifts are ignored; limits of angle are kept, at 60 degrees
   * where the file has none or more than a right angle: as PowerModels' DCPPowerModel (Coffrin and
   * others 2018, PSCC), which the DC column of the power grid library's baseline shows.
   */
  DCP,

  /**
   * Susceptance 1 / (x · tap); shifts are kept; limits of angle are not: as MATPOWER's rundcopf.
   */
  MATPOWER
}
