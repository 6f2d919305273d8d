package energy.samal.plan;

/**
 * A rule that cannot hold together with the others, and the least it has to give way.
 *
 * @param rule in words
 * @param subject element, node or policy
 * @param year 0 for all
 * @param firstHour first hour of the year concerned, −1 for the whole year
 * @param lastHour last hour of the year concerned
 * @param relaxation least that would do, in {@code unit}
 */
public record Conflict(
    String rule,
    String subject,
    int year,
    int firstHour,
    int lastHour,
    double relaxation,
    String unit) {}
