package energy.samal.model;

/** Something with capacity that the plan may build, run and retire. */
public sealed interface Asset permits Generator, Converter, Storage, Reservoir, Link {
  String id();

  /** The node it stands at; for a link, where it begins. */
  String node();

  String technology();

  /** Size in MW: of output, of the first output, of discharge, of turbines, of flow forwards. */
  Capacity capacity();

  /** Costs per MW and per MWh. */
  Costs costs();
}
