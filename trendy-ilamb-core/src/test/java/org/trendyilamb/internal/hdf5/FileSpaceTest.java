// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.io.DatasetException;

class FileSpaceTest {
  @TempDir Path folder;

  @Test
  void places_follow_each_other_on_multiples_of_8() {
    FileSpace space = InMemoryChannel.space(45);
    assertThat(space.allocate(1)).isEqualTo(48);
    assertThat(space.allocate(0)).isEqualTo(56);
    assertThat(space.allocate(9)).isEqualTo(56);
    assertThat(space.end()).isEqualTo(72);
  }

  @Test
  void places_that_many_threads_take_never_overlap() {
    FileSpace space = InMemoryChannel.space(0);
    Set<Long> places = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 10_000).parallel().forEach(i -> places.add(space.allocate(8)));
    assertThat(places).hasSize(10_000);
    assertThat(space.end()).isEqualTo(80_000);
  }

  @Test
  void what_is_written_is_read_even_if_the_channel_takes_it_in_pieces() {
    byte[] bytes = new byte[3_000_001];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    FileSpace space = InMemoryChannel.space(0);
    space.write(16, bytes, bytes.length);
    byte[] back = new byte[bytes.length];
    space.read(16, back, back.length);
    assertThat(back).isEqualTo(bytes);
  }

  @Test
  void the_file_is_lengthened_to_its_last_place() {
    InMemoryChannel channel = InMemoryChannel.unlimited();
    FileSpace space = new FileSpace(Path.of("memory"), channel, 0);
    space.allocate(100);
    space.extendToEnd();
    assertThat(channel.size()).isEqualTo(104);
    space.write(103, new byte[] {9}, 1);
    space.extendToEnd();
    assertThat(channel.content()[103]).isEqualTo((byte) 9);
  }

  @Test
  void a_full_disk_is_told_apart_from_other_trouble() {
    assertThat(codeOfWriteTo("No space left on device")).isEqualTo("disk-full");
    assertThat(codeOfWriteTo("Disk quota exceeded")).isEqualTo("disk-full");
    assertThat(codeOfWriteTo("Input/output error")).isEqualTo("write-failed");
  }

  @Test
  void the_message_names_the_file_and_what_the_system_said() {
    FileSpace space = space("No space left on device");
    assertThatThrownBy(() -> space.write(0, new byte[100], 100))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("out.nc")
        .hasMessageContaining("No space left on device")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void a_volume_with_less_room_than_wanted_counts_as_full_whatever_the_message_says()
      throws Exception {
    long usable = Files.getFileStore(folder).getUsableSpace();
    IOException cause = new IOException("Kein Platz mehr");
    assertThat(WriteFailure.of(folder, cause, usable * 2).problem().code()).isEqualTo("disk-full");
    assertThat(WriteFailure.of(folder, cause, 1).problem().code()).isEqualTo("write-failed");
  }

  @Test
  void failures_of_sync_and_close_are_told_too() {
    FileSpace space = new FileSpace(folder.resolve("out.nc"), new InMemoryChannel(0, "broken"), 0);
    assertThatThrownBy(space::sync).isInstanceOf(DatasetException.class);
    assertThatThrownBy(space::close).isInstanceOf(DatasetException.class);
  }

  @Test
  void reading_beyond_the_end_fails() {
    FileSpace space = InMemoryChannel.space(0);
    assertThatThrownBy(() -> space.read(0, new byte[1], 1))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("ends at 0");
  }

  private String codeOfWriteTo(String complaint) {
    FileSpace space = space(complaint);
    try {
      space.write(0, new byte[100], 100);
      throw new AssertionError("written");
    } catch (DatasetException e) {
      return e.problem().code();
    }
  }

  private FileSpace space(String complaint) {
    return new FileSpace(folder.resolve("out.nc"), new InMemoryChannel(10, complaint), 0);
  }
}
