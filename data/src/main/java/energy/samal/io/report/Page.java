package energy.samal.io.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Puts template, style, data, chart library and scripts together into one HTML text. */
final class Page {
  private static final String CHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  /** In the order in which they are run. */
  private static final List<String> SCRIPTS =
      List.of(
          "core.js",
          "charts.js",
          "headline.js",
          "targets.js",
          "mix.js",
          "map.js",
          "weeks.js",
          "prices.js",
          "money.js",
          "trade.js",
          "proof.js",
          "start.js");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Page() {}

  static String html(ReportData data, Messages messages) {
    var script = new StringBuilder();
    SCRIPTS.forEach(name -> script.append(resource(name)));
    var title = data.title() + " – " + messages.text("report.title");
    return resource("report.html")
        .replace("@language@", messages.language())
        .replace("@title@", escaped(title))
        .replace("@style@", resource("report.css"))
        .replace("@noscript@", escaped(messages.text("report.noscript")))
        .replace("@charts@", script(resource(CHARTS)))
        .replace("@messages@", json(messages.texts()))
        .replace("@data@", json(data))
        .replace("@script@", script(script.toString()));
  }

  /** JSON that no name in it can end the script element of. */
  static String json(Object value) {
    return JSON.writeValueAsString(value)
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String script(String source) {
    return source.replace("</script", "<\\/script");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (var in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
