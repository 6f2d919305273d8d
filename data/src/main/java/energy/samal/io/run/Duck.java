package energy.samal.io.run;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** A database in memory, for reading and writing Parquet and CSV. */
final class Duck implements AutoCloseable {
  private final DuckDBConnection connection;
  private final Statement statement;

  private Duck(DuckDBConnection connection) throws SQLException {
    this.connection = connection;
    this.statement = connection.createStatement();
  }

  static Duck open() throws SQLException {
    var duck = new Duck((DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", offline()));
    duck.run("SET preserve_insertion_order = true");
    duck.run("SET TimeZone = 'UTC'");
    return duck;
  }

  /** Nothing may be fetched from the network behind the user's back. */
  private static Properties offline() {
    var properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    return properties;
  }

  /** A path as a text literal of SQL. */
  static String text(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  void run(String sql) throws SQLException {
    statement.execute(sql);
  }

  DuckDBAppender append(String table) throws SQLException {
    return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
  }

  /** All rows of a small result. */
  List<List<Object>> rows(String sql) throws SQLException {
    var rows = new ArrayList<List<Object>>();
    each(sql, rows::add);
    return rows;
  }

  /** Row after row of a result of any size. */
  void each(String sql, Consumer<List<Object>> receiver) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new ArrayList<Object>(columns);
        for (int column = 1; column <= columns; column++) {
          row.add(result.getObject(column));
        }
        receiver.accept(row);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection;
        statement) {
      // Both go, whatever happens to the other.
    }
  }
}
