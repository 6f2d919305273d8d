package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What the readme and the guide show is what the program takes. */
class GuideTest {
  private static final Path ROOT = Path.of("..");
  private static final Path COMMANDS = ROOT.resolve("docs/guide/command-line.md");
  private static final String GENERATED = "<!-- What follows is written by GuideTest. -->\n";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh[^\n]*\n(.*?)^```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @Test
  void everyCommandShownIsOneTheProgramTakes() throws IOException {
    int seen = 0;
    for (var page : pages()) {
      for (var words : commands(page)) {
        assertThatCode(() -> new CommandLine(new Samal()).parseArgs(words))
            .as("%s: ./samal %s", page, String.join(" ", words))
            .doesNotThrowAnyException();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(8);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    var lost = new ArrayList<String>();
    for (var page : pages()) {
      for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          lost.add(page + " → " + link.group(1));
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  /** {@code -Dguide.write=true} writes the page anew. */
  @Test
  void thePageOfCommandsSaysWhatHelpSays() throws IOException {
    var page = Files.readString(COMMANDS);
    var written = page.substring(0, page.indexOf(GENERATED) + GENERATED.length());
    var anew = written + help(new CommandLine(new Samal()));
    if (Boolean.getBoolean("guide.write")) {
      Files.writeString(COMMANDS, anew);
    } else {
      assertThat(page)
          .as("mvn -pl app -am test -Dtest=GuideTest -Dguide.write=true mends it")
          .isEqualTo(anew);
    }
  }

  private static String help(CommandLine command) {
    var text = new StringBuilder();
    command.setUsageHelpWidth(100);
    text.append("\n## %s\n\n".formatted(command.getCommandSpec().qualifiedName()));
    text.append("```text\n").append(command.getUsageMessage(Ansi.OFF)).append("```\n");
    command.getSubcommands().values().forEach(further -> text.append(help(further)));
    return text.toString();
  }

  private static List<String[]> commands(Path page) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("./samal "))
        .map(line -> line.substring("./samal ".length()).split(" +"))
        .toList();
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    for (var folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("docs/guide"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    assertThat(pages).contains(ROOT.resolve("README.md"), COMMANDS);
    return pages;
  }
}
