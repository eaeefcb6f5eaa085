// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class TruthFieldProperties {

  @Property(tries = 300)
  void theCarbonBudgetCloses(
      @ForAll boolean landUse,
      @ForAll @IntRange(min = 1700, max = 2024) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lon) {
    At here = new At(new TruthField(landUse), year, month, lat, lon);

    double gpp = here.get(TruthVariable.GPP);
    double sum =
        gpp
            - here.get(TruthVariable.RA)
            - here.get(TruthVariable.RH)
            - here.get(TruthVariable.F_FIRE)
            - here.get(TruthVariable.F_LUC)
            - here.get(TruthVariable.F_HARVEST);
    assertThat(here.get(TruthVariable.NBP)).isCloseTo(sum, within(1e-15 * gpp));
    assertThat(here.get(TruthVariable.NPP))
        .isCloseTo(gpp - here.get(TruthVariable.RA), within(1e-15 * gpp));
  }

  @Property(tries = 300)
  void theWaterBudgetCloses(
      @ForAll @IntRange(min = 1700, max = 2024) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lon) {
    At here = new At(new TruthField(true), year, month, lat, lon);

    double pr = here.get(TruthVariable.PR);
    assertThat(here.get(TruthVariable.EVAPOTRANS) + here.get(TruthVariable.MRRO))
        .isCloseTo(pr, within(1e-15 * pr));
    assertThat(here.get(TruthVariable.TRAN)).isLessThan(here.get(TruthVariable.EVAPOTRANS));
  }

  @Property(tries = 300)
  void valuesHaveTheSizesOfTheRealWorld(
      @ForAll @IntRange(min = 1700, max = 2024) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lon) {
    At here = new At(new TruthField(true), year, month, lat, lon);

    assertThat(here.get(TruthVariable.GPP)).isBetween(0.0, 2.2e-7);
    assertThat(here.get(TruthVariable.TAS)).isBetween(230.0, 305.0);
    assertThat(here.get(TruthVariable.LAI)).isBetween(0.0, 6.0);
    assertThat(here.get(TruthVariable.C_VEG)).isBetween(0.0, 52.0);
    assertThat(here.get(TruthVariable.C_SOIL)).isBetween(1.0, 173.0);
    assertThat(here.get(TruthVariable.MRSO)).isBetween(100.0, 2000.0);
    assertThat(here.get(TruthVariable.EVAPOTRANS)).isBetween(0.0, 1e-4);
    assertThat(here.get(TruthVariable.BURNT_AREA)).isBetween(0.0, 10.0);
    double cover = 0;
    for (int layer = 0; layer < TruthField.COVER_CLASSES; layer++) {
      cover += here.layer(TruthVariable.LAND_COVER_FRAC, layer);
    }
    assertThat(cover).isCloseTo(100, within(1e-9));
  }

  @Property(tries = 300)
  void aTurnOfLongitudeChangesNothing(
      @ForAll TruthVariable variable,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lon) {
    TruthField field = new TruthField(true);
    double here = field.month(variable, 0, 1900, month, lat, lon);
    double turned = field.month(variable, 0, 1900, month, lat, lon + 360);
    assertThat(turned).isCloseTo(here, within(1e-9 * Math.abs(here) + 1e-12));
  }

  /** The field at one place and month. */
  private record At(TruthField field, int year, int month, double lat, double lon) {
    double get(TruthVariable variable) {
      return layer(variable, 0);
    }

    double layer(TruthVariable variable, int layer) {
      return field.month(variable, layer, year, month, lat, lon);
    }
  }
}
