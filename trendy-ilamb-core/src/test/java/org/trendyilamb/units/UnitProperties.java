// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UnitProperties {
  private static final List<String> WORDS =
      List.of(
          "kg",
          "g",
          "mg",
          "Mg",
          "mol",
          "umol",
          "m",
          "mm",
          "km",
          "ha",
          "s",
          "h",
          "day",
          "month",
          "year",
          "timestep",
          "J",
          "MJ",
          "W",
          "Pa",
          "hPa",
          "K",
          "%",
          "ppm",
          "degree",
          "count",
          "1e-6",
          "7");

  private static final List<String> SCRAPS =
      List.of(
          "kg",
          "g",
          "m",
          "s",
          "C",
          "N",
          "CO2",
          "H2O",
          "mm",
          "mol",
          "W",
          "day",
          "yr",
          " ",
          " ",
          " ",
          "/",
          "-",
          "-1",
          "-2",
          "^",
          "**",
          "(",
          ")",
          "[",
          "]",
          ".",
          "*",
          ",",
          "?",
          "2",
          "0",
          "1e3",
          "%",
          "per",
          "of",
          "square ",
          "squared",
          "land",
          "$",
          "{",
          "}",
          "\\",
          "°",
          "⁻²",
          "²",
          "µ",
          "_",
          " or ",
          "deg",
          "fraction",
          "NA",
          "x",
          "\t",
          "~",
          "é");

  @Provide
  Arbitrary<LinearConverter> converters() {
    Arbitrary<Double> scales = Arbitraries.doubles().between(1e-12, 1e12).ofScale(14);
    Arbitrary<Double> offsets = Arbitraries.doubles().between(-1e6, 1e6).ofScale(6);
    return Combinators.combine(scales, offsets).as(LinearConverter::of);
  }

  /** Products of one to four powers of units. */
  @Provide
  Arbitrary<Unit> units() {
    Arbitrary<Unit> factor =
        Combinators.combine(Arbitraries.of(WORDS), Arbitraries.integers().between(-3, 3))
            .as((word, power) -> UnitReader.read(word).unit().power(power));
    return factor.list().ofMinSize(1).ofMaxSize(4).map(UnitProperties::product);
  }

  private static Unit product(List<Unit> factors) {
    return factors.stream().reduce(Unit.ONE, Unit::times);
  }

  @Property(tries = 300)
  void inverseAfterConverterIsIdentity(@ForAll("converters") LinearConverter converter) {
    assertThat(converter.then(converter.inverse()).isIdentity()).isTrue();
    assertThat(converter.inverse().then(converter).isIdentity()).isTrue();
    assertThat(converter.inverse().inverse()).isEqualTo(converter);
  }

  @Property(tries = 300)
  void chainingIsAssociative(
      @ForAll("converters") LinearConverter a,
      @ForAll("converters") LinearConverter b,
      @ForAll("converters") LinearConverter c) {
    assertThat(a.then(b.then(LinearConverter.of(1, 0))).then(LinearConverter.identity()))
        .isEqualTo(a.then(b));
    LinearConverter small = LinearConverter.of(1e-3, 5);
    assertThat(a.then(small).then(c.inverse().then(c)).then(b))
        .isEqualTo(a.then(small.then(c.inverse()).then(c.then(b))));
  }

  @Property(tries = 300)
  void chainAppliesOneAfterTheOther(
      @ForAll("converters") LinearConverter a, @ForAll @IntRange(min = -1000, max = 1000) int x) {
    LinearConverter celsius = LinearConverter.of(1, 273.15);
    double expected = celsius.apply(a.apply(x));
    assertThat(a.then(celsius).apply(x))
        .isCloseTo(expected, within(1e-12 * (Math.abs(a.scale() * x) + 2e6)));
  }

  @Property(tries = 500)
  void exponentsAddAndScalesMultiplyUnderProducts(
      @ForAll("units") Unit a, @ForAll("units") Unit b) {
    Unit product = a.times(b);
    for (BaseUnit base : BaseUnit.values()) {
      assertThat(product.dimension().exponent(base))
          .isEqualTo(a.dimension().exponent(base) + b.dimension().exponent(base));
    }
    assertThat(product.exactScale()).isEqualTo(a.exactScale().times(b.exactScale()));
    assertThat(product).isEqualTo(b.times(a));
  }

  @Property(tries = 500)
  void readingTheCanonicalTextGivesTheSameUnit(@ForAll("units") Unit unit) {
    String text = UnitFormatter.format(unit);
    if (text.length() <= 200 && longestNumber(text) <= 120) {
      assertThat(UnitReader.read(text).unit()).isEqualTo(unit);
      assertThat(UnitFormatter.format(UnitReader.read(text).unit())).isEqualTo(text);
    }
  }

  private static int longestNumber(String text) {
    int longest = 0;
    for (String part : text.split("[ /]")) {
      longest = Math.max(longest, part.length());
    }
    return longest;
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(SCRAPS).list().ofMaxSize(9).map(parts -> String.join("", parts));
  }

  /** Nothing but a reading or a refusal with a remedy, whatever the text. */
  @Property(tries = 1000)
  void everyTextIsReadOrRefused(@ForAll("scraps") String text, @ForAll("scraps") String target) {
    for (String meaning : List.of("", "carbon flux", "water", "per-step total", "fraction")) {
      UnitAnswer answer = UnitAnswer.of(text, meaning, target);
      answer.refusal().ifPresent(p -> assertThat(p.remedy()).isNotBlank());
      answer.conversion().ifPresent(c -> assertThat(c.converter().scale()).isPositive().isFinite());
    }
  }

  @Property(tries = 300)
  void blanksAroundFactorsDoNotMatter(
      @ForAll @IntRange(min = 1, max = 5) int blanks, @ForAll @IntRange(max = 3) int around) {
    String gap = " ".repeat(blanks);
    String edge = " ".repeat(around);
    assertThat(UnitReader.read(edge + "kgC" + gap + "m-2" + gap + "s-1" + edge).unit())
        .isEqualTo(UnitReader.read("kgC m-2 s-1").unit());
  }
}
