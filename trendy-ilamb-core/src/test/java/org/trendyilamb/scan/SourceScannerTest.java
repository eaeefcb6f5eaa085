// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.trendy.TrendyRound;

/** Every file of a folder is understood, refused or ignored; none is passed over. */
class SourceScannerTest {
  @TempDir Path folder;

  private Path put(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, "x");
  }

  private SourceInventory scan(Path input, Identity said) {
    return new SourceScanner(ModelTable.standard(), said).scan(input, folder.resolve("out"));
  }

  @Test
  void everyFileIsInExactlyOneList() throws IOException {
    put("in/CLM5.0/S3/CLM5.0_S3_gpp.nc");
    put("in/CLM5.0/S3/tmp.nc");
    put("in/Nobody/S3/mystery.nc");
    SourceInventory inventory = scan(folder.resolve("in"), Identity.unsaid());
    assertThat(inventory.files()).extracting(SourceFile::variable).containsExactly("gpp");
    assertThat(inventory.ignored()).hasSize(1);
    assertThat(inventory.refusals()).hasSize(1);
    assertThat(inventory.refusals().get(0).problem().remedy()).contains("--model");
  }

  @Test
  void theNameOfTheInputFolderTellsTheRound() throws IOException {
    put("TRENDYv12/CLM5.0/S3/CLM5.0_S3_gpp.nc");
    SourceInventory inventory = scan(folder.resolve("TRENDYv12"), Identity.unsaid());
    assertThat(inventory.files().get(0).round()).contains(TrendyRound.of(12));
  }

  @Test
  void anInputFolderWithTheNameOfNoiseIsNotNoise() throws IOException {
    put("orig/CLM5.0/S3/CLM5.0_S3_gpp.nc");
    SourceInventory inventory = scan(folder.resolve("orig"), Identity.unsaid());
    assertThat(inventory.files()).hasSize(1);
  }

  @Test
  void theOutputFolderIsLeftOut() throws IOException {
    put("CLM5.0/S3/CLM5.0_S3_gpp.nc");
    put("out/S3/CLM5-0/gpp_Lmon_CLM5-0_S3_r1i1p1f1_gn_170001-170112.nc");
    assertThat(scan(folder, Identity.unsaid()).files()).hasSize(1);
  }

  @Test
  void theOutputFolderIsNotEvenLookedInto() throws IOException {
    put("CLM5.0/S3/CLM5.0_S3_gpp.nc");
    put("out/S3/output.nc");
    Path loop = Files.createSymbolicLink(folder.resolve("out/loop"), folder);
    assertThat(scan(folder, Identity.unsaid()).files()).hasSize(1);
    Files.delete(loop);
    Files.createSymbolicLink(folder.resolve("CLM5.0/loop"), folder);
    assertThatThrownBy(() -> scan(folder, Identity.unsaid()))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("loop");
  }

  @Test
  void whatTheUserSaysWins() throws IOException {
    Path file = put("field.nc");
    SourceFile known =
        scan(
                file,
                new Identity(
                    Optional.of("CLM5.0"),
                    Optional.of("s2"),
                    Optional.of("gpp"),
                    Optional.of("r2i1p1f1")))
            .files()
            .get(0);
    assertThat(known.model().text()).isEqualTo("CLM5.0");
    assertThat(known.experiment()).contains("S2");
    assertThat(known.member()).contains("r2i1p1f1");
  }

  @Test
  void aMissingInputIsNamed() {
    assertThatThrownBy(() -> scan(folder.resolve("none"), Identity.unsaid()))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("none")
        .hasMessageContaining("check the path");
  }
}
