package energy.samal.plan;

/**
 * What an agreement brings in a planning year: its part, by size, of the output of each asset it
 * commits to.
 *
 * @param sizeMw committed power alive
 * @param mwh output of it
 */
public record AgreementRow(
    int year,
    String agreement,
    String country,
    String asset,
    String technology,
    double sizeMw,
    double mwh) {}
