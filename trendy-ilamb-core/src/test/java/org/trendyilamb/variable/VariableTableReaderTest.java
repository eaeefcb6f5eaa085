// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.ResourceTable;

class VariableTableReaderTest {
  /** The shipped table with one word of the row of gpp changed. */
  private List<ResourceTable.Row> rowsWith(String column, String word) {
    ResourceTable.Row gpp =
        ResourceTable.read(VariableTable.class, "variables.tsv").rows().stream()
            .filter(row -> row.text("trendy").equals("gpp"))
            .findFirst()
            .orElseThrow();
    List<String> cells = new ArrayList<>(gpp.cells());
    cells.set(place(gpp, column), word);
    return List.of(new ResourceTable.Row(gpp.table(), gpp.line(), gpp.places(), cells));
  }

  private static int place(ResourceTable.Row row, String column) {
    return Objects.requireNonNull(row.places().get(column));
  }

  @ParameterizedTest
  @CsvSource({
    "table,Lday,no such table",
    "choice,maybe,no such choice",
    "write,sometimes,no such way",
    "frequency,hourly,no such frequency",
    "trendy_frequency,hourly,no such frequency",
    "only,hourly,no such frequency",
    "frequency,yr,is not YEARLY",
    "choice,other,has no target",
    "name,g p p,not a variable name"
  })
  void refusesATableWithAnUnknownWord(String column, String word, String message) {
    assertThatThrownBy(() -> new VariableTableReader().variables(rowsWith(column, word)))
        .isInstanceOf(VariableException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("variables.tsv");
  }

  @Test
  void refusesTwoTargetsOfOneFrequencyOrOfTwoNames() {
    List<ResourceTable.Row> twice = new ArrayList<>(rowsWith("note", "a"));
    twice.addAll(rowsWith("note", "b"));
    List<ResourceTable.Row> names = new ArrayList<>(rowsWith("note", "a"));
    ResourceTable.Row other = rowsWith("name", "npp").get(0);
    List<String> cells = new ArrayList<>(other.cells());
    cells.set(place(other, "frequency"), "yr");
    cells.set(place(other, "table"), "Eyr");
    names.add(new ResourceTable.Row(other.table(), other.line(), other.places(), cells));

    assertThatThrownBy(() -> new VariableTableReader().variables(twice))
        .isInstanceOf(VariableException.class)
        .hasMessageContaining("two targets of one frequency");
    assertThatThrownBy(() -> new VariableTableReader().variables(names))
        .isInstanceOf(VariableException.class)
        .hasMessageContaining("different names");
  }

  @Test
  void refusesASpellingOfAVariableThatIsNotThere() {
    VariableTableReader reader = new VariableTableReader();
    List<SourceVariable> none = List.of();

    assertThatThrownBy(
            () -> reader.aliases(ResourceTable.read(VariableTable.class, "aliases.tsv"), none))
        .isInstanceOf(VariableException.class)
        .hasMessageContaining("no such variable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1gpp", "g-pp", "gpp "})
  void refusesWhatIsNoVariableName(String text) {
    assertThatThrownBy(() -> VariableId.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void variableNamesAreOrderedAndShown() {
    assertThat(VariableId.of("a")).isLessThan(VariableId.of("b")).hasToString("a");
  }

  @Test
  void everyTableIsFoundByItsId() {
    for (CmipTable table : CmipTable.values()) {
      assertThat(CmipTable.find(table.id())).contains(table);
    }
    for (Frequency frequency : Frequency.values()) {
      assertThat(CmipTable.carrier(frequency).frequency()).isEqualTo(frequency);
    }
    assertThat(CmipTable.find("lmon")).isEmpty();
  }

  @Test
  void theNoticeNamesTheOriginOfTheTable() throws IOException {
    List<String> notices = new ArrayList<>();
    for (URL notice :
        Collections.list(VariableTable.class.getClassLoader().getResources("META-INF/NOTICE"))) {
      try (InputStream stream = notice.openStream()) {
        notices.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }

    assertThat(notices)
        .anySatisfy(text -> assertThat(text).contains("PCMDI", "BSD 3-Clause", "variables.tsv"));
  }

  @Test
  void theExceptionCarriesItsProblemAndCause() {
    Problem problem = new Problem("c", Where.nowhere(), "what", "", "", "");
    IllegalStateException cause = new IllegalStateException();

    assertThat(new VariableException(problem, cause).problem()).isEqualTo(problem);
    assertThat(new VariableException(problem, cause)).hasCause(cause);
    assertThat(new VariableException(problem)).hasMessage("what");
  }
}
