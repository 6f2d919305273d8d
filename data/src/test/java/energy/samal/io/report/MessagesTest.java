package energy.samal.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path SCRIPTS = Path.of("src/main/resources/energy/samal/io/report");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  /** A key that a script asks for in full, such as text('unit.gw'. */
  private static final Pattern ASKED = Pattern.compile("text\\('([\\w.]+\\w)'[,)]");

  @Test
  void everyLanguageHasTheSameKeys() {
    var english = Messages.of("en").texts().keySet();
    for (String language : Report.languages()) {
      assertThat(Messages.of(language).texts().keySet()).as(language).isEqualTo(english);
    }
  }

  @Test
  void everyLanguageFillsTheSamePlaces() {
    var english = places(Messages.of("en"));
    for (String language : Report.languages()) {
      assertThat(places(Messages.of(language))).as(language).isEqualTo(english);
    }
  }

  @Test
  void noTextIsEmptyOrLeftInEnglish() {
    var english = Messages.of("en").texts();
    for (String language : Report.languages()) {
      Messages.of(language)
          .texts()
          .forEach(
              (key, text) -> {
                assertThat(text).as(language + " " + key).isNotEmpty();
                boolean words = english.get(key).replaceAll("\\{\\w+}", "").matches(".*[a-z]{3}.*");
                if (words && !language.equals("en")) {
                  assertThat(text).as(language + " " + key).isNotEqualTo(english.get(key));
                }
              });
    }
  }

  @Test
  void whatScriptsAskForExists() throws IOException {
    var asked = new TreeSet<String>();
    try (var files = Files.newDirectoryStream(SCRIPTS, "*.js")) {
      for (Path file : files) {
        ASKED.matcher(Files.readString(file)).results().forEach(m -> asked.add(m.group(1)));
      }
    }
    assertThat(asked).hasSizeGreaterThan(80);
    assertThat(Messages.of("en").texts().keySet()).containsAll(asked);
  }

  @Test
  void monthsAreTwelve() {
    for (String language : Report.languages()) {
      var messages = Messages.of(language);
      assertThat(messages.text("date.months").split(",")).as(language).hasSize(12);
      assertThat(messages.text("date.monthNames").split(",")).as(language).hasSize(12);
    }
  }

  private static Map<String, TreeSet<String>> places(Messages messages) {
    var places = new TreeMap<String, TreeSet<String>>();
    messages
        .texts()
        .forEach(
            (key, text) -> {
              var found = new TreeSet<String>();
              PLACEHOLDER.matcher(text).results().forEach(m -> found.add(m.group()));
              places.put(key, found);
            });
    return places;
  }
}
