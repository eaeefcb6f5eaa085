// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.problem.Issue;

class FootprintComparisonTest {
  private static final int[] ROWS = {9, 9, 0, 0, 2, 4, 6, 8, 8, 7, 9, 12, 11, 13, 8, 2};
  private static final int[] COLUMNS = {3, 9, 9, 2, 1, 8, 11, 12, 10, 9, 12, 9, 2, 11};

  private static FieldTraits field(String name, int[] rows, int[] columns) {
    return new FieldTraits(
        name, Optional.empty(), Optional.of(new Footprint("grid", text(rows), text(columns))));
  }

  private static String text(int[] counts) {
    return Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  /** Element i holds what stood at i - by. */
  private static int[] rolled(int[] counts, int by) {
    int[] result = new int[counts.length];
    for (int i = 0; i < counts.length; i++) {
      result[Math.floorMod(i + by, counts.length)] = counts[i];
    }
    return result;
  }

  private static List<String> odd(FieldTraits... fields) {
    List<List<Issue>> issues = ModelChecks.compare(List.of(fields));
    List<String> odd = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      if (!issues.get(i).isEmpty()) {
        odd.add(fields[i].variable());
      }
    }
    return odd;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1 row",
    "-1, 0, 1 row",
    "3, 0, 3 rows",
    "0, 7, 7 columns",
    "1, 2, 1 row and 2 columns"
  })
  void theOneThatIsMovedIsTold(int rows, int columns, String words) {
    FieldTraits moved = field("gpp", rolled(ROWS, rows), rolled(COLUMNS, columns));
    FieldTraits[] all = {
      moved, field("nbp", ROWS, COLUMNS), field("lai", ROWS, COLUMNS), field("ra", ROWS, COLUMNS)
    };
    assertThat(odd(all)).containsExactly("gpp");
    List<Issue> told = ModelChecks.compare(List.of(all)).get(0);
    assertThat(told.get(0).problem().found()).contains("ra").endsWith(words);
  }

  @Test
  void ofTwoBothAreToldSinceEitherMayBeWrong() {
    assertThat(odd(field("gpp", rolled(ROWS, 1), COLUMNS), field("nbp", ROWS, COLUMNS)))
        .containsExactly("gpp", "nbp");
  }

  @Test
  void fieldsThatDifferInAnotherWayAreNoConcern() {
    int[] forcing = ROWS.clone();
    forcing[2] = 14;
    forcing[3] = 14;
    int[] winter = ROWS.clone();
    Arrays.fill(winter, 11, 16, 0);
    assertThat(
            odd(
                field("tas", forcing, COLUMNS),
                field("gpp", winter, COLUMNS),
                field("nbp", ROWS, COLUMNS)))
        .isEmpty();
  }

  @Test
  void otherGridsAreNotCompared() {
    FieldTraits other =
        new FieldTraits(
            "npp",
            Optional.empty(),
            Optional.of(new Footprint("coarse", text(rolled(ROWS, 1)), text(COLUMNS))));
    assertThat(odd(other, field("nbp", ROWS, COLUMNS))).isEmpty();
  }

  /** Land masks that lack or add cells at random never look moved. */
  @Property(tries = 300)
  void noiseIsNoShift(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int percent) {
    Random random = new Random(seed);
    List<FieldTraits> fields = new ArrayList<>();
    for (int f = 0; f < 4; f++) {
      int[] rows = ROWS.clone();
      for (int i = 0; i < rows.length; i++) {
        rows[i] -= (int) (rows[i] * random.nextDouble() * percent / 100);
      }
      fields.add(field("v" + f, rows, COLUMNS));
    }
    assertThat(ModelChecks.compare(fields)).allMatch(List::isEmpty);
  }
}
