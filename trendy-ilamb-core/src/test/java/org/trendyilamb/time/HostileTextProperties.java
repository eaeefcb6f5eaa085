// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.trendyilamb.problem.Where;

/** Whatever stands in a file, the answer is a date, an axis or a told refusal. */
class HostileTextProperties {

  @Property(tries = 1000)
  void everyTextIsAnsweredInOneLine(
      @ForAll("units") String units,
      @ForAll("calendars") String calendar,
      @ForAll("numbers") String value) {
    String text = DateAnswer.answer(units, calendar, value).text();

    assertThat(text).doesNotContain("\n");
    assertThat(text.startsWith("REFUSED\t") || text.matches("-?\\d{4,7}-\\d\\d-\\d\\dT.*"))
        .isTrue();
  }

  @Property(tries = 400)
  void everyAxisIsReadOrRefused(
      @ForAll("units") String units,
      @ForAll("calendars") String calendar,
      @ForAll("values") double[] values,
      @ForAll("values") double[] edges) {
    RawTimeAxis raw = RawTimeAxis.of(values).withUnits(units).withLongName(units);
    RawTimeAxis whole = calendar.isEmpty() ? raw : raw.withCalendar(calendar);
    double[][] bounds = new double[Math.max(edges.length - 1, 0)][];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = new double[] {edges[i], edges[i + 1]};
    }

    assertThatCode(() -> readOrRefused(whole.withBounds(bounds))).doesNotThrowAnyException();
  }

  private static void readOrRefused(RawTimeAxis raw) {
    try {
      TimeAxis axis = new TimeAxisReader(TimeRules.none()).read(raw, Where.nowhere()).axis();
      assertThat(axis.size()).isEqualTo(raw.size());
    } catch (TimeException e) {
      assertThat(e.problem().code()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> units() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "days",
            "months",
            "years",
            "seconds",
            " since ",
            " @",
            " as ",
            "%Y",
            "%m%d",
            ".%f",
            "1700",
            "-01",
            "-1",
            "/",
            "31",
            "99999999999",
            "T",
            "Z",
            " ",
            "12:00",
            ":",
            ".",
            "+05:30",
            "-6",
            "AD ",
            "Jan",
            "1st",
            "O",
            "0",
            "e",
            "(double)",
            "1850-01-01",
            " 00:00:00",
            "é",
            "\t");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(9).map(list -> String.join("", list)),
        pieces.list().ofMaxSize(3).map(list -> "days since 1850-01-01" + String.join("", list)),
        pieces.list().ofMaxSize(6).map(list -> "months since " + String.join("", list)),
        Arbitraries.strings().ofMaxLength(30));
  }

  @Provide
  Arbitrary<String> calendars() {
    return Arbitraries.of("", "noleap", "standard", "360_day", "julian", "all_leap", "x", "none");
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().map(number -> Double.toString(number)),
        Arbitraries.integers().map(number -> Integer.toString(number)),
        Arbitraries.of("NaN", "1e999999999", "1e-999999999", "", "x", "-0", "1e25", "9e24"));
  }

  @Provide
  Arbitrary<double[]> values() {
    Arbitrary<Double> step =
        Arbitraries.of(1.0, 30.0, 31.0, 365.0, 0.0, -1.0, 1e9, Double.NaN, 0.5);
    Arbitrary<Double> start = Arbitraries.of(0.0, 15.5, 1700.0, -1e7, 17000101.0, 1e300);
    return Combinators.combine(start, step.list().ofMaxSize(20))
        .as(
            (first, steps) -> {
              double[] values = new double[steps.size()];
              double value = first;
              for (int i = 0; i < values.length; i++) {
                values[i] = value;
                value += steps.get(i);
              }
              return values;
            });
  }
}
