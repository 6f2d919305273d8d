package energy.samal.io.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of the report's interface in one language. */
record Messages(String language, Map<String, String> texts) {
  static final List<String> LANGUAGES = List.of("ru", "kk", "en", "zh");

  static Messages of(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "language is '%s' but must be one of %s".formatted(language, LANGUAGES));
    }
    var resource = "messages/" + language + ".properties";
    var properties = new Properties();
    try (var in = Messages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return new Messages(language, texts);
  }

  String text(String key) {
    var text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("no text for '%s' in %s".formatted(key, language));
    }
    return text;
  }
}
