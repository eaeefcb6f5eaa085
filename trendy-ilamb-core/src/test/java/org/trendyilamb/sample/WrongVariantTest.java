// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trendyilamb.internal.netcdf.Netcdf3WriterFactory;
import org.trendyilamb.io.DatasetReader;

class WrongVariantTest {
  private static final SampleTree TREE = SampleTree.standard();
  private static final SampleOptions ALL = SampleOptions.with(List.of(new Netcdf3WriterFactory()));

  /** A model with air temperature, and one with burnt area and land cover. */
  private static final SampleOptions TWO = ALL.only(Set.of("JSBACH-v8", "EDv3-v14"));

  private static final String GPP = "TRENDYv8/JSBACH/S3/JSBACH_S3_gpp.nc";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void changesTheFilesThatItFitsAndNoOthers(WrongVariant wrong) throws java.io.IOException {
    TREE.write(folder.resolve("right"), TWO);
    List<SampleTruth> truths = TREE.write(folder.resolve("wrong"), TWO.wrong(wrong));

    int changed = 0;
    for (SampleTruth truth : truths) {
      boolean same =
          Files.mismatch(
                  folder.resolve("right").resolve(truth.path()),
                  folder.resolve("wrong").resolve(truth.path()))
              < 0;
      boolean flagged = truth.outcome() == Outcome.FLAGGED;
      assertThat(same).as(truth.path()).isEqualTo(!flagged);
      if (flagged) {
        assertThat(truth.reason()).contains(wrong.reason());
        changed++;
      }
    }
    assertThat(changed).isPositive();
  }

  @Test
  void aMonthsSumIsTwoMillionTimesTooLarge() {
    double[] right = values(write("a", TWO), GPP, "gpp");
    double[] wrong =
        values(write("b", TWO.wrong(WrongVariant.PER_MONTH_AS_PER_SECOND)), GPP, "gpp");
    int land = firstLand(right);
    // January
    assertThat(wrong[land] / right[land]).isCloseTo(31 * 86400.0, within(1.0));
  }

  @Test
  void nbpChangesItsSignAndNothingElseDoes() {
    SampleFiles wrong = write("b", TWO.wrong(WrongVariant.NBP_REVERSED));
    SampleFiles right = write("a", TWO);
    String nbp = "TRENDYv8/JSBACH/S3/JSBACH_S3_nbp.nc";
    double[] was = values(right, nbp, "nbp");
    int land = firstLand(was);
    assertThat(values(wrong, nbp, "nbp")[land]).isEqualTo(-was[land]);
    assertThat(values(wrong, GPP, "gpp")).containsExactly(values(right, GPP, "gpp"));
  }

  @Test
  void aLateAxisStartsFourCenturiesLater() {
    double[] right = values(write("a", TWO), GPP, "time");
    double[] wrong = values(write("b", TWO.wrong(WrongVariant.FOUR_CENTURIES_LATE)), GPP, "time");
    // 400 Gregorian years are 146 097 days
    assertThat(wrong[0] - right[0]).isEqualTo(146_097 * 24.0);
  }

  @Test
  void aRepeatedStampIsRepeated() {
    double[] time = values(write("b", TWO.wrong(WrongVariant.REPEATED_STAMP)), GPP, "time");
    assertThat(time[1]).isEqualTo(time[0]);
    assertThat(time[2]).isGreaterThan(time[1]);
  }

  @Test
  void theOddFillIsAtSeaOnly() {
    double[] right = values(write("a", TWO), GPP, "gpp");
    double[] wrong = values(write("b", TWO.wrong(WrongVariant.UNDECLARED_FILL)), GPP, "gpp");
    for (int i = 0; i < right.length; i++) {
      assertThat(wrong[i]).isEqualTo(right[i] == -99999 ? -777 : right[i]);
    }
  }

  @Test
  void everyModelHasFilesToSpoil() {
    Set<String> spoilt = new java.util.TreeSet<>();
    for (WrongVariant wrong :
        List.of(WrongVariant.PER_MONTH_AS_PER_SECOND, WrongVariant.LOST_EXPONENT)) {
      TREE.truths(ALL.wrong(wrong)).stream()
          .filter(t -> t.outcome() == Outcome.FLAGGED)
          .map(SampleTruth::variant)
          .forEach(spoilt::add);
    }
    assertThat(spoilt)
        .containsExactlyInAnyOrderElementsOf(TREE.models().stream().map(SampleModel::id).toList());
  }

  private SampleFiles write(String name, SampleOptions options) {
    TREE.write(folder.resolve(name), options);
    return new SampleFiles(folder.resolve(name));
  }

  private static double[] values(SampleFiles files, String path, String variable) {
    try (DatasetReader reader = files.open(path)) {
      return SampleFiles.all(reader, variable);
    }
  }

  private static int firstLand(double[] values) {
    int i = 0;
    while (values[i] == -99999) {
      i++;
    }
    return i;
  }
}
