// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OutputNameProperties {

  /** A table and a period of its frequency. */
  record Dated(String table, Optional<FilePeriod> period) {}

  @Property(tries = 500)
  void everyNameIsReadBackAsItWasBuilt(
      @ForAll("variables") String variable,
      @ForAll("models") ModelName model,
      @ForAll Simulation simulation,
      @ForAll("grids") String grid,
      @ForAll("dated") Dated dated) {
    OutputName name =
        OutputName.of(variable, dated.table(), model, simulation, grid, dated.period());

    assertThat(OutputName.parse(name.relativePath())).contains(name);
    assertThat(name.fileName()).matches("[A-Za-z0-9_.-]+");
    assertThat(name.relativePath().getNameCount()).isEqualTo(3);
  }

  @Property(tries = 300)
  void everyOutputIsRecognisedAsInputAgain(
      @ForAll("variables") String variable,
      @ForAll("models") ModelName model,
      @ForAll Simulation simulation,
      @ForAll("grids") String grid,
      @ForAll("dated") Dated dated) {
    OutputName name =
        OutputName.of(variable, dated.table(), model, simulation, grid, dated.period());

    TrendyFileName parsed = TrendyFileName.parse(name.relativePath());

    assertThat(parsed).isInstanceOf(TrendyFileName.Recognised.class);
    TrendyFileName.Recognised recognised = (TrendyFileName.Recognised) parsed;
    assertThat(recognised.model()).isEqualTo(model);
    assertThat(recognised.simulation()).contains(simulation);
    assertThat(recognised.variable()).isEqualTo(variable);
    assertThat(recognised.cmip()).contains(name.facets());
    assertThat(recognised.issues()).isEmpty();
  }

  @Property(tries = 500)
  void protocolNamesAreReadForEveryModelAndSimulation(
      @ForAll("variables") String variable,
      @ForAll("models") ModelName model,
      @ForAll Simulation simulation) {
    String file = model + "_" + simulation + "_" + variable + ".nc";

    TrendyFileName parsed = TrendyFileName.parse(Path.of(model.text(), simulation.name(), file));

    assertThat(parsed).isInstanceOf(TrendyFileName.Recognised.class);
    TrendyFileName.Recognised recognised = (TrendyFileName.Recognised) parsed;
    assertThat(recognised.model()).isEqualTo(model);
    assertThat(recognised.simulation()).contains(simulation);
    assertThat(recognised.variable()).isEqualTo(variable);
    assertThat(recognised.issues()).isEmpty();
  }

  @Property(tries = 1000)
  void noTextWhateverMakesTheParserFail(@ForAll("oddNames") String text) {
    assertThat(TrendyFileName.parse(Path.of(text))).isNotNull();
  }

  @Provide
  Arbitrary<String> oddNames() {
    return Arbitraries.of(
            "_",
            "__",
            ".",
            "S3",
            "s12",
            "/",
            "ISAM",
            "nc",
            ".nc",
            ".gz",
            "PFT1",
            "Annual",
            "1700",
            "-",
            "gpp",
            "r1i1p1f1",
            "v9",
            "é",
            " ",
            "revised",
            "OCN-fire",
            "1")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> variables() {
    return Arbitraries.of(
        "gpp", "evspsbl", "cSoilPools", "burntFractionAll", "fN2O", "lai", "sftlf", "gpppft");
  }

  @Provide
  Arbitrary<ModelName> models() {
    return Arbitraries.of(ModelTable.standard().entries().stream().map(ModelEntry::name).toList());
  }

  @Provide
  Arbitrary<String> grids() {
    return Arbitraries.of("gn", "gr", "gr1");
  }

  @Provide
  Arbitrary<Dated> dated() {
    Arbitrary<Integer> year = Arbitraries.integers().between(0, 4999);
    Arbitrary<Integer> more = Arbitraries.integers().between(0, 4999);
    Arbitrary<Integer> month = Arbitraries.integers().between(1, 12);
    Arbitrary<Dated> monthly =
        net.jqwik.api.Combinators.combine(
                Arbitraries.of("Lmon", "Amon", "Emon", "LImon"), year, more, month)
            .as(
                (table, first, span, at) ->
                    new Dated(table, Optional.of(FilePeriod.months(first, at, first + span, 12))));
    Arbitrary<Dated> yearly =
        net.jqwik.api.Combinators.combine(year, more)
            .as(
                (first, span) ->
                    new Dated("Eyr", Optional.of(FilePeriod.years(first, first + span))));
    Arbitrary<Dated> fixed =
        Arbitraries.of("fx", "Efx").map(table -> new Dated(table, Optional.empty()));
    return Arbitraries.oneOf(monthly, yearly, fixed);
  }
}
