package energy.samal.lp;

/**
 * What a run of rows or columns is called: a family such as a rule's name, a subject and a number
 * that the caller understands. Names of single rows and columns are made from it only when asked.
 *
 * @param family what kind of row or column, the same for every subject
 * @param subject whose
 * @param period a number of the caller's, or {@link Lp#NONE}
 */
public record Label(String family, String subject, int period) {
  String name(int hour) {
    var name = new StringBuilder(family).append('[').append(subject);
    if (period != Lp.NONE) {
      name.append(',').append(period);
    }
    if (hour != Lp.NONE) {
      name.append(",h").append(hour);
    }
    return name.append(']').toString();
  }
}
