// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.packed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder for unpacked files. Their names tell machine and process, so that what a killed
 * process left can be told from what another run is reading. A process id may have been given to
 * another process since; then the file stays until that one has ended too. Stateless.
 */
public final class ScratchFolder {
  private static final Pattern NAME = Pattern.compile("unpacked-(.+)-(\\d+)-[^-]+\\.tmp");

  private ScratchFolder() {}

  /** Makes an empty file of this process; the folder is made when it is missing. */
  static Path newFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.createTempFile(
        folder, "unpacked-" + host() + "-" + ProcessHandle.current().pid() + "-", ".tmp");
  }

  /**
   * Removes files of processes of this machine that have ended. What cannot be looked at or removed
   * stays: it is in nobody's way.
   *
   * @return what was removed
   */
  public static List<Path> sweep(Path folder) {
    List<Path> removed = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return removed;
    }
    String host = host();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()
            && name.group(1).equals(host)
            && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty()
            && Files.deleteIfExists(file)) {
          removed.add(file);
        }
      }
    } catch (IOException | RuntimeException e) {
      org.slf4j.LoggerFactory.getLogger(ScratchFolder.class)
          .debug("cannot sweep {}: {}", folder, e.toString());
    }
    return removed;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.]", "_");
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
