/**
 * Energy-system planning: the model, its mathematics and its solution. Needs nothing but the JDK.
 */
module energy.samal.engine {
  exports energy.samal.time;
  exports energy.samal.model;
  exports energy.samal.lp;
  exports energy.samal.solver;
  exports energy.samal.solver.temporal;
  exports energy.samal.plan;
  exports energy.samal.plan.audit;
}
