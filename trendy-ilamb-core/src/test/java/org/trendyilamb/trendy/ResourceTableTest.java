// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.time.Frequency;

class ResourceTableTest {

  @Test
  void readsRowsByColumnNameAndSkipsRemarks() {
    ResourceTable table =
        ResourceTable.parse("t", List.of("# remark", "a\tb", "", "1\tx y", "2\t-"));

    assertThat(table.name()).isEqualTo("t");
    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).number("a")).isEqualTo(1.0);
    assertThat(table.rows().get(0).words("b")).containsExactly("x", "y");
    assertThat(table.rows().get(0).line()).isEqualTo(4);
    assertThat(table.rows().get(1).optional("b")).isEmpty();
    assertThat(table.rows().get(1).words("b")).isEmpty();
  }

  @Test
  void refusesRowsOfAnotherLength() {
    refuses("line 2 should have 2 cells", "a\tb", "1");
  }

  @Test
  void refusesEmptyCells() {
    refuses("line 2 has an empty cell", "a\tb", "1\t ");
  }

  @Test
  void refusesAColumnGivenTwice() {
    refuses("line 1 names a column twice", "a\ta");
  }

  private static void refuses(String message, String... lines) {
    assertThatThrownBy(() -> ResourceTable.parse("t", List.of(lines)))
        .isInstanceOf(TrendyNameException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAnAbsentResource() {
    assertThatThrownBy(() -> ResourceTable.read(ResourceTableTest.class, "absent.tsv"))
        .isInstanceOf(TrendyNameException.class)
        .hasMessageContaining("absent.tsv");
  }

  @Test
  void refusesUnknownColumnsWordsAndNumbers() {
    ResourceTable.Row row = ResourceTable.parse("t", List.of("a", "soon")).rows().get(0);

    assertThatThrownBy(() -> row.text("z")).hasMessageContaining("no column z");
    assertThatThrownBy(() -> row.number("a")).hasMessageContaining("not a number");
    assertThatThrownBy(() -> row.constant("a", Frequency.class)).hasMessageContaining("soon");
  }
}
