// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures name the state of the sources that they were measured with. */
class MachineFactsTest {
  @TempDir Path checkout;

  private int git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=somebody", "-c", "user.email=somebody@localhost"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor();
  }

  private void commit(String message) throws IOException, InterruptedException {
    assertThat(git("add", ".")).isZero();
    assertThat(git("commit", "-q", "--no-gpg-sign", "-m", message)).isZero();
  }

  private static boolean gitWorks() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void resultsAreNoChangeOfTheSources() throws Exception {
    assumeTrue(gitWorks(), "git is not installed");
    assertThat(git("init", "-q")).isZero();
    Path source = Files.writeString(checkout.resolve("Source.java"), "1");
    Path folder = Files.createDirectories(checkout.resolve("bench/results"));
    Path result = Files.writeString(folder.resolve("parts.json"), "1");
    commit("sources");
    String first = MachineFacts.commitOf(checkout);
    assertThat(first).matches("[0-9a-f]{12}");

    Files.writeString(result, "2");
    Files.createDirectories(checkout.resolve("my-results"));
    Files.writeString(checkout.resolve("my-results/parts.json"), "1");
    assertThat(MachineFacts.commitOf(checkout)).isEqualTo(first);
    Files.delete(checkout.resolve("my-results/parts.json"));
    commit("results");
    assertThat(MachineFacts.commitOf(checkout)).isEqualTo(first);
    assertThat(MachineFacts.commitOf(folder)).isEqualTo(first);

    Files.writeString(source, "2");
    assertThat(MachineFacts.commitOf(checkout)).isEqualTo(first + "-dirty");
    assertThat(MachineFacts.commitOf(folder)).isEqualTo(first + "-dirty");
    commit("other sources");
    assertThat(MachineFacts.commitOf(checkout)).matches("[0-9a-f]{12}").isNotEqualTo(first);
  }

  @Test
  void withoutACheckoutItIsUnknown() throws Exception {
    assumeTrue(gitWorks(), "git is not installed");
    assertThat(MachineFacts.commitOf(checkout)).isEqualTo("unknown");
  }
}
