package energy.samal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void aSwapAMissingLetterAndCapitalsAreClose() {
    var known = List.of("north", "south", "west");

    assertThat(Nearest.advice("suoth", known, "nodes")).isEqualTo("Did you mean 'south'?");
    assertThat(Nearest.advice("nrth", known, "nodes")).isEqualTo("Did you mean 'north'?");
    assertThat(Nearest.advice("WEST", known, "nodes")).isEqualTo("Did you mean 'west'?");
  }

  @Test
  void whatIsFarAwayIsNotGuessed() {
    assertThat(Nearest.advice("Tashkent", List.of("north", "south"), "nodes"))
        .isEqualTo("The nodes are north, south.");
    assertThat(Nearest.advice("x", List.of("aa", "bb", "cc", "dd", "ee", "ff", "gg"), "nodes"))
        .isEqualTo("The nodes are aa, bb, cc, dd, ee, ff and 1 more.");
    assertThat(Nearest.advice("x", List.of(), "nodes")).isEqualTo("There are no nodes yet.");
  }

  @Test
  void distanceCountsEdits() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
  }
}
