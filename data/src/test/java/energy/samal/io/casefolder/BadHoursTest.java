package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when hourly tables are wrong. */
class BadHoursTest {
  @TempDir Path temporary;

  @Test
  void hourLeftOut() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "hourly/load.csv",
        Files.readString(bad.file("hourly/load.csv")).replaceFirst("\n7,.*", ""));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 9: Hourly table 'hourly/load': hour_utc is '8' "
                + "but hour 7 must stand here. Add the missing hours from 7 to 7.");
  }

  @Test
  void hourTwice() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "hourly/load.csv",
        Files.readString(bad.file("hourly/load.csv")).replaceFirst("\n7,", "\n6,"));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 9: Hourly table 'hourly/load': hour_utc is '6' "
                + "but hour 7 must stand here. Remove one of the two rows of hour 6.");
  }

  @Test
  void hoursOutOfOrder() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "hourly/load.csv",
        Files.readString(bad.file("hourly/load.csv")).replaceFirst("\n(7,.*)\n(8,.*)", "\n$2\n$1"));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 9: Hourly table 'hourly/load': hour_utc is '8' "
                + "but hour 7 must stand here. Sort the rows by hour.");
  }

  @Test
  void hoursThatEndEarly() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "hourly/load.csv",
        Files.readString(bad.file("hourly/load.csv")).replaceFirst("(?s)\n20,.*", "\n"));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv: Hourly table 'hourly/load': rows is 20 but the case "
                + "has 24 hours: hours 20 to 23 are missing. Add the missing hours; the "
                + "last row is hour 23.");
  }

  @Test
  void moreHoursThanTheCase() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append("hourly/load.csv", "24,1,1");
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 26: Hourly table 'hourly/load': rows is 25 but "
                + "the case has 24 hours. Remove the rows from hour 24 on, or correct "
                + "hours in case.yaml.");
  }

  @Test
  void leapYear() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("case.yaml", "hours: 24", "hours: 8760");
    bad.write("hourly/wind.csv", hours("wind_north,wind_south", 8760));
    bad.write("hourly/load.csv", hours("load_north,price", 8784));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv: Hourly table 'hourly/load': rows is 8784 but a year "
                + "of a case has 8760 hours, leap years too. Leave out the 24 hours of 29 "
                + "February and count on: 1 March begins with hour 1416.");
  }

  @Test
  void hoursFromOne() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "hourly/load.csv",
        Files.readString(bad.file("hourly/load.csv")).replaceFirst("\n0,.*", ""));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 2: Hourly table 'hourly/load': hour_utc is '1' "
                + "but hour 0 must stand here. Count hours from 0, not from 1.");
  }

  @Test
  void timesForHours() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "hourly/load.csv",
        Files.readString(bad.file("hourly/load.csv")).replaceFirst("\n0,", "\n2023-01-01 00:00,"));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 2: Hourly table 'hourly/load': hour_utc is "
                + "'2023-01-01 00:00' but hours are counted from 0. Write the count of "
                + "hours since 1 January 00:00 UTC: 0.");
  }

  @Test
  void noHourColumn() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("hourly/load.csv", "hour_utc", "hour");
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 1: Hourly table 'hourly/load': first column is "
                + "'hour' but the first column of an hourly table is hour_utc. Put the "
                + "column hour_utc first, counting from 0.");
  }

  @Test
  void availabilityAboveOne() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("hourly/wind.csv", "5,0.6898", "5,1.6898");
    assertThat(bad.message())
        .isEqualTo(
            "hourly/wind.csv, line 7: Series 'wind_north': hour 5 is 1.6898 but it "
                + "is the availability of Generator 'wind_north' and must lie between 0 "
                + "and 1.2. Divide by the installed capacity, or cut the values there.");
  }

  @Test
  void availabilityInPerCent() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("hourly/wind.csv", "5,0.6898", "5,68.98");
    bad.change("hourly/wind.csv", "6,0.7", "6,70");
    assertThat(bad.message())
        .isEqualTo(
            "hourly/wind.csv, line 7: Series 'wind_north': hour 5 is 68.98 but it "
                + "is the availability of Generator 'wind_north' and must lie between 0 "
                + "and 1.2. Give shares, not per cent. 1 more hours of it are wrong too.");
  }

  @Test
  void notANumber() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("hourly/wind.csv", "5,0.6898", "5,NaN");
    assertThat(bad.message())
        .isEqualTo(
            "hourly/wind.csv, line 7: Series 'wind_north': hour 5 is 'NaN' but "
                + "every hour needs a number. Fill the gap, such as with the hour before.");
  }

  @Test
  void emptyHour() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("hourly/wind.csv", "5,0.6898", "5,");
    assertThat(bad.message())
        .isEqualTo(
            "hourly/wind.csv, line 7: Series 'wind_north': hour 5 is empty but "
                + "every hour needs a number. Fill the gap, such as with the hour before.");
  }

  @Test
  void meanOfAProfile() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write("hourly/load.csv", hours("load_north,price", 24).replaceAll(",1,1", ",1.5,1"));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 1: Series 'load_north': mean is 1.5 but it is "
                + "the profile of Demand 'load_north' and its mean must be 1. Divide "
                + "every hour by the mean.");
  }

  @Test
  void negativeProfile() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write("hourly/load.csv", hours("load_north,price", 24).replaceFirst("\n3,1,", "\n3,-1,"));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 5: Series 'load_north': hour 3 is -1 but it is "
                + "the profile of Demand 'load_north' and cannot be negative. Correct it.");
  }

  @Test
  void seriesOfTheSameNameInTwoFiles() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write("hourly/more.csv", hours("wind_north", 24));
    assertThat(bad.message())
        .isEqualTo(
            "hourly/wind.csv, line 1: Series 'wind_north': name is 'wind_north' but "
                + "hourly/more.csv, line 1 has a series of that name. Name each series "
                + "differently, over all hourly tables.");
  }

  /** An hourly table of ones. */
  private static String hours(String series, int hours) {
    var text = new StringBuilder("hour_utc,").append(series).append('\n');
    for (int hour = 0; hour < hours; hour++) {
      text.append(hour).append(series.replaceAll("[^,]+", "1").replaceAll("^", ",")).append('\n');
    }
    return text.toString();
  }
}
