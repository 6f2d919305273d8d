package energy.samal.io.casefolder;

import energy.samal.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads whole text files in UTF-8, or says why it cannot. */
public final class TextFile {
  private static final int MEGABYTE = 1 << 20;
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private final Path folder;
  private final Consumer<Problem> problems;

  public TextFile(Path folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * The text without a byte order mark and with lines ended by {@code \n}; empty when it cannot be
   * read, after a problem has been told.
   *
   * @param name of the file, relative to the folder
   * @param limitMb largest size that is read
   */
  public Optional<String> read(String name, int limitMb) {
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
      var bytes = Files.readAllBytes(file);
      return decode(name, bytes);
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

  private Optional<String> decode(String name, byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(
          bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n'));
    } catch (CharacterCodingException _) {
      return notUtf8(name, bytes);
    }
  }

  private Optional<String> notUtf8(String name, byte[] bytes) {
    boolean wide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
    int at = firstBad(bytes);
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    var looks =
        wide
            ? "it looks like UTF-16"
            : cyrillic(bytes)
                ? "it looks like Cyrillic in Windows-1251"
                : "it is in another encoding";
    problems.accept(
        new Problem(
            name + ", line " + line,
            "File '" + name + "'",
            "encoding",
            "byte 0x%02X".formatted(bytes[at] & 0xFF),
            "files are in UTF-8; " + looks,
            "Save it as 'CSV UTF-8' in the spreadsheet, or convert it to UTF-8."));
    return Optional.empty();
  }

  private static int firstBad(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
    return Math.min(in.position(), bytes.length - 1);
  }

  /** Whether nearly all bytes beyond ASCII are Cyrillic letters of Windows-1251. */
  private static boolean cyrillic(byte[] bytes) {
    int letters = 0;
    int others = 0;
    for (char c : new String(bytes, CYRILLIC).toCharArray()) {
      if (c >= 128) {
        boolean isLetter = Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC;
        letters += isLetter ? 1 : 0;
        others += isLetter ? 0 : 1;
      }
    }
    return letters > 4 * others;
  }

  private Optional<String> refuse(
      String name, String field, Object found, String rule, String remedy) {
    problems.accept(new Problem(name, "File '" + name + "'", field, found, rule, remedy));
    return Optional.empty();
  }
}
