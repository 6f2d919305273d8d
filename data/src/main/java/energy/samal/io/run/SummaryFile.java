package energy.samal.io.run;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Reads and writes the JSON files of a run. A number that is not known is null in the file. */
public final class SummaryFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(numbers())
          .build();

  private SummaryFile() {}

  /** The text of a summary or of any other record of a run. */
  public static String text(Object record) {
    return JSON.writeValueAsString(record) + "\n";
  }

  /** The summary of a finished run. */
  public static Summary read(Path run) {
    return read(RunFolder.open(run).resolve(RunFolder.SUMMARY), Summary.class);
  }

  static <T> T read(Path file, Class<T> type) {
    try {
      return JSON.readValue(file, type);
    } catch (JacksonException e) {
      throw RunFolderException.reading(file, e);
    }
  }

  /**
   * Where a JSON file does not say what a record says, in words: numbers that differ by more than
   * rounding, other texts, members missing or added.
   */
  public static List<String> differences(Path file, Object record) {
    try {
      var stored = JSON.readTree(file);
      return new JsonDifferences(file.getFileName().toString())
          .between(stored, JSON.valueToTree(record));
    } catch (JacksonException e) {
      throw RunFolderException.reading(file, e);
    }
  }

  private static SimpleModule numbers() {
    return new SimpleModule("numbers")
        .addSerializer(Double.class, new NumberWriter(Double.class))
        .addSerializer(double.class, new NumberWriter(double.class))
        .addDeserializer(Double.class, new NumberReader())
        .addDeserializer(double.class, new NumberReader());
  }

  private static final class NumberWriter extends StdSerializer<Double> {
    NumberWriter(Class<Double> type) {
      super(type);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }

  private static final class NumberReader extends StdDeserializer<Double> {
    NumberReader() {
      super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) {
      if (!json.currentToken().isNumeric()) {
        return (Double) context.handleUnexpectedToken(context.constructType(Double.class), json);
      }
      return json.getDoubleValue();
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return Double.NaN;
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return Double.NaN;
    }
  }
}
