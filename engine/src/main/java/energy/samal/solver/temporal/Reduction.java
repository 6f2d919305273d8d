package energy.samal.solver.temporal;

/** What presolve does to rows and columns, for counting. */
enum Reduction {
  /** Columns whose two bounds meet. */
  FIXED_COLUMN,
  /** Columns in no row any more. */
  EMPTY_COLUMN,
  /** Columns that no row and no cost keeps from one of their bounds. */
  DOMINATED_COLUMN,
  /** Columns of forcing rows. */
  FORCED_COLUMN,
  /** Columns of rows of two, which both go as far as they can. */
  PAIRED_COLUMN,
  /** Columns without cost in a single row, which become part of the row's bounds. */
  SLACK_COLUMN,
  /** Columns without cost that can meet all their rows, whatever the others do. */
  RELEASED_COLUMN,
  EMPTY_ROW,
  /** Rows of one column, which become its bounds. */
  SINGLETON_ROW,
  /** Rows that hold in any case. */
  REDUNDANT_ROW,
  /** Rows that only hold with all columns at a bound. */
  FORCING_ROW,
  PAIRED_ROW,
  /** Rows of released columns. */
  RELEASED_ROW,
  /** Bounds of rows, beside another that stays, that hold in any case. */
  REDUNDANT_SIDE
}
