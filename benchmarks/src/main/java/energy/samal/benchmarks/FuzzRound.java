package energy.samal.benchmarks;

import energy.samal.cli.Samal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One input, imported and judged. */
final class FuzzRound {
  /** What becomes of an input; the last is what must not be. */
  enum End {
    IMPORTED,
    EXPLAINED,
    FAILED
  }

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int DONE = 0;
  private static final int BAD_INPUT = 2;

  /** What a person has no use for. */
  private static final Pattern NO_WORDS =
      Pattern.compile("^\\s+at |Exception|\\bnull\\b|Error:|@[0-9a-f]{6,}", Pattern.MULTILINE);

  /** What the input says is no word of ours. */
  private static final Pattern QUOTED = Pattern.compile("'[^'\n]*'");

  private final Path source;
  private final Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private String fault = "";
  private volatile int code = -1;
  private volatile Throwable thrown;
  private boolean hangs;

  /**
   * @param source the input
   * @param folder for the case
   */
  FuzzRound(Path source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Whether it still goes on in a thread of its own. */
  boolean hangs() {
    return hangs;
  }

  /** What was wrong, and what was said. */
  String said() {
    return fault + "\n" + said.toString(StandardCharsets.UTF_8);
  }

  /** The same for failures of one origin: without numbers, and of a stack its first lines. */
  String kind() {
    return said()
        .lines()
        .filter(line -> thrown == null || !line.contains("samal:"))
        .limit(3)
        .map(line -> line.replaceAll("'[^']*'|[0-9]+", "#"))
        .collect(Collectors.joining(" "));
  }

  /**
   * @param words of the import but for source and target, the format first
   */
  End run(List<String> words) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var target = folder.resolve("case");
    var command = new ArrayList<>(List.of("import"));
    command.addAll(words);
    command.add(source.toString());
    command.add(target.toString());
    within(command);
    if (!fault.isEmpty()) {
      return End.FAILED;
    }
    if (code == BAD_INPUT) {
      judgeWords();
      return fault.isEmpty() ? End.EXPLAINED : End.FAILED;
    }
    if (code != DONE) {
      fault = "ended with code " + code;
      return End.FAILED;
    }
    within(List.of("check", target.toString()));
    if (fault.isEmpty() && code != DONE) {
      fault = "imported, but the case is not taken";
    }
    return fault.isEmpty() ? End.IMPORTED : End.FAILED;
  }

  private void judgeWords() throws IOException {
    var text = said.toString(StandardCharsets.UTF_8);
    var wrong = NO_WORDS.matcher(QUOTED.matcher(text).replaceAll("''"));
    if (text.isBlank()) {
      fault = "refused without a word";
    } else if (wrong.find()) {
      fault = "refused with '" + wrong.group() + "'";
    }
    try (var left = Files.list(folder)) {
      left.findAny().ifPresent(file -> fault = "refused, but left " + file.getFileName());
    }
  }

  private void within(List<String> command) throws InterruptedException {
    said.reset();
    var thread = Thread.ofPlatform().daemon().start(() -> samal(command));
    thread.join(LONGEST);
    if (thread.isAlive()) {
      hangs = true;
      fault =
          "goes on after %d s at%n%s"
              .formatted(
                  LONGEST.toSeconds(),
                  Arrays.stream(thread.getStackTrace())
                      .filter(frame -> frame.getClassName().startsWith("energy.samal.io"))
                      .limit(8)
                      .map(frame -> "    " + frame)
                      .collect(Collectors.joining("\n")));
    } else if (thrown != null) {
      var stack = new StringWriter();
      thrown.printStackTrace(new PrintWriter(stack, true));
      fault = stack.toString().lines().limit(30).collect(Collectors.joining("\n"));
    }
  }

  private void samal(List<String> command) {
    try (var stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      code = Samal.run(stream, stream, command.toArray(String[]::new));
    } catch (Throwable e) {
      thrown = e;
    }
  }
}
