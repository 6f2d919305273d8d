package energy.samal.io.pypsa;

import java.util.List;
import java.util.Locale;

/** The group that charts show a technology under, by words in its name. */
final class Groups {
  private record Word(String part, String group) {}

  private static final List<Word> WORDS =
      List.of(
          new Word("wind", "wind"),
          new Word("solar", "solar"),
          new Word("pv", "solar"),
          new Word("hydro", "hydro"),
          new Word("phs", "storage"),
          new Word("ror", "hydro"),
          new Word("nuclear", "nuclear"),
          new Word("uranium", "nuclear"),
          new Word("lignite", "coal"),
          new Word("coal", "coal"),
          new Word("gas", "gas"),
          new Word("ccgt", "gas"),
          new Word("ocgt", "gas"),
          new Word("oil", "oil"),
          new Word("bio", "bioenergy"),
          new Word("battery", "storage"),
          new Word("store", "storage"),
          new Word("storage", "storage"),
          new Word("heat", "heat"),
          new Word("line", "grid"),
          new Word("link", "grid"),
          new Word("transformer", "grid"));

  private Groups() {}

  static String of(String name) {
    var small = name.toLowerCase(Locale.ROOT);
    if (small.equals("ac") || small.equals("dc")) {
      return "grid";
    }
    return WORDS.stream()
        .filter(word -> small.contains(word.part()))
        .map(Word::group)
        .findFirst()
        .orElse("other");
  }
}
