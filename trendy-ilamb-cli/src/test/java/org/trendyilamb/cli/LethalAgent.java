// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;

/**
 * Makes files lethal: put into a worker as a Java agent, it looks which files the process has open,
 * and when one lies below a folder {@code kills-with-FAULT} it commits that fault, as a library
 * does that cannot bear the file. The faults are commands of {@link FaultyRunnerFactory}, with
 * {@code _} for spaces. Looks every two milliseconds: a lethal file must take longer to convert.
 * Linux.
 */
final class LethalAgent {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final Pattern LETHAL = Pattern.compile(".*/kills-with-([^/]+)/.*\\.nc");

  private LethalAgent() {}

  /** Called by the JVM before its main method. */
  public static void premain(String arguments) {
    Thread thread = new Thread(LethalAgent::watch, "lethal-agent");
    thread.setDaemon(true);
    thread.start();
  }

  /** The folder whose files commit the fault. */
  static Path folder(Path in, String fault) {
    return in.resolve("kills-with-" + fault.replace(' ', '_'));
  }

  /** Writes the jar that makes a JVM run this class, which is on its class path. */
  static Path jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), LethalAgent.class.getName());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
    return file;
  }

  private static void watch() {
    Optional<String> fault = Optional.empty();
    while (fault.isEmpty()) {
      LockSupport.parkNanos(2_000_000);
      fault = openLethalFile();
    }
    try (TaskRunner runner = new FaultyRunnerFactory().create(Payload.of(""))) {
      runner.run(new TaskSpec("lethal", "", fault.get(), 1), new NoContext());
    } catch (Exception e) {
      throw new IllegalStateException("the fault did not end the process", e);
    }
  }

  private static Optional<String> openLethalFile() {
    try (Stream<Path> all = Files.list(OPEN_FILES)) {
      return all.map(LethalAgent::target)
          .map(LETHAL::matcher)
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1).replace('_', ' '))
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // Closed in between.
      return "";
    }
  }

  private record NoContext() implements TaskContext {
    @Override
    public int attempt() {
      return 1;
    }

    @Override
    public void progress(long done, String phase) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean cancelled() {
      return false;
    }

    @Override
    public SerialLock serialLock() {
      throw new UnsupportedOperationException();
    }
  }
}
