package energy.samal.io.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Workbooks and reports show the same group in the same colour. */
final class PaletteTest {
  private static final Pattern COLOURS = Pattern.compile("coal: '#[^}]*");
  private static final Pattern GROUP = Pattern.compile("(\\w+): '#([0-9a-f]{6})'");

  PaletteTest() {}

  @Test
  void coloursAreThoseOfTheReport() throws IOException {
    var report = COLOURS.matcher(script());
    assertThat(report.find()).isTrue();
    var groups = GROUP.matcher(report.group());
    var told = new ArrayList<String>();
    while (groups.find()) {
      var group = groups.group(1);
      told.add(group);
      assertThat(Palette.colour(group, 0).toLowerCase(Locale.ROOT))
          .as(group)
          .isEqualTo(groups.group(2));
    }
    assertThat(told).hasSizeGreaterThan(10).isEqualTo(Palette.inOrder(List.copyOf(told)));
  }

  private static String script() throws IOException {
    try (var in = Palette.class.getResourceAsStream("/energy/samal/io/report/charts.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
