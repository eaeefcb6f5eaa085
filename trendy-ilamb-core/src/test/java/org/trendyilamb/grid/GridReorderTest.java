// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridReorderTest {
  private static final GridReorder FLIP_AND_ROLL =
      GridReorder.of(new int[] {1, 0}, 2, new int[] {2, 3, 0, 1}, 4, List.of("flip", "roll"));

  @Test
  void movesAPlaneOfLatitudeAndLongitude() {
    double[] target = new double[8];

    FLIP_AND_ROLL.apply(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, target, -1);

    assertThat(target).containsExactly(7, 8, 5, 6, 3, 4, 1, 2);
  }

  @Test
  void movesAPlaneOfLongitudeAndLatitude() {
    double[] source = {1, 5, 2, 6, 3, 7, 4, 8};
    double[] target = new double[8];

    FLIP_AND_ROLL.apply(source, PlaneLayout.lonLat(2), target, 0, -1);

    assertThat(target).containsExactly(7, 8, 5, 6, 3, 4, 1, 2);
  }

  @Test
  void movesOnePlaneOutOfAnArrayWhoseFastestDimensionIsAnother() {
    // Order (latitude, longitude, plant type) with three types; the second one is wanted.
    double[] source = new double[24];
    for (int i = 0; i < 8; i++) {
      source[3 * i + 1] = i + 1;
    }
    double[] target = new double[10];

    FLIP_AND_ROLL.apply(source, new PlaneLayout(0, 12, 3).at(1), target, 2, -1);

    assertThat(target).containsExactly(0, 0, 7, 8, 5, 6, 3, 4, 1, 2);
  }

  @Test
  void fillsRowsAndColumnsThatTheSourceDoesNotHave() {
    GridReorder reorder =
        GridReorder.of(new int[] {-1, 1}, 3, new int[] {1, -1, -1, 0}, 2, List.of());
    double[] target = new double[8];

    reorder.apply(new double[] {1, 2, 3, 4, 5, 6}, target, 1e20);

    assertThat(target).containsExactly(1e20, 1e20, 1e20, 1e20, 4, 1e20, 1e20, 3);
    assertThat(reorder.droppedRows()).containsExactly(0, 2);
    assertThat(reorder.droppedColumns()).isEmpty();
    assertThat(reorder.inverse()).isEmpty();
    assertThat(reorder.isIdentity()).isFalse();
    assertThat(reorder.sourceRow(0)).isEqualTo(GridReorder.MISSING);
    assertThat(reorder.sourceColumn(3)).isEqualTo(0);
  }

  @Test
  void isItsOwnInverseWhenTwiceIsOnce() {
    assertThat(FLIP_AND_ROLL.then(FLIP_AND_ROLL)).isEqualTo(GridReorder.identity(2, 4));
    assertThat(FLIP_AND_ROLL.inverse()).contains(FLIP_AND_ROLL);
    assertThat(FLIP_AND_ROLL.inverse().orElseThrow().steps())
        .containsExactly("undone: roll", "undone: flip");
    assertThat(FLIP_AND_ROLL).hasSameHashCodeAs(FLIP_AND_ROLL.inverse().orElseThrow());
    assertThat(FLIP_AND_ROLL).isNotEqualTo(GridReorder.identity(2, 4));
  }

  @Test
  void anUnequalNumberOfRowsHasNoInverse() {
    assertThat(GridReorder.of(new int[] {0}, 2, new int[] {0}, 1, List.of()).inverse()).isEmpty();
  }

  @Test
  void tellsItsStepsInWords() {
    assertThat(FLIP_AND_ROLL).hasToString("flip, roll");
    assertThat(GridReorder.identity(2, 2)).hasToString("as it is");
    assertThat(GridReorder.identity(2, 2).isIdentity()).isTrue();
  }

  @Test
  void refusesIndicesThatAreNotThereOrUsedTwice() {
    assertThatThrownBy(() -> GridReorder.of(new int[] {2}, 2, new int[] {0}, 1, List.of()))
        .hasMessage("index 2 of 2");
    assertThatThrownBy(() -> GridReorder.of(new int[] {0, 0}, 2, new int[] {0}, 1, List.of()))
        .hasMessage("index 0 used twice");
    assertThatThrownBy(() -> FLIP_AND_ROLL.then(GridReorder.identity(3, 4)))
        .hasMessageContaining("length 2 followed by a map of length 3");
  }

  @Test
  void refusesArraysThatAreTooSmallOrTheSame() {
    double[] eight = new double[8];
    assertThatThrownBy(() -> FLIP_AND_ROLL.apply(eight, eight, 0))
        .hasMessage("source and target are one array");
    assertThatThrownBy(() -> FLIP_AND_ROLL.apply(new double[7], eight, 0))
        .hasMessage("7 values hold no 2 x 4 plane");
    assertThatThrownBy(() -> FLIP_AND_ROLL.apply(new double[8], new double[7], 0))
        .hasMessage("7 values take no 2 x 4 plane");
    assertThatThrownBy(() -> new PlaneLayout(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
