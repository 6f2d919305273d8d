package energy.samal.io.iamc;

/**
 * One figure of a plan, before it has a variable.
 *
 * @param year planning year
 * @param place where it counts
 * @param key what it is
 * @param measure of the value
 * @param value in our unit
 * @param weight of a mean; 1 for what is added up
 */
record Fact(int year, Place place, Key key, Measure measure, double value, double weight) {
  /**
   * @param country id
   * @param scope whether it counts for the country, for all countries together, or for both
   */
  record Place(String country, Scope scope) {}

  /** What a figure counts for: a flow over a border matters to countries, not to their sum. */
  enum Scope {
    COUNTRY,
    WHOLE,
    BOTH
  }

  /**
   * What mapping rules ask for.
   *
   * @param table of the plan
   * @param what kind of asset, or role of energy
   * @param carrier id
   * @param group of the technology
   * @param fuel first input of a converter; empty without
   */
  record Key(String table, String what, String carrier, String group, String fuel) {
    /** In words, for those that have no counterpart. */
    String words() {
      var text = new StringBuilder(table + " " + what);
      append(text, "carrier", carrier);
      append(text, "group", group);
      append(text, "fuel", fuel);
      return text.toString();
    }

    private static void append(StringBuilder text, String name, String value) {
      if (!value.isEmpty()) {
        text.append(", ").append(name).append(' ').append(value);
      }
    }
  }

  /** Something that is added up, in its country and in the whole. */
  static Fact sum(int year, String country, Key key, Measure measure, double value) {
    return new Fact(year, new Place(country, Scope.BOTH), key, measure, value, 1);
  }
}
