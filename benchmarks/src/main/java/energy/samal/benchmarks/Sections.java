package energy.samal.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The sections of a page in Markdown, each from a heading {@code ## …} to the next. */
final class Sections {
  private static final String START = "\n(?=## )";

  private Sections() {}

  /** What stands before the first section. */
  static String introduction(String page) {
    return page.split(START)[0].strip();
  }

  /**
   * Sections by heading: those measured now in place of the ones before, of others those before.
   */
  static SequencedMap<String, String> merged(String before, String now) {
    var sections = new LinkedHashMap<String, String>();
    for (var page : List.of(before, now)) {
      var parts = List.of(page.split(START));
      for (var section : parts.subList(1, parts.size())) {
        sections.put(section.lines().findFirst().orElse(""), section.strip());
      }
    }
    return sections;
  }
}
