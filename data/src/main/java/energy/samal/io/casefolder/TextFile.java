package energy.samal.io.casefolder;

import energy.samal.io.tables.Table;
import energy.samal.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads text files in UTF-8, or says why it cannot. */
public final class TextFile {
  private static final int MEGABYTE = 1 << 20;

  /** Bytes that are looked at together. */
  private static final int CHUNK = 1 << 16;

  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private final Path folder;
  private final Consumer<Problem> problems;

  public TextFile(Path folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** What can be done with a file, which may fail. */
  private interface Reading<T> {
    T of(Path file) throws IOException;
  }

  /**
   * The whole text without a byte order mark and with lines ended by {@code \n}; empty when it
   * cannot be read, after a problem has been told.
   *
   * @param name of the file, relative to the folder
   * @param limitMb largest size that is read
   */
  public Optional<String> read(String name, int limitMb) {
    return with(name, limitMb, file -> plain(Files.readString(file)));
  }

  /**
   * The same for a reader of the text, which is never held as a whole.
   *
   * @param reading may throw what the text throws as an {@link UncheckedIOException}
   */
  public void read(String name, int limitMb, Consumer<Reader> reading) {
    with(
        name,
        limitMb,
        file -> {
          try (var text = new BufferedReader(new PlainReader(Files.newBufferedReader(file)))) {
            reading.accept(text);
            return name;
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }

  /**
   * The table in a file of comma-separated values, without ever holding its whole text; empty when
   * it cannot be read, after problems have been told.
   *
   * @param table its name
   * @param name of the file, relative to the folder
   * @param limitMb largest size that is read
   */
  public Optional<Table> readTable(String table, String name, int limitMb) {
    return with(
            name,
            limitMb,
            file -> {
              try (var reader = Files.newBufferedReader(file)) {
                return CsvTable.read(table, name, reader, problems);
              }
            })
        .flatMap(found -> found);
  }

  /** The same row by row, for tables of which nothing is to be kept but what is made of them. */
  public void readRows(String table, String name, int limitMb, CsvTable.Rows rows) {
    with(
        name,
        limitMb,
        file -> {
          try (var reader = Files.newBufferedReader(file)) {
            CsvTable.read(table, name, reader, rows, problems);
            return name;
          }
        });
  }

  private static String plain(String text) {
    var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n');
  }

  private <T> Optional<T> with(String name, int limitMb, Reading<T> reading) {
    var file = folder.resolve(name);
    if (Files.isDirectory(file)) {
      return refuse(name, "file", "a folder", "a file must have this name", "Rename the folder.");
    }
    try {
      long size = Files.size(file);
      if (size > (long) limitMb * MEGABYTE) {
        return refuse(
            name,
            "size",
            size / MEGABYTE + " MB",
            "files of this kind have at most " + limitMb + " MB and it was not read",
            "Check that it is the right file; tables of hours belong in the folder hourly.");
      }
      return isUtf8(file, name) ? Optional.of(reading.of(file)) : Optional.empty();
    } catch (AccessDeniedException _) {
      return refuse(
          name,
          "file",
          "not readable",
          "its permissions forbid reading",
          "Give yourself the right to read it.");
    } catch (IOException e) {
      return refuse(
          name, "file", "not readable", "reading failed: " + e.getMessage(), "Check the disk.");
    }
  }

  /** Whether all bytes are UTF-8; where the first one is not is told. */
  private boolean isUtf8(Path file, String name) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.allocate(CHUNK);
    var out = CharBuffer.allocate(CHUNK);
    int line = 1;
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      boolean ends;
      do {
        ends = channel.read(in) < 0;
        in.flip();
        var result = decoder.decode(in, out.clear(), ends);
        line += newLines(in.array(), in.position());
        if (result.isError()) {
          notUtf8(file, name, line, in);
          return false;
        }
        in.compact();
      } while (!ends);
    }
    return true;
  }

  private static int newLines(byte[] bytes, int count) {
    int lines = 0;
    for (int i = 0; i < count; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  /**
   * @param at the first byte that is none of UTF-8, and those after it
   */
  private void notUtf8(Path file, String name, int line, ByteBuffer at) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(2);
    }
    boolean wide = head.length > 1 && (head[0] & head[1] & 0xFE) == 0xFE;
    var looks =
        wide
            ? "it looks like UTF-16"
            : cyrillic(CYRILLIC.decode(at.slice()))
                ? "it looks like Cyrillic in Windows-1251"
                : "it is in another encoding";
    problems.accept(
        new Problem(
            name + ", line " + line,
            "File '" + name + "'",
            "encoding",
            "byte 0x%02X".formatted(at.get(at.position()) & 0xFF),
            "files are in UTF-8; " + looks,
            "Save it as 'CSV UTF-8' in the spreadsheet, or convert it to UTF-8."));
  }

  /** Whether nearly all characters beyond ASCII are Cyrillic letters. */
  private static boolean cyrillic(CharSequence text) {
    long letters =
        text.chars()
            .filter(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC)
            .count();
    long others = text.chars().filter(c -> c >= 128).count() - letters;
    return letters > 4 * others;
  }

  private <T> Optional<T> refuse(
      String name, String field, Object found, String rule, String remedy) {
    problems.accept(new Problem(name, "File '" + name + "'", field, found, rule, remedy));
    return Optional.empty();
  }
}
