package energy.samal.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the report in a real browser, where there is one, and looks at what the script drew. */
class ReportBrowserTest {
  private static final Pattern SECTION =
      Pattern.compile("<section id=\"(\\w+)\" data-shapes=\"(\\d+)\"");

  private static final List<String> SECTIONS =
      List.of(
          "answer",
          "targets",
          "mix",
          "map",
          "weeks",
          "lakes",
          "prices",
          "costs",
          "emissions",
          "trade",
          "proof",
          "sources");

  @TempDir Path folder;

  @Test
  void everySectionIsDrawnInEveryLanguage() throws Exception {
    for (String language : Report.languages()) {
      var dom = rendered(language, "segments:100");
      assertThat(dom).as(language).contains("data-drawn=\"12\"").doesNotContain("data-error");
      assertThat(shapes(dom)).as(language).containsOnlyKeys(SECTIONS);
      assertThat(shapes(dom).values()).as(language).allMatch(count -> count >= 6);
    }
  }

  @Test
  void hoursAndRepresentativeDaysAreDrawnToo() throws Exception {
    var hours = rendered("ru", "all");
    assertThat(hours).contains("data-drawn=\"12\"").doesNotContain("data-error");
    var days = rendered("zh", "days:6");
    assertThat(days).contains("data-drawn=\"12\"").doesNotContain("data-error");
    // Levels of representative days are not levels of the year, so the reservoirs are left out.
    assertThat(shapes(days)).doesNotContainKey("lakes").containsKey("weeks");
  }

  @Test
  void namesFromTheCaseStayText() throws Exception {
    var dom = rendered("en", "segments:100");
    assertThat(dom).contains("&lt;/script&gt;&lt;b&gt;markup&lt;/b&gt;");
    assertThat(dom).doesNotContain("href=\"javascript:");
  }

  @Test
  void everyChoiceCanBeMade() throws Exception {
    var file = written("kk", "segments:100");
    var html = Files.readString(file);
    var pressing =
        """
        <script>
        let pressed = 0;
        for (const box of document.querySelectorAll('.choice')) {
          for (const button of [...box.querySelectorAll('button')]) {
            button.click();
            pressed++;
          }
        }
        document.documentElement.dataset.pressed = pressed;
        </script>
        </body>\
        """;
    Files.writeString(file, html.replace("</script>\n</body>", "</script>\n" + pressing));
    var dom = opened(file);
    assertThat(dom).doesNotContain("data-error");
    var pressed = Pattern.compile("data-pressed=\"(\\d+)\"").matcher(dom);
    assertThat(pressed.find()).isTrue();
    assertThat(Integer.parseInt(pressed.group(1))).isGreaterThan(70);
    // The last country and the last year of every section are shown now.
    assertThat(dom)
        .contains("Түрікменстан, 2050&nbsp;ж. қысы")
        .contains("Түрікменстан: серіктестермен сауда");
  }

  private static Map<String, Integer> shapes(String dom) {
    var shapes = new TreeMap<String, Integer>();
    SECTION
        .matcher(dom)
        .results()
        .forEach(m -> shapes.put(m.group(1), Integer.valueOf(m.group(2))));
    return shapes;
  }

  private String rendered(String language, String resolution) throws Exception {
    return opened(written(language, resolution));
  }

  private Path written(String language, String resolution) throws Exception {
    assumeTrue(browser().isPresent(), "no Chromium on the path");
    var file = folder.resolve(language + resolution.replace(':', '-') + ".html");
    Report.write(
        ReportTest.plan(resolution), SyntheticCase.scenario(), ReportTest.FACTS, language, file);
    return file;
  }

  private String opened(Path file) throws Exception {
    var dom = folder.resolve(file.getFileName() + ".dom");
    var process =
        new ProcessBuilder(
                browser().orElseThrow(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1400,900",
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("browser ended").isTrue();
    return Files.readString(dom, StandardCharsets.UTF_8);
  }

  private static Optional<String> browser() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            folder ->
                List.of("chromium", "chromium-browser", "google-chrome").stream()
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
