// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.report.Status;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;

/** Fields that list their land points along one dimension, in the ways that models write them. */
class LandPointsConversionTest {
  private static final int ROWS = 18;
  private static final int COLUMNS = 36;

  @TempDir private Path folder;

  private record Point(int row, int column) {
    double latitude() {
      return -85 + 10.0 * row;
    }

    double longitude() {
      return -175 + 10.0 * column;
    }
  }

  /** Two of three cells between 55 degrees south and 75 north, listed from north to south. */
  private static List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int row = 16; row >= 3; row--) {
      for (int column = 0; column < COLUMNS; column++) {
        if ((row * 7 + column * 5) % 3 != 0) {
          points.add(new Point(row, column));
        }
      }
    }
    return points;
  }

  private static double value(int month, Point point) {
    return 280 + month + 0.1 * point.row() + 0.01 * point.column();
  }

  private Path input() {
    return folder.resolve("in/TRENDYv12/JULES/S3/JULES_S3_tas.nc");
  }

  private ConvertedTree convert() {
    return ConvertedTree.of(folder.resolve("in"), folder.resolve("out"));
  }

  private static void assertInPlace(ConvertedTree tree) {
    assertThat(tree.report().entries())
        .allSatisfy(
            e -> assertThat(e.status()).as(e.problem().toString()).isEqualTo(Status.CONVERTED));
    List<Point> points = points();
    double[] values = tree.values("S3", "tas");
    assertThat(tree.values("S3", "tas", "lat")).hasSize(ROWS).startsWith(-85).isSorted();
    assertThat(tree.values("S3", "tas", "lon")).hasSize(COLUMNS).startsWith(-175).isSorted();
    assertThat(values).hasSize(12 * ROWS * COLUMNS);
    for (int month = 0; month < 12; month++) {
      for (int cell = 0; cell < ROWS * COLUMNS; cell++) {
        Point point = new Point(cell / COLUMNS, cell % COLUMNS);
        double found = values[month * ROWS * COLUMNS + cell];
        if (points.contains(point)) {
          assertThat(found).isEqualTo(value(month, point), within(1e-4));
        } else {
          assertThat(found).isNaN();
        }
      }
    }
    assertThat(tree.verify()).isEmpty();
  }

  @Test
  void pointsAlongOneDimension() {
    List<Point> points = points();
    new GeneratedFile()
        .months(12)
        .bare("land", points.size())
        .beside("lat", "degrees_north", List.of("land"), at -> points.get(at[0]).latitude())
        .beside("lon", "degrees_east", List.of("land"), at -> points.get(at[0]).longitude())
        .write(input(), "tas", "K", at -> value(at[0], points.get(at[1])));
    ConvertedTree tree = convert();
    assertInPlace(tree);
    assertThat(tree.plan().tasks())
        .allSatisfy(t -> assertThat(t.steps()).extracting(Decision::rule).contains("land-points"));
  }

  @Test
  void longitudesToThreeHundredSixty() {
    List<Point> points = points();
    new GeneratedFile()
        .months(12)
        .bare("land", points.size())
        .beside("lat", "degrees_north", List.of("land"), at -> points.get(at[0]).latitude())
        .beside(
            "lon",
            "degrees_east",
            List.of("land"),
            at -> (points.get(at[0]).longitude() + 360) % 360)
        .write(input(), "tas", "K", at -> value(at[0], points.get(at[1])));
    assertInPlace(convert());
  }

  @Test
  void oneRowOfPointsBesideADimensionOfLengthOne() {
    List<Point> points = points();
    new GeneratedFile()
        .months(12)
        .bare("y", 1)
        .bare("x", points.size())
        .beside("latitude", "degrees_north", List.of("y", "x"), at -> points.get(at[1]).latitude())
        .beside("longitude", "degrees_east", List.of("y", "x"), at -> points.get(at[1]).longitude())
        .write(input(), "tas", "K", at -> value(at[0], points.get(at[2])));
    assertInPlace(convert());
  }

  @Test
  void pointsOutsideTime() {
    List<Point> points = points();
    new GeneratedFile()
        .bare("land", points.size())
        .months(12)
        .beside("lat", "degrees_north", List.of("land"), at -> points.get(at[0]).latitude())
        .beside("lon", "degrees_east", List.of("land"), at -> points.get(at[0]).longitude())
        .write(input(), "tas", "K", at -> value(at[1], points.get(at[0])));
    assertInPlace(convert());
  }

  @Test
  void pointsGatheredAsCfSays() {
    List<Point> points = points();
    double[] cells =
        points.stream().mapToDouble(p -> (ROWS - 1 - p.row()) * COLUMNS + p.column()).toArray();
    GeneratedFile grid =
        new GeneratedFile().months(12).axis("land", cells, Attribute.text("compress", "lat lon"));
    grid.aside("lat", GeneratedFile.spread(ROWS, 85, -10), "degrees_north")
        .aside("lon", GeneratedFile.spread(COLUMNS, -175, 10), "degrees_east")
        .write(input(), "tas", "K", at -> value(at[0], points.get(at[1])));
    assertInPlace(convert());
  }

  @Test
  void pointsOnNoRegularGridAreRefused() {
    List<Point> points = points();
    new GeneratedFile()
        .months(12)
        .bare("site", points.size())
        .beside("lat", "degrees_north", List.of("site"), at -> Math.sqrt(at[0] + 1) * 3)
        .beside("lon", "degrees_east", List.of("site"), at -> points.get(at[0]).longitude())
        .write(input(), "tas", "K", at -> value(at[0], points.get(at[1])));
    ConvertedTree tree = convert();
    assertThat(tree.report().entries())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.status()).isEqualTo(Status.REFUSED);
              assertThat(e.problem().orElseThrow().code()).isEqualTo("grid-points-irregular");
              assertThat(e.problem().orElseThrow().where().file()).isPresent();
            });
  }

  @Test
  void sampleHoldsAVectorOfPoints() {
    SampleTree.standard()
        .write(
            folder.resolve("sample"),
            SampleOptions.with(FileFormats.writers()).only(Set.of("JULES-v10")));
    Path file = folder.resolve("sample/TRENDYv10/JULES-ES-1.1/S3/JULES-ES-1p1_S3_gpp.nc");
    try (DatasetReader reader = FileFormats.plain().open(file)) {
      assertThat(reader.header().variable("gpp").orElseThrow().dimensions())
          .extracting(Dimension::name)
          .containsExactly("time", "land");
      assertThat(reader.header().variable("latitude").orElseThrow().dimensions())
          .extracting(Dimension::name)
          .containsExactly("land");
    }
  }
}
