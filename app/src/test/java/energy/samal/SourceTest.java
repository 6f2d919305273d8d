package energy.samal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the source to its budgets: short files, short methods, a map in every package. */
class SourceTest {
  private static final List<String> MODULES = List.of("engine", "data", "app", "benchmarks");

  /** File name → why it may be longer than 400 lines. */
  private static final Map<String, String> LONG_FILES =
      Map.of("Systems.java", "all the words that the rules' tests build their small systems with");

  /** Class.method → why it may be longer than 40 lines. */
  private static final Map<String, String> LONG_METHODS = Map.of();

  @Test
  void filesHaveAtMost400Lines() throws IOException {
    var tooLong = new ArrayList<String>();
    for (var file : sources("src")) {
      long lines = Files.readString(file).lines().count();
      if (lines > 400 && !LONG_FILES.containsKey(file.getFileName().toString())) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void methodsHaveAtMost40Lines() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var tooLong = new ArrayList<String>();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  _ -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources("src/main")));
      var trees = Trees.instance(task);
      int seen = 0;
      for (var unit : task.parse()) {
        var scanner = new LongMethods(trees, unit, tooLong);
        scanner.scan(unit, null);
        seen += scanner.seen;
      }
      assertThat(seen).as("methods looked at").isGreaterThan(100);
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void everyPackageHasAMap() throws IOException {
    var without = new ArrayList<Path>();
    for (var file : sources("src/main")) {
      if (!file.endsWith("module-info.java")
          && !Files.exists(file.resolveSibling("package-info.java"))) {
        without.add(file.getParent());
      }
    }
    assertThat(without.stream().distinct()).isEmpty();
  }

  private static List<Path> sources(String folder) throws IOException {
    var found = new ArrayList<Path>();
    for (var module : MODULES) {
      var root = Path.of("..", module).resolve(folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
        }
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static final class LongMethods extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final List<String> tooLong;
    private int seen;

    private LongMethods(Trees trees, CompilationUnitTree unit, List<String> tooLong) {
      this.trees = trees;
      this.unit = unit;
      this.tooLong = tooLong;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      seen++;
      var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      var name = owner.getSimpleName() + "." + method.getName();
      long lines = lineOf(end(method)) - lineOf(start(method)) + 1;
      if (lines > 40 && !LONG_METHODS.containsKey(name)) {
        tooLong.add(name + ": " + lines + " lines");
      }
      return super.visitMethod(method, nothing);
    }

    private long start(Tree tree) {
      return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
      return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    private long lineOf(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
