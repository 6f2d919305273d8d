/** Plans in the variables and units of the common IAMC template. */
package energy.samal.io.iamc;
