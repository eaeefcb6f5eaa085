// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.interpret.MissingValues;
import org.trendyilamb.interpret.Packing;
import org.trendyilamb.units.LinearConverter;
import org.trendyilamb.verify.IlambContract;

/** All ways through the converter give the bits that the plain formula gives. */
class RowConverterTest {
  private static final double FILL = (float) -1e20;

  static Stream<Arguments> packingsAndUnits() {
    List<Packing> packings = List.of(new Packing(1, 0), new Packing(0.1, 0), new Packing(1, 2.5));
    List<LinearConverter> units =
        List.of(
            LinearConverter.of(1, 0), LinearConverter.of(1e-3, 0), LinearConverter.of(1, 273.15));
    return packings.stream().flatMap(p -> units.stream().map(u -> Arguments.of(p, u)));
  }

  @ParameterizedTest
  @MethodSource("packingsAndUnits")
  void everyBitIsThatOfTheFormula(Packing packing, LinearConverter units) {
    float[] stored = {
      0f,
      -0f,
      1f,
      -1f,
      3.7e-8f,
      Float.MIN_VALUE,
      -Float.MIN_VALUE,
      9e14f,
      -998.9f,
      -999f,
      -99999f,
      (float) FILL,
      Float.NaN,
      Float.POSITIVE_INFINITY,
      (float) 1.1e15,
      (float) 2e15
    };
    int missing = 7;
    double[] wide = new double[stored.length];
    byte[] shuffled = new byte[4 * stored.length];
    for (int i = 0; i < stored.length; i++) {
      wide[i] = stored[i];
      for (int b = 0; b < 4; b++) {
        shuffled[b * stored.length + i] = (byte) (Float.floatToRawIntBits(stored[i]) >>> (8 * b));
      }
    }
    double[] expected = new double[stored.length];
    Arrays.setAll(
        expected, i -> i < stored.length - missing ? formula(wide[i], packing, units) : Double.NaN);
    int[] floats = new int[stored.length];
    Arrays.setAll(
        floats,
        i ->
            Float.floatToIntBits(
                Double.isNaN(expected[i]) ? IlambContract.FILL : (float) expected[i]));

    RowConverter converter = new RowConverter(missing(), packing, plane -> units);
    float[] fromNumbers = new float[stored.length];
    converter.start(0);
    converter.convert(wide, 0, stored.length, fromNumbers, 0);
    assertThat(bits(fromNumbers)).isEqualTo(floats);
    counts(converter.statistics().summary(), missing);

    float[] fromBytes = new float[stored.length];
    converter.start(1);
    converter.convert(shuffled, 0, stored.length, stored.length, fromBytes, 0);
    assertThat(bits(fromBytes)).isEqualTo(floats);
    counts(converter.statistics().summary(), missing);

    double[] inDouble = new double[stored.length];
    converter.start(2);
    converter.convert(wide, 0, stored.length, inDouble, 0);
    assertThat(inDouble).containsExactly(expected);
    assertThat(converter.undeclared()).isEqualTo(2);
  }

  /** Pieces without a missing value take a shorter way, those next to it do not. */
  @ParameterizedTest
  @MethodSource("packingsAndUnits")
  void bytesGiveWhatNumbersGive(Packing packing, LinearConverter units) {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      int count = 1 + random.nextInt(400);
      boolean low = random.nextBoolean();
      double[] wide = new double[count];
      byte[] shuffled = new byte[4 * count];
      for (int i = 0; i < count; i++) {
        float value = (float) random.nextDouble(low ? -900 : 1e-9, 1);
        value = random.nextInt(200) == 0 ? (float) FILL : random.nextInt(9) == 0 ? 0 : value;
        wide[i] = value;
        for (int b = 0; b < 4; b++) {
          shuffled[b * count + i] = (byte) (Float.floatToRawIntBits(value) >>> (8 * b));
        }
      }
      RowConverter converter = new RowConverter(missing(), packing, plane -> units);
      float[] fromNumbers = new float[count + 1];
      converter.start(0);
      converter.convert(wide, 0, count, fromNumbers, 1);
      ValueSummary expected = converter.statistics().summary();
      float[] fromBytes = new float[count + 1];
      converter.start(1);
      converter.convert(shuffled, 0, count, count, fromBytes, 1);
      assertThat(bits(fromBytes)).isEqualTo(bits(fromNumbers));
      assertThat(converter.statistics().summary()).isEqualTo(expected);
    }
  }

  private static double formula(double stored, Packing packing, LinearConverter units) {
    double unpacked = packing.isNone() ? stored : stored * packing.scale() + packing.offset();
    return units.isIdentity() ? unpacked : unpacked * units.scale() + units.offset();
  }

  /** Minus 999 and minus 99999 are known leftovers. */
  private static void counts(ValueSummary seen, int missing) {
    assertThat(seen.missing()).isEqualTo(missing);
    assertThat(seen.undeclared()).isEqualTo(2);
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
    return bits;
  }

  private static MissingValues missing() {
    return MissingValues.of(
        VariableHeader.of(
            "gpp",
            DataType.FLOAT,
            List.of(),
            Attributes.of(Attribute.numbers("_FillValue", DataType.FLOAT, FILL))));
  }
}
