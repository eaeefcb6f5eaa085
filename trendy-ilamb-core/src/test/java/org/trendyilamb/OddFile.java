// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.time.Calendar;
import org.trendyilamb.time.CalendarDate;
import org.trendyilamb.time.EncodedTimeAxis;
import org.trendyilamb.time.TimeAxis;

/**
 * A file with a header put together by chance: names and order of dimensions, spellings of units,
 * calendars, types, packing, fill values, strays beside the field, and now and then something that
 * no one can read. Values tell the place and step they belong to. The same seed gives the same
 * file.
 */
final class OddFile {
  private static final double SEA = 40;

  private final Random random;
  private final String variable;
  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final List<VariableHeader> variables = new ArrayList<>();
  private final Map<String, double[]> data = new LinkedHashMap<>();
  private final List<String> story = new ArrayList<>();
  private final TimeAxis axis;
  private final double[] latitudes;
  private final double[] longitudes;
  private boolean sound = true;
  private double step = 1e-14;

  OddFile(long seed, String variable) {
    this.random = new Random(seed);
    this.variable = variable;
    Calendar calendar = one(Calendar.NOLEAP, Calendar.STANDARD, Calendar.DAYS_360);
    int year = one(1701, 1850, 1981);
    this.axis =
        random.nextInt(3) > 0
            ? TimeAxis.monthly(calendar, year, 1, one(12, 24, 36))
            : TimeAxis.yearly(calendar, year, one(2, 7));
    int rows = one(12, 18);
    this.latitudes = FixtureFile.axis(-90 + 90.0 / rows, 180.0 / rows, rows);
    this.longitudes = FixtureFile.axis(one(-180.0, 0.0) + one(0.0, 7.5), 15, 24);
  }

  /** What the header has that is odd. */
  String story() {
    return variable + " " + story;
  }

  /** Whether a right converter must be able to read it. */
  boolean isSound() {
    return sound;
  }

  /** The steps, in the calendar of the model. */
  TimeAxis axis() {
    return axis;
  }

  /** Latitudes, south first. */
  double[] latitudes() {
    double[] sorted = latitudes.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** How exactly a value can be expected. */
  double step() {
    return step;
  }

  /** Whether there is no value at a place. */
  static boolean isSea(double latitude, double longitude) {
    double turned = Math.IEEEremainder(longitude, 360);
    return latitude < SEA && Math.abs(turned) > 100;
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    T chosen = choices[random.nextInt(choices.length)];
    return chosen;
  }

  private <T> T told(String what, T choice) {
    story.add(what + "=" + choice);
    return choice;
  }

  private void unsound(String what) {
    sound = false;
    story.add(what);
  }

  void write(Path file) {
    String format = told("format", one("netcdf3", "netcdf4"));
    String[] names =
        one(
            new String[] {"time", "lat", "lon"},
            new String[] {"time", "latitude", "longitude"},
            new String[] {"Time", "LAT", "LON"},
            new String[] {"time_counter", "lat_FULL", "lon_FULL"},
            new String[] {"t", "y", "x"},
            new String[] {"TIME", "nav_lat", "nav_lon"},
            new String[] {"time", "nlat", "nlon"});
    story.add(String.join(",", names));
    boolean unlimited = random.nextBoolean();
    int steps = axis.size();
    if (random.nextInt(20) == 0) {
      steps = 0;
      unlimited = true;
      unsound("no steps");
    }
    dimensions.put(names[0], new Dimension(names[0], steps, unlimited));
    dimensions.put(names[1], new Dimension(names[1], latitudes.length, false));
    dimensions.put(names[2], new Dimension(names[2], longitudes.length, false));
    if (random.nextBoolean()) {
      reverse(latitudes);
      story.add("north first");
    }
    time(names[0], steps);
    horizontal(names[1], names[2]);
    strays(names);
    List<String> order = order(names, unlimited && format.equals("netcdf3"));
    field(order, names);
    save(file, format);
  }

  private static void reverse(double[] values) {
    for (int i = 0; i < values.length / 2; i++) {
      double kept = values[i];
      values[i] = values[values.length - 1 - i];
      values[values.length - 1 - i] = kept;
    }
  }

  private void time(String name, int steps) {
    String kind = one("days", "days", "hours", "seconds", "months", "years", "absolute", "none");
    Calendar calendar = axis.calendar();
    double[] edges = EncodedTimeAxis.of(axis, new CalendarDate(calendar, 1700, 1, 1)).edges();
    double within = one(0.0, 0.5, 0.47);
    double[] values = new double[steps];
    boolean monthly = axis.edge(1).year() == axis.edge(0).year();
    int first = axis.edge(0).year();
    for (int i = 0; i < steps; i++) {
      double days = edges[i] + within * (edges[i + 1] - edges[i]);
      double months =
          monthly ? 12.0 * (first - 1700) + i + within : 12.0 * (first - 1700 + i + within);
      values[i] =
          switch (kind) {
            case "hours" -> days * 24;
            case "seconds" -> days * 86400;
            case "months" -> months;
            case "years" -> months / 12;
            case "absolute" -> monthly ? (first + i / 12) * 100 + i % 12 + 1 : first + i;
            case "none" -> i;
            default -> days;
          };
    }
    String units =
        switch (kind) {
          case "absolute" -> monthly ? one("month as %Y%m", "YYYYMM") : one("year as %Y", "yr");
          case "none" -> one("", "level");
          default ->
              kind
                  + one(
                      " since 1700-01-01",
                      " since 1700-1-1 00:00:00",
                      " since 1700-01-01T00:00:00Z",
                      " since AD 1700-Jan-1st");
        };
    if (kind.equals("none")) {
      unsound("time without dates");
    }
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(Attribute.text("units", told("time", units)));
    attributes.add(Attribute.text("calendar", told("calendar", calendarWord(calendar))));
    if (random.nextInt(4) == 0) {
      attributes.add(Attribute.text("bounds", told("bounds", "lost_bnds")));
    }
    add(name, DataType.DOUBLE, List.of(name), attributes, values);
    if (within == 0.47) {
      story.add("stamps inside");
    }
  }

  private String calendarWord(Calendar calendar) {
    if (calendar.equals(Calendar.NOLEAP)) {
      return one("noleap", "365_day", "NOLEAP", "no_leap");
    }
    return calendar.equals(Calendar.DAYS_360)
        ? one("360_day", "360")
        : one("standard", "gregorian", "proleptic_gregorian");
  }

  private void horizontal(String lat, String lon) {
    String units =
        told("units", one("degrees_north", "degrees north", "degree_N", "", "number", "-"));
    DataType type = one(DataType.DOUBLE, DataType.FLOAT);
    add(lat, type, List.of(lat), degrees(units, "north"), latitudes);
    add(lon, type, List.of(lon), degrees(units, "east"), longitudes);
  }

  private static List<Attribute> degrees(String units, String towards) {
    String capital = towards.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    return switch (units) {
      case "-" -> List.of();
      case "number" -> List.of(Attribute.numbers("units", DataType.INT, 1));
      default ->
          List.of(
              Attribute.text(
                  "units", units.replace("north", towards).replace("_N", "_" + capital)));
    };
  }

  /** Other variables, that must not be taken for the field. */
  private void strays(String[] names) {
    String stray = told("stray", one("-", "-", "area", "fraction", "curved", "scalar", "bounds"));
    int cells = latitudes.length * longitudes.length;
    switch (stray) {
      case "area" ->
          add(
              "area",
              DataType.FLOAT,
              List.of(names[1], names[2]),
              List.of(Attribute.text("units", "m2")),
              new double[cells]);
      case "fraction" ->
          add(
              "land_fraction",
              DataType.FLOAT,
              List.of(names[1], names[2]),
              List.of(),
              new double[cells]);
      case "curved" -> {
        double[] fill = new double[cells];
        Arrays.fill(fill, -9e33f);
        add(
            "latitude_2",
            DataType.FLOAT,
            List.of(names[1], names[2]),
            List.of(Attribute.numbers("_FillValue", DataType.FLOAT, -9e33f)),
            fill);
      }
      case "scalar" ->
          add(
              "height",
              DataType.DOUBLE,
              List.of(),
              List.of(Attribute.text("units", "m"), Attribute.text("axis", "Z")),
              new double[] {2});
      case "bounds" -> {
        dimensions.put("nv", new Dimension("nv", 2, false));
        add(
            "lat_bnds",
            DataType.DOUBLE,
            List.of(names[1], "nv"),
            List.of(),
            new double[2 * latitudes.length]);
      }
      default -> {}
    }
  }

  private List<String> order(String[] names, boolean recordFirst) {
    List<String> order = new ArrayList<>(List.of(names));
    if (random.nextInt(4) == 0) {
      Collections.shuffle(order, random);
    }
    String extra = one("-", "-", "-", "-", "-", "one", "pft");
    if (!extra.equals("-")) {
      dimensions.put(extra, new Dimension(extra, extra.equals("one") ? 1 : 3, false));
      order.add(random.nextInt(order.size() + 1), extra);
      if (extra.equals("pft")) {
        unsound("plant types");
      }
    }
    if (recordFirst) {
      order.remove(names[0]);
      order.add(0, names[0]);
    }
    story.add(order.toString());
    return order;
  }

  private void field(List<String> order, String[] names) {
    List<Attribute> attributes = new ArrayList<>();
    String units =
        told("unit", one("kg m-2 s-1", "kg C m^-2 s^-1", "gC m-2 s-1", "kgC/m2/s", "-", "furlong"));
    double factor = units.startsWith("gC") ? 1000 : 1;
    if (!units.equals("-")) {
      attributes.add(Attribute.text(one("units", "units", "Units", "unit"), units));
    }
    if (units.equals("furlong")) {
      unsound("no such unit");
    }
    DataType type =
        told("type", one(DataType.FLOAT, DataType.FLOAT, DataType.DOUBLE, DataType.SHORT));
    double scale = 1;
    double offset = 0;
    double missing = Double.NaN;
    if (type == DataType.SHORT) {
      scale = 2e-12 * factor;
      offset = 1e-8 * factor;
      missing = -32768;
      step = 1.1e-12;
      attributes.add(
          Attribute.numbers("scale_factor", one(DataType.FLOAT, DataType.DOUBLE), scale));
      attributes.add(Attribute.numbers("add_offset", DataType.DOUBLE, offset));
      attributes.add(Attribute.numbers("_FillValue", DataType.SHORT, missing));
      scale = attributes.get(attributes.size() - 3).numbers()[0];
    } else {
      missing = one(-99999.0, Double.NaN, 9.96921e36);
      String fill = told("fill", one("same", "double", "none", "zero"));
      if (fill.equals("same")) {
        attributes.add(Attribute.numbers("_FillValue", type, missing));
      } else if (fill.equals("double")) {
        attributes.add(Attribute.numbers("missing_value", DataType.DOUBLE, missing, 1e20));
      } else if (fill.equals("zero")) {
        attributes.add(Attribute.numbers("missing_value", type, 0));
      }
    }
    if (random.nextInt(15) == 0) {
      attributes.add(Attribute.text("scale_factor", "0.1"));
      attributes.removeIf(a -> a.name().equals("scale_factor") && a.numbers().length > 0);
      unsound("scale in words");
    }
    String name =
        told("name", one(variable, variable, variable.toUpperCase(java.util.Locale.ROOT), "data"));
    add(name, type, order, attributes, values(order, names, factor, scale, offset, missing));
  }

  private double[] values(
      List<String> order,
      String[] names,
      double factor,
      double scale,
      double offset,
      double missing) {
    int[] lengths = order.stream().mapToInt(n -> (int) dimension(n).length()).toArray();
    int size = Arrays.stream(lengths).reduce(1, Math::multiplyExact);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      int rest = i;
      int[] at = new int[3];
      for (int d = lengths.length - 1; d >= 0; d--) {
        int index = List.of(names).indexOf(order.get(d));
        if (index >= 0) {
          at[index] = rest % lengths[d];
        }
        rest /= lengths[d];
      }
      double lat = latitudes[at[1]];
      double lon = longitudes[at[2]];
      double value = FixtureFile.value(at[0] % 12, lat, lon) * factor;
      double stored = scale == 1 ? value : Math.rint((value - offset) / scale);
      values[i] = isSea(lat, lon) ? missing : stored;
    }
    return values;
  }

  private Dimension dimension(String name) {
    return java.util.Objects.requireNonNull(dimensions.get(name));
  }

  private void add(
      String name, DataType type, List<String> along, List<Attribute> attributes, double[] values) {
    variables.add(
        VariableHeader.of(
            name, type, along.stream().map(this::dimension).toList(), Attributes.of(attributes)));
    data.put(name, values);
  }

  private void save(Path file, String format) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DatasetHeader header =
        new DatasetHeader(
            format,
            List.copyOf(dimensions.values()),
            variables,
            Attributes.of(Attribute.text("history", "made by chance")));
    try (DatasetWriter writer = FileFormats.writer(format).create(file, header)) {
      for (VariableHeader each : variables) {
        double[] values = data.getOrDefault(each.name(), new double[0]);
        if (values.length > 0) {
          writer.put(each.name(), Slab.all(each.shape()), values);
        }
      }
      writer.finish();
    }
  }
}
