package energy.samal.lp;

/** A run of neighbouring columns: {@code first}, {@code first + 1}, … */
public record Columns(int first, int count) {
  /** No columns at all. */
  public static final Columns NONE = new Columns(0, 0);

  /** The column at {@code index} of the run. */
  public int at(int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException(index + " of " + count + " columns");
    }
    return first + index;
  }

  public boolean isEmpty() {
    return count == 0;
  }
}
