// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.ModelName;
import org.trendyilamb.trendy.ResourceTable;

class VariableTableTest {
  private static final VariableTable TABLE = VariableTable.standard();
  private static final Map<QuantityKind, Set<String>> UNITS = new EnumMap<>(QuantityKind.class);

  static {
    UNITS.put(QuantityKind.CARBON_FLUX, Set.of("kg m-2 s-1"));
    UNITS.put(QuantityKind.NITROGEN_FLUX, Set.of("kg m-2 s-1"));
    UNITS.put(QuantityKind.METHANE_FLUX, Set.of("kg m-2 s-1"));
    UNITS.put(QuantityKind.WATER_FLUX, Set.of("kg m-2 s-1"));
    UNITS.put(QuantityKind.CARBON_POOL, Set.of("kg m-2"));
    UNITS.put(QuantityKind.NITROGEN_POOL, Set.of("kg m-2"));
    UNITS.put(QuantityKind.WATER_STORE, Set.of("kg m-2"));
    UNITS.put(QuantityKind.ENERGY_FLUX, Set.of("W m-2"));
    UNITS.put(QuantityKind.AREA_FRACTION, Set.of("%"));
    UNITS.put(QuantityKind.TEMPERATURE, Set.of("K"));
    UNITS.put(QuantityKind.LENGTH, Set.of("m"));
    UNITS.put(QuantityKind.AREA, Set.of("m2"));
    UNITS.put(QuantityKind.PRESSURE, Set.of("Pa"));
    UNITS.put(QuantityKind.SPEED, Set.of("m s-1"));
    UNITS.put(QuantityKind.DIMENSIONLESS, Set.of("1", "%"));
    UNITS.put(QuantityKind.MIXING_RATIO, Set.of("1", "mol mol-1"));
    UNITS.put(QuantityKind.OTHER, Set.of("kg m-2 s-1"));
  }

  static Stream<SourceVariable> variables() {
    return TABLE.variables().stream();
  }

  static Stream<ResourceTable.Row> targets() {
    return ResourceTable.read(VariableTableTest.class, "targets.tsv").rows().stream();
  }

  static Stream<String> protocolNames() {
    return ResourceTable.read(VariableTableTest.class, "protocol-names.tsv").rows().stream()
        .map(row -> row.text("name"));
  }

  @ParameterizedTest
  @MethodSource("variables")
  void everyRowIsCompleteAndStrict(SourceVariable variable) {
    for (TargetVariable target : variable.targets()) {
      assertThat(target.units()).matches("[A-Za-z0-9% -]+").isEqualTo(target.units().strip());
      assertThat(UNITS.get(target.kind())).contains(target.units());
      assertThat(target.longName()).isNotBlank();
      assertThat(target.cellMethods()).matches("[a-z][a-zA-Z:_ =()]*");
      assertThat(target.cellMeasures().orElse("area: areacella")).matches("area: areacell[ar]");
      assertThat(target.standardName().orElse("x")).matches("[a-z][a-z0-9_]*");
      assertThat(target.realm()).matches("(land|atmos|landIce)( (land|atmos|landIce))*");
      assertThat(target.expectedUnit()).isEqualTo(variable.expectedUnit()).isNotBlank();
      assertThat(target.kind()).isEqualTo(variable.kind());
      assertThat(target.extraDimension()).isEqualTo(variable.extraDimension());
      assertThat(target.ilambName()).isNotEqualTo(Optional.of(target.id().text()));
      assertThat(target.listed()).isEqualTo(!target.trendyOnly());
      if (target.trendyOnly()) {
        assertThat(target.id()).isEqualTo(variable.id());
      }
    }
    assertThat(variable.usualTarget().id()).isEqualTo(variable.written());
  }

  @ParameterizedTest
  @MethodSource("protocolNames")
  void everyNameOfTheProtocolIsKnown(String name) {
    assertThat(TABLE.byTrendyName(name)).isPresent();
  }

  @Test
  void theTableHoldsAllNames() {
    assertThat(protocolNames().count()).isEqualTo(183);
    assertThat(TABLE.variables()).hasSizeGreaterThanOrEqualTo(183);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void tellsNameTableUnitAndDirectionForEveryFrequency(ResourceTable.Row row) {
    SourceVariable variable = TABLE.byTrendyName(row.text("trendy")).orElseThrow();
    Frequency frequency = Frequency.ofLabel(row.text("frequency")).orElseThrow();
    Optional<TargetVariable> target = variable.target(frequency);

    if (row.text("name").equals("none")) {
      assertThat(target).isEmpty();
      return;
    }
    assertThat(target).isPresent();
    TargetVariable found = target.get();
    assertThat(found.id().text()).isEqualTo(row.text("name"));
    assertThat(found.table().id() + (found.listed() ? "" : "*")).isEqualTo(row.text("table"));
    assertThat(found.frequency()).isEqualTo(frequency);
    assertThat(found.units()).isEqualTo(row.text("units"));
    assertThat(found.positive().map(Positive::attribute)).isEqualTo(row.optional("positive"));
  }

  @ParameterizedTest
  @CsvSource({
    "gpp,gpp,TRENDY_NAME,",
    "fLUC,fLUC,TRENDY_NAME,",
    "burntFractionAll,burntArea,CMIP_NAME,",
    "mrsol,msl,CMIP_NAME,",
    "nppLeaf,fAllocLeaf,CMIP_NAME,",
    "cSoilPools,cSoilpools,CMIP_NAME,",
    "hfss,hfss,TRENDY_NAME,",
    "sftlf,sftlf,TRENDY_NAME,",
    "arh,arh,TRENDY_NAME,YEARLY",
    "dlai,dlai,TRENDY_NAME,DAILY",
    "LAI,lai,LETTER_CASE,",
    "landcoverfrac,landCoverFrac,LETTER_CASE,",
    "oceancoverfrac,oceanCoverFrac,LETTER_CASE,",
    "croot,cRoot,LETTER_CASE,",
    "Ts,ts,LETTER_CASE,",
    "fn2o,fN2O,LETTER_CASE,",
    "LAND_AREA,land_area,LETTER_CASE,",
    "trans,tran,ALIAS,",
    "cLeaves,cLeaf,ALIAS,",
    "cProduc,cProduct,ALIAS,",
    "burnedArea,burntArea,ALIAS,",
    "fnee,nee,ALIAS,",
    "mls,msl,ALIAS,",
    "tair,tas,ALIAS,",
    "runoff,mrro,ALIAS,",
    "snow_water_equivalent,swe,ALIAS,",
    "gridarea,areacella,ALIAS,",
    "nbpAnnual,nbp,TRENDY_NAME,YEARLY",
    "nbp_annual,nbp,TRENDY_NAME,YEARLY",
    "LAI_monthly,lai,LETTER_CASE,MONTHLY",
    "gppMonthly,gpp,TRENDY_NAME,MONTHLY",
    "trans_annual,tran,ALIAS,YEARLY"
  })
  void findsTheVariableANameStandsFor(
      String name, String trendy, VariableMatch.How how, Frequency frequency) {
    Optional<VariableMatch> match = TABLE.find(name);

    assertThat(match).isPresent();
    assertThat(match.get().variable().id().text()).isEqualTo(trendy);
    assertThat(match.get().how()).isEqualTo(how);
    assertThat(match.get().frequency()).isEqualTo(Optional.ofNullable(frequency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "gppp", "nbe", "cVegTree", "etCrop", "hfls_land", "Annual", ""})
  void doesNotFindWhatOnlyLooksAlike(String name) {
    assertThat(TABLE.find(name)).isEmpty();
  }

  @Test
  void aSpellingOfOneModelHoldsForThatModelOnly() {
    assertThat(TABLE.find("cSoilAbov1m")).isEmpty();
    assertThat(TABLE.find("cSoilAbov1m", Optional.of(ModelName.of("ISAM")))).isEmpty();
    assertThat(TABLE.find("cSoilAbov1m", Optional.of(ModelName.of("ISBA-CTRIP"))))
        .map(match -> match.variable().written().text())
        .contains("cSoilAbove1m");
  }

  @ParameterizedTest
  @CsvSource({"gppp,gpp", "cSoils,cSoil", "burnArea,burntArea", "evspsbI,evspsbl"})
  void suggestsNearNames(String wrong, String right) {
    assertThat(TABLE.suggestions(wrong)).isNotEmpty().hasSizeLessThanOrEqualTo(3).contains(right);
  }

  @Test
  void suggestsNothingWhenNothingIsNear() {
    assertThat(TABLE.suggestions("quitedifferent")).isEmpty();
  }

  @Test
  void namesThatDifferInCaseOnlyAreWrittenUnderOneName() {
    List<SourceVariable> all = TABLE.variables();
    for (SourceVariable first : all) {
      for (SourceVariable second : all) {
        if (first.id().text().equalsIgnoreCase(second.id().text())) {
          assertThat(first.written()).isEqualTo(second.written());
        }
      }
    }
  }

  @Test
  void onlyOceanCoverFracNeedsAFormula() {
    assertThat(variables().filter(variable -> !variable.direct()))
        .extracting(variable -> variable.id().text())
        .containsExactly("oceanCoverFrac");
    assertThat(TABLE.byCmipName("sftlf").orElseThrow().id().text()).isEqualTo("sftlf");
  }

  @Test
  void neeAndRecoAreWrittenOnRequestOnly() {
    assertThat(variables().filter(variable -> !variable.usualTarget().byDefault()))
        .extracting(variable -> variable.id().text())
        .containsExactlyInAnyOrder("nee", "reco");
  }

  @Test
  void aStandardNameIsOmittedWhereThereIsNoneOrAWrongOne() {
    assertThat(standardName("nee")).isEmpty();
    assertThat(standardName("reco")).isEmpty();
    assertThat(standardName("gpppft")).isEmpty();
    assertThat(standardName("fNleach")).isEmpty();
    assertThat(standardName("gpp"))
        .contains("gross_primary_productivity_of_biomass_expressed_as_carbon");
    assertThat(standardName("cSoil")).contains("soil_mass_content_of_carbon");
  }

  private static Optional<String> standardName(String name) {
    return TABLE.byTrendyName(name).orElseThrow().usualTarget().standardName();
  }

  @Test
  void noNitrogenVariableHasACarbonStandardNameNorTheOtherWayRound() {
    for (SourceVariable variable : TABLE.variables()) {
      String standard = variable.usualTarget().standardName().orElse("");
      switch (variable.kind()) {
        case NITROGEN_FLUX, NITROGEN_POOL ->
            assertThat(standard).as(variable.id().text()).doesNotContain("carbon");
        case CARBON_FLUX, CARBON_POOL ->
            assertThat(standard).as(variable.id().text()).doesNotContain("nitrogen");
        default -> assertThat(variable.kind()).isNotNull();
      }
    }
  }

  @Test
  void yearlyPoolsAreSnapshotsInCmipAndCanBeDeclaredMeans() {
    TargetVariable pool =
        TABLE.byTrendyName("cVeg").orElseThrow().target(Frequency.YEARLY).orElseThrow();

    assertThat(pool.cellMethods()).isEqualTo("area: mean where land time: point");
    assertThat(pool.cellMethodsOfMeans()).isEqualTo("area: mean where land time: mean");
  }

  @Test
  void alternativesAreKnownButNeverTaken() {
    SourceVariable harvest = TABLE.byTrendyName("fHarvest").orElseThrow();

    assertThat(harvest.alternatives())
        .extracting(alternative -> alternative.id().text())
        .containsExactly("fHarvestToAtmos");
    assertThat(harvest.target(Frequency.MONTHLY).orElseThrow().id().text()).isEqualTo("fHarvest");
  }

  @ParameterizedTest
  @CsvSource({
    "msl,SOIL_LAYER",
    "tsl,SOIL_LAYER",
    "landCoverFrac,PFT",
    "gpppft,PFT",
    "cSoilpools,POOL",
    "rhpool,POOL",
    "gpp,NONE",
    "mrso,NONE"
  })
  void tellsTheExtraDimension(String name, ExtraDimension dimension) {
    assertThat(TABLE.byTrendyName(name).orElseThrow().extraDimension()).isEqualTo(dimension);
  }

  @ParameterizedTest
  @CsvSource({"evapotrans,et", "burntArea,burntArea", "cVeg,biomass", "swe,swe", "mrro,runoff"})
  void tellsWhatIlambAsksForFirst(String name, String ilamb) {
    assertThat(TABLE.byTrendyName(name).orElseThrow().usualTarget().ilambName()).contains(ilamb);
  }
}
