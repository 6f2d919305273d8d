package energy.samal.benchmarks;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils text: its characters, words, numbers, lines, columns and encoding. */
final class SpoiltText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.+-]+");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private static final List<String> WORDS =
      List.of(
          "NaN",
          "nan",
          "Inf",
          "-inf",
          "-1",
          "0",
          "1",
          "1e308",
          "-1e308",
          "1e400",
          "1e-320",
          "3.5",
          "1e9",
          "2147483647",
          "2147483648",
          "99999999999999999999",
          "-2147483648",
          "1,5",
          "0x10",
          "",
          ";",
          ",",
          "[",
          "]",
          "{",
          "}",
          "(",
          ")",
          "'",
          "\"",
          "\"\"",
          ":",
          ":=",
          "=",
          "*",
          ".",
          "...",
          "%",
          "#",
          "/",
          "&",
          "<",
          ">",
          "&amp;",
          "&#0;",
          "<v>",
          "\n",
          "\t",
          " ",
          "\0",
          "\\",
          "\uFEFF",
          "é",
          "Алматы",
          "北京",
          "\uD83D\uDE00",
          "param",
          "default",
          "end",
          "tr",
          "set",
          "true",
          "None",
          "~",
          "- ",
          "..",
          "a b",
          "2023-01-01 00:00:00");

  private final Random random;

  SpoiltText(Random random) {
    this.random = random;
  }

  byte[] spoilt(byte[] whole) {
    var text = new String(whole, StandardCharsets.UTF_8);
    for (int k = 1 + random.nextInt(3); k > 0; k--) {
      text = text.isEmpty() ? word() : change(text);
    }
    return switch (random.nextInt(30)) {
      case 0 -> text.getBytes(StandardCharsets.UTF_16);
      case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
      case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> named(text, "é").getBytes(StandardCharsets.ISO_8859_1);
      case 4 -> named(text, "Алматы").getBytes(Charset.forName("windows-1251"));
      case 5 -> named(text, "北京").getBytes(StandardCharsets.UTF_8);
      case 6 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      case 7 -> text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private String change(String text) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> characters(text);
      case 2, 3 -> lines(text);
      case 4 -> columns(text);
      case 5, 6 -> replaced(text, NUMBER, word());
      case 7 -> everywhere(text);
      case 8 -> replaced(text, WORD, "");
      case 9 ->
          random.nextInt(4) == 0 ? text.substring(0, random.nextInt(text.length())) : lines(text);
      default -> replaced(text, WORD, random.nextBoolean() ? word() : other(text));
    };
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String characters(String text) {
    int at = random.nextInt(text.length());
    int most = random.nextInt(4) == 0 ? 400 : 12;
    int end = Math.min(text.length(), at + 1 + random.nextInt(most));
    var middle =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> text.substring(at, end).repeat(2);
          case 2 -> word();
          default -> (char) random.nextInt(256) + text.substring(at + 1, end);
        };
    return text.substring(0, at) + middle + text.substring(end);
  }

  private String lines(String text) {
    var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(other));
      case 2 -> lines.set(at, lines.set(other, lines.get(at)));
      default -> lines.subList(Math.min(at, other), Math.max(at, other)).clear();
    }
    return String.join("\n", lines);
  }

  /** One column of a table is left out, doubled or put elsewhere. */
  private String columns(String text) {
    var lines = text.split("\n", -1);
    int columns = Math.max(1, lines[0].split(",", -1).length);
    int at = random.nextInt(columns);
    int other = random.nextInt(columns);
    int how = random.nextInt(3);
    for (int k = 0; k < lines.length; k++) {
      var cells = new ArrayList<>(Arrays.asList(lines[k].split(",", -1)));
      if (at < cells.size() && other < cells.size()) {
        switch (how) {
          case 0 -> cells.remove(at);
          case 1 -> cells.add(cells.get(at));
          default -> cells.set(at, cells.set(other, cells.get(at)));
        }
        lines[k] = String.join(",", cells);
      }
    }
    return String.join("\n", lines);
  }

  /** A word, everywhere it stands. */
  private String everywhere(String text) {
    var old = other(text);
    return old.isEmpty() ? text : text.replace(old, word());
  }

  private String replaced(String text, Pattern pattern, String by) {
    var found = found(text, pattern);
    return found == null
        ? text
        : text.substring(0, found.start()) + by + text.substring(found.end());
  }

  private String other(String text) {
    var found = found(text, WORD);
    return found == null ? "" : found.group();
  }

  private String named(String text, String name) {
    return replaced(text, WORD, name);
  }

  /** One of the matches, the next after a place picked at random. */
  private MatchResult found(String text, Pattern pattern) {
    var matcher = pattern.matcher(text);
    return matcher.find(random.nextInt(text.length() + 1)) || matcher.find(0)
        ? matcher.toMatchResult()
        : null;
  }
}
