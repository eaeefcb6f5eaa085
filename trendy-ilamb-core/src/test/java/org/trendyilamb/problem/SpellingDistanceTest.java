// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "gpp,gpp,0",
    "gpp,GPP,0",
    "'',gpp,3",
    "gpp,'',3",
    "gpp,npp,1",
    "gpp,gp,1",
    "mls,msl,1",
    "cSoil,cSoils,1",
    "kitten,sitting,3",
    "ca,abc,3"
  })
  void countsSingleChanges(String first, String second, int distance) {
    assertThat(SpellingDistance.between(first, second)).isEqualTo(distance);
    assertThat(SpellingDistance.between(second, first)).isEqualTo(distance);
  }
}
