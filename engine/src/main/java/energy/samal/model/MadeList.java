package energy.samal.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose elements are made each time they are asked for: for scenarios that are looked
 * through once, and would take several times the memory of what they are made from.
 *
 * @param <E> immutable, and equal each time
 */
public final class MadeList<E> extends AbstractList<E> implements RandomAccess {
  private final int size;
  private final IntFunction<E> maker;

  /**
   * @param maker of the element at an index, always the same
   */
  public MadeList(int size, IntFunction<E> maker) {
    this.size = size;
    this.maker = maker;
  }

  /** The list itself if it is one of these, else a copy that nobody changes. */
  static <E> List<E> fixed(List<E> list) {
    return list instanceof MadeList ? list : List.copyOf(list);
  }

  @Override
  public E get(int index) {
    return maker.apply(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }
}
