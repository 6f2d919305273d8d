package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReaderTest {
  /** However the characters are parted into portions, which is where marks and ends can be torn. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void marksGoAndLinesEndInOneWay(int portion) throws IOException {
    var reader = new PlainReader(new StringReader("\uFEFF\r\na\"\r\r\n\n\uFEFFб\n\r"));

    var text = new StringBuilder();
    var buffer = new char[portion];
    for (int n = reader.read(buffer, 0, portion); n >= 0; n = reader.read(buffer, 0, portion)) {
      assertThat(n).isPositive();
      text.append(buffer, 0, n);
    }

    assertThat(text).hasToString("\na\"\n\n\n\uFEFFб\n\n");
    assertThat(reader.isBlank()).isFalse();
    assertThat(reader.isQuoteOpen()).isTrue();
  }
}
