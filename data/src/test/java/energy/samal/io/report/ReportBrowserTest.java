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

  private static Map<String, Integer> shapes(String dom) {
    var shapes = new TreeMap<String, Integer>();
    SECTION
        .matcher(dom)
        .results()
        .forEach(m -> shapes.put(m.group(1), Integer.valueOf(m.group(2))));
    return shapes;
  }

  private String rendered(String language, String resolution) throws Exception {
    var browser = browser();
    var file = folder.resolve(language + resolution.replace(':', '-') + ".html");
    Report.write(
        ReportTest.plan(resolution), SyntheticCase.scenario(), ReportTest.FACTS, language, file);
    var dom = folder.resolve(file.getFileName() + ".dom");
    var process =
        new ProcessBuilder(
                browser,
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

  private static String browser() {
    var found =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(
                folder ->
                    List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "no Chromium on the path");
    return found.orElseThrow().toString();
  }
}
