package energy.samal.io.casefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of all files of a folder, to compare folders by. */
public final class FolderTexts {
  private FolderTexts() {}

  /** Texts by path. */
  public static SortedMap<String, String> of(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var texts = new TreeMap<String, String>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
      return texts;
    }
  }
}
