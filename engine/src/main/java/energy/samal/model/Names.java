package energy.samal.model;

import java.util.Map;

/**
 * What something is called, by language (en, ru, kk, zh …).
 *
 * @param byLanguage texts by language code; may be empty
 */
public record Names(Map<String, String> byLanguage) {
  public static final Names NONE = new Names(Map.of());

  public Names {
    byLanguage = Map.copyOf(byLanguage);
  }

  public static Names of(String english) {
    return new Names(Map.of("en", english));
  }

  /** The name in this language, else in English, else {@code otherwise}. */
  public String in(String language, String otherwise) {
    var name = byLanguage.get(language);
    return name != null ? name : byLanguage.getOrDefault("en", otherwise);
  }
}
