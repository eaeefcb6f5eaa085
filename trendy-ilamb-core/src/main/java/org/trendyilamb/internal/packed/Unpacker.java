// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Unpacks one file, through as many layers as there are (a tar in a gzip, a gzip in a tar …). */
final class Unpacker {
  /** More layers than this are no packaging but a trap. */
  private static final int MAX_LAYERS = 4;

  private final Path file;

  Unpacker(Path file) {
    this.file = file;
  }

  /** How the file is packed on the outside. */
  Packing packing() throws IOException {
    try (BufferedInputStream in = Packing.buffered(Files.newInputStream(file))) {
      return Packing.of(in);
    }
  }

  /**
   * Unpacks into a file that is there already; gives the name of the tar member, if there is one.
   */
  Optional<String> unpackTo(Path target) throws IOException {
    try (BufferedInputStream in = Packing.buffered(Files.newInputStream(file));
        OutputStream out = Files.newOutputStream(target)) {
      return unpack(in, out, 0);
    }
  }

  private Optional<String> unpack(BufferedInputStream in, OutputStream out, int layer)
      throws IOException {
    if (layer > MAX_LAYERS) {
      throw refused("the file is packed more than " + MAX_LAYERS + " times over", "");
    }
    return switch (Packing.of(in)) {
      case GZIP -> unpack(Packing.buffered(new GZIPInputStream(in, 1 << 16)), out, layer + 1);
      case BZIP2 ->
          unpack(Packing.buffered(new BZip2CompressorInputStream(in, true)), out, layer + 1);
      case TAR -> Optional.of(unpackTar(new TarArchiveInputStream(in), out, layer + 1));
      case NONE -> {
        in.transferTo(out);
        yield Optional.empty();
      }
    };
  }

  private String unpackTar(TarArchiveInputStream tar, OutputStream out, int layer)
      throws IOException {
    List<String> members = new ArrayList<>();
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (!entry.isFile() || isNoise(entry.getName())) {
        continue;
      }
      members.add(entry.getName());
      if (members.size() == 1) {
        InputStream member = tar;
        unpack(Packing.buffered(member), out, layer);
      }
    }
    if (members.size() != 1) {
      throw refused(
          "the archive must hold exactly one file",
          members.isEmpty() ? "no file" : String.join(", ", members));
    }
    return members.get(0);
  }

  /** Files that macOS adds to archives. */
  private static boolean isNoise(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.startsWith("._") || last.equals(".DS_Store");
  }

  private DatasetException refused(String what, String found) {
    return new DatasetException(
        new Problem(
            "archive-members",
            Where.file(file),
            what,
            found,
            "one netCDF file",
            "unpack it and convert the members"));
  }
}
