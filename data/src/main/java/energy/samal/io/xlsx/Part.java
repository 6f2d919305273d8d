package energy.samal.io.xlsx;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One file of XML within a workbook, read once from front to back. */
final class Part implements AutoCloseable {
  /** Most bytes that a part may unpack to: a few kilobytes can be made to unpack to anything. */
  static final long MOST_BYTES = 2L << 30;

  private static final XMLInputFactory XML = factory();

  private final String name;
  private final XMLStreamReader reader;
  private final InputStream in;

  private Part(String name, InputStream in) throws IOException {
    this.name = name;
    this.in = in;
    try {
      reader = XML.createXMLStreamReader(decoded(in));
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /**
   * @throws UnreadableWorkbookException when there is no such part
   */
  static Part open(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw UnreadableWorkbookException.damaged("the part " + name + " is missing");
    }
    var in = new Limited(name, zip.getInputStream(entry));
    try {
      return new Part(name, in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Characters out of UTF-8, or UTF-16 where its mark says so. The parser is not left to decode
   * them: it prints what it cannot.
   */
  private static Reader decoded(InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in);
    buffered.mark(3);
    var mark = buffered.readNBytes(3);
    buffered.reset();
    boolean isUtf16 = mark.length > 1 && (mark[0] == (byte) 0xFE || mark[0] == (byte) 0xFF);
    if (mark.length == 3 && mark[0] == (byte) 0xEF) {
      buffered.skipNBytes(3);
    }
    var decoder =
        (isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(buffered, decoder);
  }

  /** No entities: they can name files of this machine and grow without end. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Goes on to the next begin of an element; false at the end of the part. */
  boolean nextElement() throws IOException {
    int event;
    do {
      event = next();
    } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT);
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /** The next event, as {@link XMLStreamConstants} number them. */
  int next() throws IOException {
    try {
      return reader.next();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Of the element that begins or ends here, without its namespace. */
  String element() {
    return reader.getLocalName();
  }

  /** An attribute of the element that begins here; empty when it has none of that name. */
  String attribute(String attribute) {
    var value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }

  /** The text of an element that holds nothing but text, up to its end. */
  String text() throws IOException {
    try {
      return reader.getElementText();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** The text of a string element with its runs, up to its end, without reading aids. */
  String richText() throws IOException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          switch (element()) {
            case "t" -> text.append(text());
            case "rPh" -> richText();
            default -> depth++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.END_DOCUMENT -> throw damaged("it ends within a text");
        default -> {
          // Blanks between elements.
        }
      }
    }
    return Escapes.undo(text.toString());
  }

  UnreadableWorkbookException damaged(String what) {
    return UnreadableWorkbookException.damaged("in its part " + name + ", " + what);
  }

  /** Reading errors arrive wrapped, those of the limit too. */
  private IOException damaged(XMLStreamException e) {
    if (e.getNestedException() instanceof UnreadableWorkbookException limit) {
      return limit;
    }
    var location = e.getLocation();
    return damaged(
        location == null
            ? "the content cannot be unpacked"
            : "line %d, column %d is no XML"
                .formatted(location.getLineNumber(), location.getColumnNumber()));
  }

  @Override
  public void close() throws IOException {
    try (in) {
      reader.close();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private static final class Limited extends FilterInputStream {
    private final String name;
    private long bytes;

    Limited(String name, InputStream in) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = unpacked(buffer, offset, length);
      bytes += Math.max(0, count);
      if (bytes > MOST_BYTES) {
        throw new UnreadableWorkbookException(
            "its part %s unpacks to more than %d MB".formatted(name, MOST_BYTES >> 20),
            "Check that it is the right file.");
      }
      return count;
    }

    /** What is packed may lie beyond the end of the file, or be no packed data at all. */
    private int unpacked(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (EOFException | ZipException _) {
        throw UnreadableWorkbookException.damaged("its part " + name + " cannot be unpacked");
      }
    }
  }
}
