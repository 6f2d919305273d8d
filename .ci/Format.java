import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or applies the layout of every Java file of the project: {@code check} names the files
 * that differ and fails, {@code apply} rewrites them. Started by the build with google-java-format
 * on the class path.
 */
final class Format {
  private static final List<String> FOLDERS =
      List.of(".ci", "engine/src", "data/src", "app/src", "benchmarks/src");

  private Format() {}

  public static void main(String[] words) throws Exception {
    boolean check = words[0].equals("check");
    var action = check ? Stream.of("--dry-run", "--set-exit-if-changed") : Stream.of("--replace");
    var out = new PrintWriter(System.out, true, UTF_8);
    var formatter = new Main(out, out, System.in);
    int code = formatter.format(Stream.concat(action, files()).toArray(String[]::new));
    out.flush();
    if (check && code != 0) {
      out.println("The layout of these files differs; this mends it: mvn -N -Pformat validate");
    }
    System.exit(code);
  }

  private static Stream<String> files() throws IOException {
    var files = Stream.<String>builder();
    for (var folder : FOLDERS) {
      if (Files.isDirectory(Path.of(folder))) {
        try (var found = Files.walk(Path.of(folder))) {
          found.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().forEach(files);
        }
      }
    }
    return files.build();
  }
}
