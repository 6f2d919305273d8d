package energy.samal.solver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The functions of the HiGHS library that we call, one method each; the only class that calls
 * native code. The library stays loaded as long as the program runs.
 *
 * <p>Source of the signatures: HiGHS 1.12, highs/interfaces/highs_c_api.h.
 */
@SuppressWarnings("restricted")
final class HighsLibrary {
  static final int CALLBACK_LOGGING = 0;

  /** The log, and whether to go on: in the simplex, the interior point, the search. */
  private static final int[] CALLBACKS = {CALLBACK_LOGGING, 1, 2, 6};

  private static final int ERROR = -1;
  private static final Map<Path, HighsLibrary> OPEN = new ConcurrentHashMap<>();

  /** What the library calls back. Must never throw. */
  @FunctionalInterface
  interface Callback {
    /**
     * @param kind one of {@link #CALLBACKS}
     * @param message a line of the log, or NULL
     * @param out what the library says of its state
     * @param in where {@link #interrupt} writes, or NULL
     */
    void call(
        int kind, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment data);
  }

  private final Path file;
  private final SymbolLookup symbols;
  private final Map<String, MethodHandle> functions = new HashMap<>();

  /**
   * Loads a library, or hands out the one loaded before from the same file.
   *
   * @throws SolverException when the file is none, or lacks what we need
   */
  static HighsLibrary open(Path file) {
    return OPEN.computeIfAbsent(file, HighsLibrary::new);
  }

  private HighsLibrary(Path file) {
    this.file = file;
    this.symbols = load(file);
    bind("version", FunctionDescriptor.of(ADDRESS));
    bind("create", FunctionDescriptor.of(ADDRESS));
    bind("destroy", FunctionDescriptor.ofVoid(ADDRESS));
    bind("resetGlobalScheduler", FunctionDescriptor.ofVoid(JAVA_INT));
    bind("passModel", passModelDescriptor());
    bind("crossover", status(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    bind("getBasis", status(ADDRESS, ADDRESS));
    bind("setBasis", status(ADDRESS, ADDRESS));
    bind("run", status());
    bind("readModel", status(ADDRESS));
    bind("getRunTime", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));
    bind("getModelStatus", status());
    bind("getNumCol", status());
    bind("getNumRow", status());
    bind("getSolution", status(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    bind("getDualRay", status(ADDRESS, ADDRESS));
    bind("getPrimalRay", status(ADDRESS, ADDRESS));
    bind("getIntInfoValue", status(ADDRESS, ADDRESS));
    bind("getDoubleInfoValue", status(ADDRESS, ADDRESS));
    bind("setStringOptionValue", status(ADDRESS, ADDRESS));
    bind("setIntOptionValue", status(ADDRESS, JAVA_INT));
    bind("setDoubleOptionValue", status(ADDRESS, JAVA_DOUBLE));
    bind("setBoolOptionValue", status(ADDRESS, JAVA_INT));
    bind("setCallback", status(ADDRESS, ADDRESS));
    bind("startCallback", status(JAVA_INT));
    requireNarrowIntegers();
  }

  private static SymbolLookup load(Path file) {
    try {
      return SymbolLookup.libraryLookup(file, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new SolverException(
          ("%s cannot be loaded as a library. It must be a HiGHS library built for this operating"
                  + " system and processor (%s, %s).")
              .formatted(file, System.getProperty("os.name"), System.getProperty("os.arch")),
          e);
    } catch (IllegalCallerException e) {
      throw new SolverException(
          "Java was told to forbid native code. Start it with --enable-native-access=ALL-UNNAMED"
              + " (on the module path: --enable-native-access=energy.samal.engine).",
          e);
    }
  }

  private void bind(String function, FunctionDescriptor descriptor) {
    var symbol =
        symbols
            .find("Highs_" + function)
            .orElseThrow(
                () ->
                    new SolverException(
                        ("%s is no HiGHS library that we can use: it has no function Highs_%s."
                                + " HiGHS 1.12 or later is needed.")
                            .formatted(file, function)));
    functions.put(function, Linker.nativeLinker().downcallHandle(symbol, descriptor));
  }

  /** A function of the solver object and more, with a status as its result. */
  private static FunctionDescriptor status(MemoryLayout... more) {
    return FunctionDescriptor.of(JAVA_INT, ADDRESS).appendArgumentLayouts(more);
  }

  private static FunctionDescriptor passModelDescriptor() {
    return status(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_DOUBLE)
        .appendArgumentLayouts(Collections.nCopies(12, ADDRESS).toArray(MemoryLayout[]::new));
  }

  private void requireNarrowIntegers() {
    bind("getSizeofHighsInt", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    int bytes = (int) called("getSizeofHighsInt", f -> f.invoke(MemorySegment.NULL));
    if (bytes != Integer.BYTES) {
      throw new SolverException(
          "%s counts in integers of %d bytes; a HiGHS library built without HIGHSINT64 is needed."
              .formatted(file, bytes));
    }
  }

  String version() {
    return text((MemorySegment) called("version", f -> f.invoke()));
  }

  /**
   * Whether the log goes to the callback instead of standard output, not to both; the interior
   * point only logs at all while the log may go to standard output.
   */
  boolean logsToCallbackOnly() {
    return version().startsWith("1.12.");
  }

  MemorySegment create() {
    return (MemorySegment) called("create", f -> f.invoke());
  }

  /** Frees a solver and ends the threads that this thread made it start. */
  void destroy(MemorySegment highs) {
    called("destroy", f -> f.invoke(highs));
    called("resetGlobalScheduler", f -> f.invoke(1));
  }

  /** Hands over a whole program, by rows; everything is copied. Throws when it is refused. */
  void passModel(MemorySegment highs, HighsProgram program) {
    checked("passModel", f -> f.invokeWithArguments(program.arguments(highs)));
  }

  /**
   * Where the simplex method begins. There may be more or fewer basic members than rows, or such as
   * depend on each other; the library mends that.
   */
  void setBasis(MemorySegment highs, HighsBasis basis) {
    try (var arena = Arena.ofConfined()) {
      var columns = arena.allocateFrom(JAVA_INT, basis.columns());
      var rows = arena.allocateFrom(JAVA_INT, basis.rows());
      checked("setBasis", f -> f.invoke(highs, columns, rows));
    }
  }

  /** The basis that the last call ended with; all at their lower bounds when it has none. */
  HighsBasis basis(MemorySegment highs, int columns, int rows) {
    try (var arena = Arena.ofConfined()) {
      var columnStatus = arena.allocate(JAVA_INT, columns);
      var rowStatus = arena.allocate(JAVA_INT, rows);
      checked("getBasis", f -> f.invoke(highs, columnStatus, rowStatus));
      return new HighsBasis(columnStatus.toArray(JAVA_INT), rowStatus.toArray(JAVA_INT));
    }
  }

  /**
   * Moves from a point to a corner and keeps the basis of it, if it finds one. The point must lie
   * within all bounds of columns, and each column without a price or at the bound that its price is
   * of.
   *
   * @param primal value of each column
   * @param reduced price of each column's bounds
   * @param dual price of each row
   */
  void crossover(MemorySegment highs, double[] primal, double[] reduced, double[] dual) {
    try (var arena = Arena.ofConfined()) {
      var x = arena.allocateFrom(JAVA_DOUBLE, primal);
      var z = arena.allocateFrom(JAVA_DOUBLE, reduced);
      var y = arena.allocateFrom(JAVA_DOUBLE, dual);
      int columns = primal.length;
      int rows = dual.length;
      called("crossover", f -> f.invoke(highs, columns, rows, x, z, y));
    }
  }

  /** Solves; a status of error is handed back as false, for the caller knows more to say. */
  boolean run(MemorySegment highs) {
    return (int) called("run", f -> f.invoke(highs)) != ERROR;
  }

  void readModel(MemorySegment highs, Path model) {
    try (var arena = Arena.ofConfined()) {
      var name = arena.allocateFrom(model.toString());
      checked("readModel", f -> f.invoke(highs, name));
    }
  }

  /** Seconds that the solver has run so far, over all its runs. */
  double runTime(MemorySegment highs) {
    return (double) called("getRunTime", f -> f.invoke(highs));
  }

  int modelStatus(MemorySegment highs) {
    return (int) called("getModelStatus", f -> f.invoke(highs));
  }

  int columns(MemorySegment highs) {
    return (int) called("getNumCol", f -> f.invoke(highs));
  }

  int rows(MemorySegment highs) {
    return (int) called("getNumRow", f -> f.invoke(highs));
  }

  /** Fills the values of the columns and the prices of the rows. */
  void solution(MemorySegment highs, double[] primal, double[] dual) {
    try (var arena = Arena.ofConfined()) {
      var values = arena.allocate(JAVA_DOUBLE, primal.length);
      var prices = arena.allocate(JAVA_DOUBLE, dual.length);
      var none = MemorySegment.NULL;
      checked("getSolution", f -> f.invoke(highs, values, none, none, prices));
      MemorySegment.copy(values, JAVA_DOUBLE, 0, primal, 0, primal.length);
      MemorySegment.copy(prices, JAVA_DOUBLE, 0, dual, 0, dual.length);
    }
  }

  /**
   * Prices of rows that contradict each other, or empty when the library has none.
   *
   * @param atAnyCost whether it may solve the program once more to find some
   */
  double[] dualRay(MemorySegment highs, int rows, boolean atAnyCost) {
    return ray("getDualRay", highs, rows, atAnyCost);
  }

  /** A direction in which the objective falls without end; otherwise like the prices. */
  double[] primalRay(MemorySegment highs, int columns, boolean atAnyCost) {
    return ray("getPrimalRay", highs, columns, atAnyCost);
  }

  private double[] ray(String function, MemorySegment highs, int length, boolean atAnyCost) {
    try (var arena = Arena.ofConfined()) {
      var has = arena.allocate(JAVA_INT);
      if (!atAnyCost) {
        checked(function, f -> f.invoke(highs, has, MemorySegment.NULL));
        if (has.get(JAVA_INT, 0) == 0) {
          return new double[0];
        }
      }
      var values = arena.allocate(JAVA_DOUBLE, Math.max(1, length));
      boolean known = (int) called(function, f -> f.invoke(highs, has, values)) != ERROR;
      var ray = new double[known && has.get(JAVA_INT, 0) != 0 ? length : 0];
      MemorySegment.copy(values, JAVA_DOUBLE, 0, ray, 0, ray.length);
      return ray;
    }
  }

  int intInfo(MemorySegment highs, String name) {
    try (var arena = Arena.ofConfined()) {
      return info("getIntInfoValue", highs, name, arena).get(JAVA_INT, 0);
    }
  }

  double doubleInfo(MemorySegment highs, String name) {
    try (var arena = Arena.ofConfined()) {
      return info("getDoubleInfoValue", highs, name, arena).get(JAVA_DOUBLE, 0);
    }
  }

  private MemorySegment info(String function, MemorySegment highs, String name, Arena arena) {
    var value = arena.allocate(JAVA_DOUBLE);
    checked(function, f -> f.invoke(highs, arena.allocateFrom(name), value));
    return value;
  }

  void option(MemorySegment highs, String name, String value) {
    try (var arena = Arena.ofConfined()) {
      var text = arena.allocateFrom(value);
      option("setStringOptionValue", name, (f, key) -> f.invoke(highs, key, text));
    }
  }

  void option(MemorySegment highs, String name, int value) {
    option("setIntOptionValue", name, (f, key) -> f.invoke(highs, key, value));
  }

  void option(MemorySegment highs, String name, double value) {
    option("setDoubleOptionValue", name, (f, key) -> f.invoke(highs, key, value));
  }

  void option(MemorySegment highs, String name, boolean value) {
    option("setBoolOptionValue", name, (f, key) -> f.invoke(highs, key, value ? 1 : 0));
  }

  /** A call with the name of an option in native memory. */
  @FunctionalInterface
  private interface OptionCall {
    Object with(MethodHandle function, MemorySegment name) throws Throwable;
  }

  private void option(String function, String name, OptionCall call) {
    try (var arena = Arena.ofConfined()) {
      var key = arena.allocateFrom(name);
      if ((int) called(function, f -> call.with(f, key)) == ERROR) {
        throw new SolverException("HiGHS refused option " + name + ".");
      }
    }
  }

  /** Lets the library call back, as long as the arena lives, for its log and to be interrupted. */
  void callBack(MemorySegment highs, Callback callback, Arena arena) {
    var stub = stub(callback, arena);
    checked("setCallback", f -> f.invoke(highs, stub, MemorySegment.NULL));
    for (int kind : CALLBACKS) {
      checked("startCallback", f -> f.invoke(highs, kind));
    }
  }

  private static MemorySegment stub(Callback callback, Arena arena) {
    try {
      var type =
          MethodType.methodType(
              void.class,
              int.class,
              MemorySegment.class,
              MemorySegment.class,
              MemorySegment.class,
              MemorySegment.class);
      var target =
          MethodHandles.lookup().findVirtual(Callback.class, "call", type).bindTo(callback);
      var descriptor = FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
      return Linker.nativeLinker().upcallStub(target, descriptor, arena);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the callback has another signature than its stub", e);
    }
  }

  /**
   * Asks the library, from within a callback, to end. The flag is the first member of its input.
   */
  static void interrupt(MemorySegment in) {
    in.reinterpret(Integer.BYTES).set(JAVA_INT, 0, 1);
  }

  static String text(MemorySegment address) {
    return address.reinterpret(Integer.MAX_VALUE).getString(0);
  }

  @FunctionalInterface
  private interface Call {
    Object with(MethodHandle function) throws Throwable;
  }

  private Object called(String function, Call call) {
    try {
      return call.with(functions.get(function));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("Highs_" + function + " threw", e);
    }
  }

  private void checked(String function, Call call) {
    if ((int) called(function, call) == ERROR) {
      throw new SolverException("HiGHS refused " + function + ".");
    }
  }
}
