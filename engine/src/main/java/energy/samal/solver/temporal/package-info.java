/**
 * The temporal interior-point solver: linear programs whose hours touch each other only through
 * what is carried over are eliminated hour by hour. {@code docs/solver.md} has the algebra.
 */
package energy.samal.solver.temporal;
