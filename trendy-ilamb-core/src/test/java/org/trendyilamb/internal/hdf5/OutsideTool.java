// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program that knows netCDF or HDF5 better than we do; skips the test where there is none.
 */
final class OutsideTool {
  private static final List<String> PYTHON_MODULES = List.of("netCDF4", "h5py", "numpy");
  private static final String PYTHON = "/usr/bin/python3";

  private OutsideTool() {}

  /** What a program said and how it ended. */
  record Result(int exit, String output) {
    /** The output of a program that succeeded. */
    String succeeded() {
      assertThat(exit).as(output).isZero();
      return output;
    }
  }

  /** Runs a program of the search path. */
  static Result run(String program, Object... arguments) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(there, () -> program + " is not installed");
    return start(program, arguments);
  }

  /** Runs Python source text with netCDF4, h5py and numpy; the arguments are in sys.argv[1:]. */
  static Result python(String source, Object... arguments) {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON);
    String imports = "import sys\nimport " + String.join(",", PYTHON_MODULES) + "\n";
    Object[] all = new Object[arguments.length + 2];
    all[0] = "-c";
    all[1] = imports + source;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Result result = start(PYTHON, all);
    assumeTrue(!result.output().contains("ModuleNotFoundError"), result::output);
    return result;
  }

  private static Result start(String program, Object... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = program;
    for (int i = 0; i < arguments.length; i++) {
      command[i + 1] = arguments[i].toString();
    }
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return new Result(process.exitValue(), output);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
