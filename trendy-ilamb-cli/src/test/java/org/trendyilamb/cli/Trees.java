// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at output folders as a whole. */
final class Trees {
  private Trees() {}

  /** Final outputs, sorted. */
  static List<Path> outputs(Path out) throws IOException {
    return files(out, ".nc");
  }

  /** Temporary files. */
  static List<Path> leftovers(Path out) throws IOException {
    return files(out, ".part");
  }

  private static List<Path> files(Path out, String ending) throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Checksum of every final output by its relative path. */
  static SortedMap<String, String> digests(Path out) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Path file : outputs(out)) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(out.relativize(file).toString(), new BigInteger(1, digest).toString(16));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
    return digests;
  }
}
