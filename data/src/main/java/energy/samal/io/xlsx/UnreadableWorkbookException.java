package energy.samal.io.xlsx;

import java.io.IOException;

/** A file that is no workbook, or a damaged one. */
final class UnreadableWorkbookException extends IOException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  /**
   * @param rule what is wrong, continuing "… but"
   * @param remedy what to do
   */
  UnreadableWorkbookException(String rule, String remedy) {
    super(rule);
    this.remedy = remedy;
  }

  /** A workbook that was one before something happened to it. */
  static UnreadableWorkbookException damaged(String what) {
    return new UnreadableWorkbookException(
        "it is a damaged workbook: " + what, "Open it in a spreadsheet and save it again.");
  }

  String remedy() {
    return remedy;
  }
}
