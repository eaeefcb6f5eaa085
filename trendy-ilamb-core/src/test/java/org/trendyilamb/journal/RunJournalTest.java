// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.journal.JournalLine.Verdict;

class RunJournalTest {
  @TempDir Path state;

  private void write(String owner, JournalLine... lines) {
    try (RunJournal journal = RunJournal.open(state, owner)) {
      for (JournalLine line : lines) {
        journal.append(line);
      }
    }
  }

  private static JournalLine line(String task, Verdict verdict) {
    return new JournalLine(task, "key", verdict, verdict == Verdict.DONE ? 7 : 0);
  }

  @Test
  void theLastLineOfATaskCounts() {
    write("all", line("a", Verdict.QUARANTINED), line("a", Verdict.FAILED));
    try (RunJournal journal = RunJournal.open(state, "all")) {
      assertThat(journal.find("a", "key")).contains(line("a", Verdict.FAILED));
      assertThat(journal.find("a", "another key")).isEmpty();
      assertThat(journal.find("b", "key")).isEmpty();
      assertThat(journal.holds(line("a", Verdict.FAILED))).isTrue();
      assertThat(journal.holds(line("a", Verdict.QUARANTINED))).isFalse();
    }
  }

  @Test
  void atAnyByteWhereALineTearsTheOthersStand() throws IOException {
    write("all", line("a", Verdict.DONE), line("b", Verdict.DONE));
    Path file = state.resolve("journal-all.jsonl");
    byte[] whole = Files.readAllBytes(file);
    int second = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = second; length < whole.length - 1; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      write("all", line("c", Verdict.FAILED));
      try (RunJournal journal = RunJournal.open(state, "all")) {
        assertThat(journal.find("a", "key")).as("cut at %d", length).isPresent();
        assertThat(journal.find("b", "key")).as("cut at %d", length).isEmpty();
        assertThat(journal.find("c", "key")).as("cut at %d", length).isPresent();
      }
    }
  }

  @Test
  void bytesThatAreNoTextAreOnlyALostLine() throws IOException {
    write("all", line("a", Verdict.DONE));
    Path file = state.resolve("journal-all.jsonl");
    Files.write(
        file, new byte[] {0, (byte) 0xff, (byte) 0xc3, '{', '\n'}, StandardOpenOption.APPEND);
    write("all", line("b", Verdict.DONE));
    try (RunJournal journal = RunJournal.open(state, "all")) {
      assertThat(List.of("a", "b")).allMatch(task -> journal.find(task, "key").isPresent());
    }
  }

  @Test
  void successOfAnyOwnerCountsThenTheOwn() {
    write("shard-1-of-2", line("a", Verdict.DONE), line("b", Verdict.QUARANTINED));
    write("shard-2-of-2", line("a", Verdict.FAILED), line("b", Verdict.FAILED));
    try (RunJournal journal = RunJournal.open(state, "shard-2-of-2")) {
      assertThat(journal.find("a", "key")).contains(line("a", Verdict.DONE));
      assertThat(journal.find("b", "key")).contains(line("b", Verdict.FAILED));
    }
    try (RunJournal journal = RunJournal.open(state, RunJournal.WHOLE)) {
      assertThat(journal.find("b", "key")).contains(line("b", Verdict.QUARANTINED));
    }
  }
}
